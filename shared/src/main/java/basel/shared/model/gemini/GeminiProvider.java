package basel.shared.model.gemini;

import static java.nio.charset.StandardCharsets.UTF_8;

import basel.shared.model.JsonSchema;
import basel.shared.model.ModelRequest.Speaker;
import basel.shared.model.wire.Api;
import basel.shared.model.wire.Caller;
import basel.shared.model.wire.GeminiErrors;
import basel.shared.model.wire.ModelProvider;
import basel.shared.model.wire.Modes;
import basel.shared.model.wire.Part;
import basel.shared.model.wire.Prompt;
import basel.shared.model.wire.SchemaForm;
import basel.shared.model.wire.Speech;
import basel.shared.model.wire.Waiting;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `streamGenerateContent` and `generateContent`.
final class GeminiProvider implements ModelProvider {
    private final String model;
    private final Api api;
    private final Caller caller;
    private final Modes forms = new Modes(2);

    GeminiProvider(String model, Api api, Caller caller) {
        this.model = model;
        this.api = api;
        this.caller = caller;
    }

    @Override
    public String name() {
        return "gemini/" + model;
    }

    @Override
    public Written stream(Prompt prompt, Speech speech, Waiting waiting) {
        var body = body(prompt, Map.of("maxOutputTokens", prompt.maxTokens()));
        var request = api.post(path("streamGenerateContent?alt=sse"), caller.bytes(body));
        try (var call = caller.open(request, waiting, GeminiErrors::kind)) {
            var answer = new GeminiAnswer(prompt);
            answer.stream(call, caller.json(), speech);
            return new Written(speech.text(), answer.usage(speech.text()), answer.cut());
        }
    }

    @Override
    public Written complete(Prompt prompt, JsonSchema schema, Waiting waiting) {
        return forms.ask(form -> {
            var told = form == 0 ? prompt : prompt.telling(words(schema));
            var body = body(told, settings(prompt, schema, form));
            var request = api.post(path("generateContent"), caller.bytes(body));
            try (var call = caller.open(request, waiting, GeminiErrors::kind)) {
                var answer = new GeminiAnswer(told);
                var text = answer.take(Part.read(caller.json(), call.readAll()));
                answer.whole();
                return new Written(text, answer.usage(text), answer.cut());
            }
        });
    }

    private Map<String, Object> settings(Prompt prompt, JsonSchema schema, int form) {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("maxOutputTokens", prompt.maxTokens());
        settings.put("responseMimeType", "application/json");
        if (form == 0) {
            var plain = SchemaForm.plain(SchemaForm.of(caller.json(), schema));
            settings.put("responseJsonSchema", plain);
        }
        return settings;
    }

    private static String words(JsonSchema schema) {
        return "The JSON must fit this JSON Schema:\n" + schema.text().strip();
    }

    private static Map<String, Object> body(Prompt prompt, Map<String, Object> settings) {
        var contents =
                prompt.turns().stream()
                        .map(turn -> {
                            var person = turn.speaker() == Speaker.PERSON;
                            return content(person ? "user" : "model", turn.text());
                        })
                        .toList();
        var body = new LinkedHashMap<String, Object>();
        body.put("systemInstruction", Map.of("parts", List.of(Map.of("text", prompt.system()))));
        body.put("contents", contents);
        body.put("generationConfig", settings);
        return body;
    }

    private static Map<String, Object> content(String role, String text) {
        return Map.of("role", role, "parts", List.of(Map.of("text", text)));
    }

    private String path(String call) {
        return "/models/" + URLEncoder.encode(model, UTF_8) + ":" + call;
    }
}
