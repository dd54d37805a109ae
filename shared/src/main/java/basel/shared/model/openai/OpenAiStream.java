package basel.shared.model.openai;

import static java.nio.charset.StandardCharsets.UTF_8;

import basel.shared.model.wire.Call;
import basel.shared.model.wire.ModelProvider.Written;
import basel.shared.model.wire.Part;
import basel.shared.model.wire.Prompt;
import basel.shared.model.wire.ServerEvents;
import basel.shared.model.wire.Setback;
import basel.shared.model.wire.Setback.Kind;
import basel.shared.model.wire.Speech;
import io.micronaut.json.JsonMapper;

/// One streamed answer. It is whole when a `finish_reason` came; what follows only counts tokens.
final class OpenAiStream {
    private static final String LAST = "[DONE]";

    private final ServerEvents events = new ServerEvents();
    private final ThoughtFilter thoughts = new ThoughtFilter();
    private final JsonMapper json;
    private final Prompt prompt;
    private final Speech speech;
    private Part usage = new Part(null);
    private String finish = "";
    private boolean last;

    OpenAiStream(JsonMapper json, Prompt prompt, Speech speech) {
        this.json = json;
        this.prompt = prompt;
        this.speech = speech;
    }

    Written read(Call call) {
        while (finish.isEmpty()) {
            take(call.read().orElseThrow(() -> new Setback(Kind.CUT)));
        }
        while (!last) {
            var more = call.readOn();
            if (more.isEmpty()) {
                break;
            }
            take(more.get());
        }
        call.drain();
        return reply();
    }

    private void take(byte[] bytes) {
        for (var event : events.feed(bytes)) {
            last |= event.equals(LAST);
            if (!last) {
                chunk(Part.read(json, event.getBytes(UTF_8)));
            }
        }
        if (last && finish.isEmpty()) {
            throw new Setback(Kind.CUT);
        }
    }

    private void chunk(Part chunk) {
        if (chunk.get("error").there()) {
            throw new Setback(Kind.UNWELL);
        }
        if (chunk.get("usage").there()) {
            usage = chunk.get("usage");
        }
        var choice = chunk.get("choices").first();
        var delta = choice.get("delta");
        if (delta.get("refusal").text().filter(text -> !text.isEmpty()).isPresent()) {
            throw new Setback(Kind.REFUSAL);
        }
        delta.get("content").text().ifPresent(text -> speech.say(thoughts.take(text)));
        choice.get("finish_reason").text().ifPresent(reason -> finish = reason);
    }

    private Written reply() {
        speech.say(thoughts.end());
        var text = speech.text();
        return switch (finish) {
            case "stop" -> new Written(text, OpenAiProvider.usage(usage, prompt, text), false);
            case "length" -> new Written(text, OpenAiProvider.usage(usage, prompt, text), true);
            case "content_filter" -> throw new Setback(Kind.REFUSAL);
            default -> throw new Setback(Kind.CUT);
        };
    }
}
