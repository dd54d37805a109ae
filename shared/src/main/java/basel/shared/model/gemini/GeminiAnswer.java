package basel.shared.model.gemini;

import static java.nio.charset.StandardCharsets.UTF_8;

import basel.shared.model.ModelReply.Usage;
import basel.shared.model.wire.Call;
import basel.shared.model.wire.Part;
import basel.shared.model.wire.Prompt;
import basel.shared.model.wire.ServerEvents;
import basel.shared.model.wire.Setback;
import basel.shared.model.wire.Setback.Kind;
import basel.shared.model.wire.Speech;
import io.micronaut.json.JsonMapper;
import java.util.stream.Collectors;

/// One answer, in one piece or in many. It is whole when a `finishReason` came.
final class GeminiAnswer {
    private final Prompt prompt;
    private Part usage = new Part(null);
    private String finish = "";

    GeminiAnswer(Prompt prompt) {
        this.prompt = prompt;
    }

    void stream(Call call, JsonMapper json, Speech speech) {
        var events = new ServerEvents();
        while (finish.isEmpty()) {
            var bytes = call.read().orElseThrow(() -> new Setback(Kind.CUT));
            for (var event : events.feed(bytes)) {
                speech.say(take(Part.read(json, event.getBytes(UTF_8))));
            }
        }
        call.drain();
        whole();
    }

    /// What a piece says; its thoughts are left out.
    String take(Part piece) {
        if (piece.get("error").there()) {
            throw new Setback(Kind.UNWELL);
        }
        if (piece.get("promptFeedback").get("blockReason").there()) {
            throw new Setback(Kind.REFUSAL);
        }
        if (piece.get("usageMetadata").there()) {
            usage = piece.get("usageMetadata");
        }
        var candidate = piece.get("candidates").first();
        candidate.get("finishReason").text().ifPresent(reason -> finish = reason);
        return candidate.get("content").get("parts").list().stream()
                .filter(part -> !part.get("thought").isTrue())
                .map(part -> part.get("text").text().orElse(""))
                .collect(Collectors.joining());
    }

    /// @throws Setback unless the answer ended as it should
    void whole() {
        switch (finish) {
            case "STOP", "MAX_TOKENS" -> {}
            case "SAFETY", "PROHIBITED_CONTENT", "BLOCKLIST", "RECITATION", "SPII" ->
                    throw new Setback(Kind.REFUSAL);
            default -> throw new Setback(Kind.CUT);
        }
    }

    boolean cut() {
        return finish.equals("MAX_TOKENS");
    }

    /// Thoughts are paid for as answers are.
    Usage usage(String text) {
        var said = usage.get("candidatesTokenCount").whole();
        var thought = usage.get("thoughtsTokenCount").whole().orElse(0);
        return new Usage(
                usage.get("promptTokenCount").whole().orElse(prompt.size()),
                said.map(count -> count + thought).orElse(text.length() / 4));
    }
}
