package basel.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A template's resources and outputs, without those whose condition does not hold, and with their
/// intrinsic functions resolved.
final class Resources {
    private static final Logger log = LoggerFactory.getLogger(Resources.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Known, and nothing to do for them on one machine.
    private static final Set<String> QUIET =
            Set.of(
                    "AWS::Serverless::Function",
                    "AWS::Serverless::HttpApi",
                    "AWS::Serverless::WebSocketApi",
                    "AWS::DynamoDB::Table",
                    "AWS::SQS::Queue",
                    "AWS::SQS::QueuePolicy",
                    "AWS::SNS::Topic",
                    "AWS::SNS::TopicPolicy",
                    "AWS::SNS::Subscription",
                    "AWS::SSM::Parameter",
                    "AWS::S3::Bucket",
                    "AWS::S3::BucketPolicy",
                    "AWS::CloudFront::Distribution",
                    "AWS::CloudFront::Function",
                    "AWS::CloudFront::CachePolicy",
                    "AWS::CloudFront::OriginRequestPolicy",
                    "AWS::CloudFront::ResponseHeadersPolicy",
                    "AWS::CloudFront::OriginAccessControl",
                    "AWS::IAM::Role",
                    "AWS::IAM::ManagedPolicy",
                    "AWS::IAM::Policy",
                    "AWS::Logs::LogGroup",
                    "AWS::SecretsManager::Secret",
                    "AWS::KMS::Key",
                    "AWS::KMS::Alias",
                    "AWS::CloudWatch::Alarm",
                    "AWS::Lambda::Permission",
                    "AWS::ApiGateway::Account",
                    "AWS::SES::EmailIdentity",
                    "AWS::SES::ConfigurationSet",
                    "AWS::SES::ConfigurationSetEventDestination");

    private final Map<String, Object> root;
    private final References references;
    private final Conditions conditions;
    private final Intrinsics intrinsics;
    private final Map<String, Resource> resources = new LinkedHashMap<>();

    Resources(Map<String, Object> root, Surroundings here) {
        this.root = root;
        var raw = raw();
        references = new References(here, section("Parameters"), raw);
        conditions = new Conditions(section("Conditions"));
        intrinsics = new Intrinsics(references, conditions, section("Mappings"));
        raw.forEach(this::resolve);
    }

    Map<String, Resource> byId() {
        return resources;
    }

    List<Resource> of(String type) {
        return resources.values().stream()
                .filter(resource -> resource.type().equals(type))
                .toList();
    }

    References references() {
        return references;
    }

    /// @param local turns an address of AWS into one of this machine
    Map<String, String> outputs(UnaryOperator<String> local) {
        var result = new LinkedHashMap<String, String>();
        section("Outputs")
                .forEach((name, output) -> {
                    if (output instanceof Map<?, ?> map
                            && (map.get("Condition") == null
                                    || conditions.holds(String.valueOf(map.get("Condition"))))) {
                        result.put(
                                name,
                                local.apply(
                                        Objects.toString(
                                                intrinsics.resolve(map.get("Value")), "")));
                    }
                });
        return result;
    }

    private Map<String, Object> section(String name) {
        var result = new LinkedHashMap<String, Object>();
        if (root.get(name) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> result.put(String.valueOf(key), value));
        }
        return result;
    }

    private Map<String, Map<String, Object>> raw() {
        var result = new LinkedHashMap<String, Map<String, Object>>();
        section("Resources")
                .forEach((id, value) -> {
                    if (!(value instanceof Map<?, ?> map) || !(map.get("Type") instanceof String)) {
                        throw new TemplateProblem(
                                id + ": " + value + " (expected: a resource with a Type)");
                    }
                    var resource = new LinkedHashMap<String, Object>();
                    map.forEach((key, part) -> resource.put(String.valueOf(key), part));
                    result.put(id, resource);
                });
        if (result.isEmpty()) {
            throw new TemplateProblem("the template has no Resources");
        }
        return result;
    }

    private void resolve(String id, Map<String, Object> raw) {
        var type = References.type(raw);
        if (raw.get("Condition") instanceof String condition && !conditions.holds(condition)) {
            return;
        }
        if (!QUIET.contains(type)) {
            log.info("{} ({}) is not run on one machine", id, type);
            return;
        }
        try {
            resources.put(id, new Resource(id, type, properties(type, raw)));
        } catch (TemplateProblem e) {
            throw new TemplateProblem(id + " (" + type + "): " + e.getMessage(), e);
        }
    }

    private JsonNode properties(String type, Map<String, Object> raw) {
        var own = tree(References.properties(raw));
        var globals = section("Globals").get(type.substring(type.lastIndexOf(':') + 1));
        return type.startsWith("AWS::Serverless::") && globals != null
                ? Globals.merged(tree(globals), own)
                : own;
    }

    private JsonNode tree(@Nullable Object raw) {
        JsonNode node = JSON.valueToTree(intrinsics.resolve(raw));
        return node == null ? MissingNode.getInstance() : node;
    }
}
