package basel.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Resolves the resources and hands them to the readers of functions, queues, APIs and paths.
final class TemplateReader {
    private static final Logger log = LoggerFactory.getLogger(TemplateReader.class);
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
                    "AWS::SES::EmailIdentity",
                    "AWS::SES::ConfigurationSet");

    private final Surroundings here;
    private final Map<String, Object> root;
    private final References references;
    private final Conditions conditions;
    private final Intrinsics intrinsics;
    private final Map<String, Resource> resources = new LinkedHashMap<>();

    TemplateReader(Map<String, Object> root, Surroundings here) {
        this.here = here;
        this.root = root;
        var raw = raw();
        references = new References(here, section("Parameters"), raw);
        conditions = new Conditions(section("Conditions"));
        intrinsics = new Intrinsics(references, conditions, section("Mappings"));
        raw.forEach(this::resolve);
    }

    Template template() {
        var attributes = new Attributes(here);
        var addresses = new LocalAddresses(here);
        var paths = new PathReader(here, resources).paths();
        addresses(addresses, paths);
        var parameters = parameters(addresses);
        var functions = new FunctionReader(this, new RoleReader(attributes, resources), addresses);
        var queues = new QueueReader(this);
        return new Template(
                here,
                functions.functions(),
                functions.httpApis(),
                functions.socketApis(),
                queues.queues(),
                functions.mappings(),
                functions.schedules(),
                tables(),
                parameters,
                of("AWS::SNS::Topic").stream().map(topic -> references.arn(topic.id())).toList(),
                paths.stream().map(rule -> local(rule, addresses)).toList(),
                outputs(addresses));
    }

    List<Resource> of(String type) {
        return resources.values().stream()
                .filter(resource -> resource.type().equals(type))
                .toList();
    }

    References references() {
        return references;
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
                ? merged(tree(globals), own)
                : own;
    }

    private JsonNode tree(@Nullable Object raw) {
        JsonNode node = JSON.valueToTree(intrinsics.resolve(raw));
        return node == null ? MissingNode.getInstance() : node;
    }

    /// SAM's rule: maps are merged, lists are joined, single values are replaced by the resource's
    /// own.
    private static JsonNode merged(JsonNode global, JsonNode own) {
        if (global.isArray() && own.isArray()) {
            var both = JSON.createArrayNode();
            global.forEach(both::add);
            own.forEach(both::add);
            return both;
        }
        if (!global.isObject() || !own.isObject()) {
            return own;
        }
        ObjectNode result = global.deepCopy();
        own.properties()
                .forEach(entry -> {
                    var before = result.get(entry.getKey());
                    result.set(
                            entry.getKey(),
                            before == null ? entry.getValue() : merged(before, entry.getValue()));
                });
        return result;
    }

    private void addresses(LocalAddresses addresses, List<PathRule> paths) {
        of("AWS::Serverless::WebSocketApi")
                .forEach(api -> addresses.socket(Attributes.apiId(api.id())));
        of("AWS::Serverless::HttpApi")
                .forEach(
                        api -> addresses.http(Attributes.apiId(api.id()), prefix(api.id(), paths)));
        addresses.http(Attributes.apiId("ServerlessHttpApi"), prefix("ServerlessHttpApi", paths));
        of("AWS::Serverless::Function").forEach(function -> addresses.functionUrl(function.id()));
    }

    private static String prefix(String apiId, List<PathRule> paths) {
        return paths.stream()
                .filter(rule -> rule.target().equals(new PathRule.Target.Http(apiId)))
                .map(rule -> rule.pattern().replaceFirst("/?\\*$", ""))
                .findFirst()
                .orElse("");
    }

    private static PathRule local(PathRule rule, LocalAddresses addresses) {
        var headers = new LinkedHashMap<String, String>();
        rule.headers().forEach((name, value) -> headers.put(name, addresses.local(value)));
        return new PathRule(
                rule.pattern(),
                rule.target(),
                rule.originPath(),
                headers,
                rule.requestCode(),
                rule.responseHeaders());
    }

    private List<ParameterSpec> parameters(LocalAddresses addresses) {
        var result = new ArrayList<ParameterSpec>();
        for (var resource : of("AWS::SSM::Parameter")) {
            var name = references.nameOf(resource.id());
            var value = addresses.local(resource.need("Value"));
            addresses.parameter(name, value);
            result.add(
                    new ParameterSpec(resource.id(), name, resource.text("Type", "String"), value));
        }
        return result;
    }

    private List<TableSpec> tables() {
        return of("AWS::DynamoDB::Table").stream().map(this::table).toList();
    }

    private TableSpec table(Resource resource) {
        if (!resource.get("KeySchema").isArray()
                || !resource.get("AttributeDefinitions").isArray()) {
            throw new TemplateProblem(
                    resource.id() + ": expected KeySchema and AttributeDefinitions");
        }
        var ttl = resource.get("TimeToLiveSpecification");
        var attribute =
                ttl.path("Enabled").asBoolean(false)
                        ? ttl.path("AttributeName").asText(null)
                        : null;
        var id = resource.id();
        return new TableSpec(
                id, references.nameOf(id), references.arn(id), resource.properties(), attribute);
    }

    private Map<String, String> outputs(LocalAddresses addresses) {
        var result = new LinkedHashMap<String, String>();
        section("Outputs")
                .forEach((name, output) -> {
                    if (output instanceof Map<?, ?> map
                            && (map.get("Condition") == null
                                    || conditions.holds(String.valueOf(map.get("Condition"))))) {
                        result.put(
                                name,
                                addresses.local(
                                        Objects.toString(
                                                intrinsics.resolve(map.get("Value")), "")));
                    }
                });
        return result;
    }
}
