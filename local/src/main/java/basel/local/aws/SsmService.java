package basel.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import basel.local.aws.ParameterStore.Parameter;
import basel.local.gateway.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;

/// SSM Parameter Store.
final class SsmService extends JsonService {
    private static final String CONTENT = "application/x-amz-json-1.1";
    private static final int LARGEST = 4096;
    private static final int MOST_NAMES = 10;

    private final ParameterStore store;
    private final String arnPrefix;

    SsmService(ParameterStore store, String region, String account, Counters counters) {
        super("SSM", "AmazonSSM.", CONTENT, counters);
        this.store = store;
        this.arnPrefix = "arn:aws:ssm:" + region + ":" + account + ":parameter";
    }

    @Override
    public List<Need> needs(Call call) {
        var body = Wire.read(call.request().body());
        var names =
                switch (call.operation()) {
                    case "GetParameters", "DeleteParameters" ->
                            body.path("Names").valueStream().map(JsonNode::asText).toList();
                    case "GetParametersByPath" -> List.of(body.path("Path").asText());
                    default -> List.of(body.path("Name").asText());
                };
        return names.stream()
                .map(name -> Need.of("ssm:" + call.operation(), arn(plain(name))))
                .toList();
    }

    @Override
    JsonNode result(Call call, JsonNode body) {
        return switch (call.operation()) {
            case "GetParameter" -> one(body);
            case "GetParameters" -> several(body);
            case "GetParametersByPath" -> byPath(body);
            case "PutParameter" -> put(body);
            case "DeleteParameter" -> delete(body);
            default ->
                    throw AwsError.client(
                            "UnknownOperationException",
                            call.operation() + " is not there on one machine");
        };
    }

    @Override
    public Reply refusal(AwsError error, String requestId) {
        return Wire.jsonError(error, CONTENT, "", requestId);
    }

    @Override
    public AwsError throttled() {
        return AwsError.client("ThrottlingException", "Rate exceeded");
    }

    @Override
    public AwsError stranger() {
        return AwsError.client(
                "UnrecognizedClientException",
                "The security token included in the request is invalid.");
    }

    private ObjectNode one(JsonNode body) {
        var name = plain(body.path("Name").asText());
        var found = store.find(name).orElseThrow(() -> notFound(name));
        ObjectNode result = Wire.JSON.createObjectNode();
        result.set("Parameter", shown(found, body.path("WithDecryption").asBoolean()));
        return result;
    }

    private ObjectNode several(JsonNode body) {
        if (body.path("Names").size() > MOST_NAMES) {
            throw AwsError.client(
                    "ValidationException",
                    "1 validation error detected: Value at 'names' failed to satisfy constraint: Member must have length less than or equal to 10");
        }
        ObjectNode result = Wire.JSON.createObjectNode();
        var found = result.putArray("Parameters");
        var unknown = result.putArray("InvalidParameters");
        for (var node : body.path("Names")) {
            var parameter = store.find(plain(node.asText()));
            parameter.ifPresentOrElse(
                    present -> found.add(shown(present, body.path("WithDecryption").asBoolean())),
                    () -> unknown.add(node.asText()));
        }
        return result;
    }

    private ObjectNode byPath(JsonNode body) {
        var path = body.path("Path").asText();
        var depth = path.endsWith("/") ? path.length() : path.length() + 1;
        ObjectNode result = Wire.JSON.createObjectNode();
        var list = result.putArray("Parameters");
        for (var parameter : store.under(path).values()) {
            if (body.path("Recursive").asBoolean() || parameter.name().indexOf('/', depth) < 0) {
                list.add(shown(parameter, body.path("WithDecryption").asBoolean()));
            }
        }
        return result;
    }

    private ObjectNode put(JsonNode body) {
        var name = body.path("Name").asText();
        var value = body.path("Value").asText();
        if (value.getBytes(UTF_8).length > LARGEST) {
            throw AwsError.client(
                    "ValidationException",
                    "Standard tier parameters support a maximum parameter value of 4096 characters.");
        }
        var known = store.find(name);
        if (known.isPresent() && !body.path("Overwrite").asBoolean()) {
            throw AwsError.client(
                    "ParameterAlreadyExists",
                    "The parameter already exists. To overwrite this value, set the overwrite option in the request to true.");
        }
        var type = body.path("Type").asText(known.map(Parameter::type).orElse("String"));
        return Wire.JSON
                .createObjectNode()
                .put("Version", store.put(name, type, value).version())
                .put("Tier", "Standard");
    }

    private ObjectNode delete(JsonNode body) {
        var name = body.path("Name").asText();
        if (!store.delete(name)) {
            throw notFound(name);
        }
        return Wire.JSON.createObjectNode();
    }

    private ObjectNode shown(Parameter parameter, boolean decrypted) {
        var hidden = parameter.secure() && !decrypted;
        var value =
                hidden
                        ? Base64.getEncoder()
                                .encodeToString(("sealed:" + parameter.name()).getBytes(UTF_8))
                        : parameter.value();
        return Wire.JSON
                .createObjectNode()
                .put("Name", parameter.name())
                .put("Type", parameter.type())
                .put("Value", value)
                .put("Version", parameter.version())
                .put("LastModifiedDate", parameter.changed().toEpochMilli() / 1000.0)
                .put("ARN", arn(parameter.name()))
                .put("DataType", "text");
    }

    private static AwsError notFound(String name) {
        return AwsError.client("ParameterNotFound", "Parameter " + name + " not found.");
    }

    private String arn(String name) {
        return arnPrefix + (name.startsWith("/") ? "" : "/") + name;
    }

    /// A parameter may be asked for by its ARN too.
    private String plain(String nameOrArn) {
        return nameOrArn.startsWith(arnPrefix)
                ? nameOrArn.substring(arnPrefix.length())
                : nameOrArn;
    }
}
