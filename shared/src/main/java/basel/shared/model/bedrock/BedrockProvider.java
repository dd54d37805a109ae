package basel.shared.model.bedrock;

import basel.shared.model.JsonSchema;
import basel.shared.model.ModelRequest.Speaker;
import basel.shared.model.wire.Caller;
import basel.shared.model.wire.ModelProvider;
import basel.shared.model.wire.Modes;
import basel.shared.model.wire.Part;
import basel.shared.model.wire.Prompt;
import basel.shared.model.wire.SchemaForm;
import basel.shared.model.wire.Speech;
import basel.shared.model.wire.Waiting;
import io.micronaut.json.tree.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// `ConverseStream` and `Converse`. A schema is kept to by `outputConfig`, or by a tool that the
/// model must call where it knows no other way.
final class BedrockProvider implements ModelProvider {
    private final String model;
    private final BedrockApi api;
    private final Caller caller;
    private final Modes forms = new Modes(2);

    BedrockProvider(String model, BedrockApi api, Caller caller) {
        this.model = model;
        this.api = api;
        this.caller = caller;
    }

    @Override
    public String name() {
        return "bedrock/" + model;
    }

    @Override
    public Written stream(Prompt prompt, Speech speech, Waiting waiting) {
        var body = caller.bytes(body(prompt));
        var request = api.post(model, "converse-stream", body);
        try (var call = caller.open(request, waiting, BedrockApi::kind)) {
            return new BedrockStream(caller.json(), prompt, speech).read(call);
        }
    }

    @Override
    public Written complete(Prompt prompt, JsonSchema schema, Waiting waiting) {
        return forms.ask(form -> {
            var body = body(prompt);
            body.putAll(form == 0 ? output(schema) : tool(schema));
            var request = api.post(model, "converse", caller.bytes(body));
            try (var call = caller.open(request, waiting, BedrockApi::kind)) {
                return written(Part.read(caller.json(), call.readAll()), prompt);
            }
        });
    }

    private static Map<String, Object> body(Prompt prompt) {
        var messages =
                prompt.turns().stream()
                        .map(turn ->
                                Map.of(
                                        "role",
                                        turn.speaker() == Speaker.PERSON ? "user" : "assistant",
                                        "content",
                                        List.of(Map.of("text", turn.text()))))
                        .toList();
        var body = new LinkedHashMap<String, Object>();
        body.put("system", List.of(Map.of("text", prompt.system())));
        body.put("messages", messages);
        body.put("inferenceConfig", Map.of("maxTokens", prompt.maxTokens()));
        return body;
    }

    private Map<String, Object> output(JsonSchema schema) {
        var text = new String(caller.bytes(plain(schema)), StandardCharsets.UTF_8);
        var format = Map.of("jsonSchema", Map.of("name", schema.name(), "schema", text));
        return Map.of(
                "outputConfig",
                Map.of("textFormat", Map.of("type", "json_schema", "structure", format)));
    }

    private Map<String, Object> tool(JsonSchema schema) {
        var spec =
                Map.of(
                        "name",
                        schema.name(),
                        "description",
                        "Takes the answer.",
                        "inputSchema",
                        Map.of("json", plain(schema)));
        return Map.of(
                "toolConfig",
                Map.of(
                        "tools",
                        List.of(Map.of("toolSpec", spec)),
                        "toolChoice",
                        Map.of("tool", Map.of("name", schema.name()))));
    }

    private JsonNode plain(JsonSchema schema) {
        return SchemaForm.plain(SchemaForm.of(caller.json(), schema));
    }

    private Written written(Part answer, Prompt prompt) {
        var blocks = answer.get("output").get("message").get("content").list();
        var stop = answer.get("stopReason").text().orElse("");
        var called = blocks.stream().map(block -> block.get("toolUse").get("input"));
        var input = called.filter(Part::there).findFirst();
        var text =
                input.map(this::json)
                        .orElseGet(() ->
                                blocks.stream()
                                        .map(block -> block.get("text").text().orElse(""))
                                        .collect(Collectors.joining()));
        var whole = input.isPresent() && stop.equals("tool_use");
        var usage = BedrockStream.usage(answer.get("usage"), prompt, text);
        return new Written(text, usage, !whole && StopReason.cut(stop));
    }

    private String json(Part part) {
        var bytes = caller.bytes(Objects.requireNonNull(part.node()));
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
