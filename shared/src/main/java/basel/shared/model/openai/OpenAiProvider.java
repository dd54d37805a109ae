package basel.shared.model.openai;

import basel.shared.model.JsonSchema;
import basel.shared.model.ModelReply.Usage;
import basel.shared.model.ModelRequest.Speaker;
import basel.shared.model.wire.Api;
import basel.shared.model.wire.Caller;
import basel.shared.model.wire.ModelProvider;
import basel.shared.model.wire.Modes;
import basel.shared.model.wire.Part;
import basel.shared.model.wire.Prompt;
import basel.shared.model.wire.SchemaForm;
import basel.shared.model.wire.Setback;
import basel.shared.model.wire.Setback.Kind;
import basel.shared.model.wire.Speech;
import basel.shared.model.wire.Waiting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `/chat/completions`, as OpenAI, Ollama, llama.cpp and vLLM speak it.
final class OpenAiProvider implements ModelProvider {
    private static final String PATH = "/chat/completions";

    private final String model;
    private final Api api;
    private final Caller caller;
    private final Modes limits = new Modes(2);
    private final Modes forms = new Modes(3);

    OpenAiProvider(String model, Api api, Caller caller) {
        this.model = model;
        this.api = api;
        this.caller = caller;
    }

    @Override
    public String name() {
        return "openai/" + model;
    }

    @Override
    public Written stream(Prompt prompt, Speech speech, Waiting waiting) {
        return limits.ask(limit -> {
            var body = body(prompt, limit);
            body.put("stream", true);
            body.put("stream_options", Map.of("include_usage", true));
            var request = api.post(PATH, caller.bytes(body));
            try (var call = caller.open(request, waiting, OpenAiProvider::kind)) {
                return new OpenAiStream(caller.json(), prompt, speech).read(call);
            }
        });
    }

    @Override
    public Written complete(Prompt prompt, JsonSchema schema, Waiting waiting) {
        return limits.ask(limit ->
                forms.ask(form -> {
                    var formed = formed(prompt, schema, form);
                    var body = body(formed, limit);
                    var format = format(schema, form);
                    if (format != null) {
                        body.put("response_format", format);
                    }
                    var request = api.post(PATH, caller.bytes(body));
                    try (var call = caller.open(request, waiting, OpenAiProvider::kind)) {
                        return written(Part.read(caller.json(), call.readAll()), formed);
                    }
                }));
    }

    /// Servers of today take `max_completion_tokens` or only the older `max_tokens`.
    private Map<String, Object> body(Prompt prompt, int limit) {
        var messages = new ArrayList<Map<String, String>>();
        messages.add(message("system", prompt.system()));
        for (var turn : prompt.turns()) {
            var role = turn.speaker() == Speaker.PERSON ? "user" : "assistant";
            messages.add(message(role, turn.text()));
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("model", model);
        body.put("messages", messages);
        body.put(limit == 0 ? "max_tokens" : "max_completion_tokens", prompt.maxTokens());
        return body;
    }

    private static Map<String, String> message(String role, String text) {
        var message = new LinkedHashMap<String, String>();
        message.put("role", role);
        message.put("content", text);
        return message;
    }

    /// Where the server keeps to no schema, the model is told of it.
    private static Prompt formed(Prompt prompt, JsonSchema schema, int form) {
        return form == 0
                ? prompt
                : prompt.telling("The JSON must fit this JSON Schema:\n" + schema.text().strip());
    }

    private @Nullable Map<String, Object> format(JsonSchema schema, int form) {
        if (form == 2) {
            return null;
        }
        if (form == 1) {
            return Map.of("type", "json_object");
        }
        var plain = SchemaForm.plain(SchemaForm.of(caller.json(), schema));
        var named = Map.of("name", schema.name(), "strict", true, "schema", plain);
        return Map.of("type", "json_schema", "json_schema", named);
    }

    private static Written written(Part answer, Prompt prompt) {
        var choice = answer.get("choices").first();
        var message = choice.get("message");
        if (message.get("refusal").text().isPresent()) {
            throw new Setback(Kind.REFUSAL);
        }
        var filter = new ThoughtFilter();
        var text = filter.take(message.get("content").text().orElse("")) + filter.end();
        return switch (choice.get("finish_reason").text().orElse("")) {
            case "stop" -> new Written(text, usage(answer.get("usage"), prompt, text), false);
            case "length" -> new Written(text, usage(answer.get("usage"), prompt, text), true);
            case "content_filter" -> throw new Setback(Kind.REFUSAL);
            default -> throw new Setback(Kind.CUT);
        };
    }

    /// As the server counts; where it does not, some four characters a token.
    static Usage usage(Part usage, Prompt prompt, String text) {
        return new Usage(
                usage.get("prompt_tokens").whole().orElse(prompt.size()),
                usage.get("completion_tokens").whole().orElse(text.length() / 4));
    }

    static @Nullable Kind kind(int status, String code, Part body) {
        return switch (code) {
            case "context_length_exceeded" -> Kind.TOO_LONG;
            case "insufficient_quota" -> Kind.DENIED;
            case "content_filter" -> Kind.REFUSAL;
            default -> status == 422 ? Kind.UNACCEPTED : null;
        };
    }
}
