package basel.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The document of the socket, `docs/asyncapi.yaml`: its messages, samples and schemas.
public final class AsyncApi {
    private static final String HERE = "https://basel.test/asyncapi";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String DEFINITIONS = "#/definitions/";

    private final JsonNode document;
    private final SchemaRegistry schemas;

    private AsyncApi(JsonNode document) {
        this.document = document;
        var definitions = document.at("/components/schemas").toString();
        var text = "{\"definitions\":" + definitions.replace(SCHEMAS, DEFINITIONS) + "}";
        var strict = SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        this.schemas =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_7,
                        registry ->
                                registry.schemaRegistryConfig(strict).schemas(Map.of(HERE, text)));
    }

    /// A message: its name on the wire, whether a client sends it, its schema's name, its samples.
    public record Message(String name, boolean fromClient, String schema, List<JsonNode> samples) {}

    public static AsyncApi read() {
        var file = Path.of("../docs/asyncapi.yaml");
        try {
            var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            Object read = yaml.load(Files.readString(file));
            return new AsyncApi(new ObjectMapper().valueToTree(read));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /// All messages of the one channel.
    public List<Message> messages() {
        return document.at("/channels/socket/messages").valueStream().map(this::message).toList();
    }

    /// The names of what clients send, or of what the server sends.
    public List<String> names(boolean fromClient) {
        return messages().stream()
                .filter(message -> message.fromClient() == fromClient)
                .map(Message::name)
                .toList();
    }

    /// A schema by its name.
    public JsonNode schema(String name) {
        return document.at("/components/schemas/" + name);
    }

    /// Follows a reference where there is one.
    public JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? schema(refersTo(schema)) : schema;
    }

    /// What is wrong with a frame, in words.
    public List<String> wrong(String schema, JsonNode frame) {
        return schemas
                .getSchema(SchemaLocation.of(HERE + DEFINITIONS + schema))
                .validate(frame)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private Message message(JsonNode reference) {
        var message = document.at(reference.path("$ref").asText().substring(1));
        var schema = refersTo(message.path("payload"));
        return new Message(
                message.path("name").asText(),
                schema(schema).at("/properties/action").has("const"),
                schema,
                message.path("examples").valueStream().map(e -> e.path("payload")).toList());
    }

    private static String refersTo(JsonNode schema) {
        return schema.path("$ref").asText().replace(SCHEMAS, "");
    }
}
