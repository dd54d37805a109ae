package basel.shared.model.bedrock;

import basel.shared.model.ModelReply.Usage;
import basel.shared.model.wire.Call;
import basel.shared.model.wire.ModelProvider.Written;
import basel.shared.model.wire.Part;
import basel.shared.model.wire.Prompt;
import basel.shared.model.wire.Setback;
import basel.shared.model.wire.Setback.Kind;
import basel.shared.model.wire.Speech;
import io.micronaut.json.JsonMapper;
import java.util.Objects;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;
import software.amazon.eventstream.MessageDecoder;

/// One streamed answer: frames with checksums, of which only text counts. It is whole when
/// `messageStop` came; `metadata` after it counts tokens.
final class BedrockStream {
    private final MessageDecoder frames = new MessageDecoder();
    private final JsonMapper json;
    private final Prompt prompt;
    private final Speech speech;
    private Part usage = new Part(null);
    private String stop = "";

    BedrockStream(JsonMapper json, Prompt prompt, Speech speech) {
        this.json = json;
        this.prompt = prompt;
        this.speech = speech;
    }

    Written read(Call call) {
        while (stop.isEmpty()) {
            take(call.read().orElseThrow(() -> new Setback(Kind.CUT)));
        }
        while (!usage.there()) {
            var more = call.readOn();
            if (more.isEmpty()) {
                break;
            }
            take(more.get());
        }
        call.drain();
        var cut = StopReason.cut(stop);
        return new Written(speech.text(), usage(usage, prompt, speech.text()), cut);
    }

    /// As Bedrock counts; where it does not, some four characters a token.
    static Usage usage(Part usage, Prompt prompt, String text) {
        return new Usage(
                usage.get("inputTokens").whole().orElse(prompt.size()),
                usage.get("outputTokens").whole().orElse(text.length() / 4));
    }

    private void take(byte[] bytes) {
        try {
            frames.feed(bytes);
        } catch (RuntimeException e) {
            throw new Setback(Kind.GARBLED, e);
        }
        frames.getDecodedMessages().forEach(this::frame);
    }

    private void frame(Message frame) {
        if (!header(frame, ":message-type").equals("event")) {
            var code = header(frame, ":exception-type") + header(frame, ":error-code");
            var kind = BedrockApi.kind(0, code, Part.read(json, frame.getPayload()));
            throw new Setback(Objects.requireNonNullElse(kind, Kind.UNWELL));
        }
        switch (header(frame, ":event-type")) {
            case "contentBlockDelta" ->
                    payload(frame).get("delta").get("text").text().ifPresent(speech::say);
            case "messageStop" -> stop = payload(frame).get("stopReason").text().orElse("unknown");
            case "metadata" -> usage = payload(frame).get("usage");
            default -> {} // starts and stops of blocks, and what comes later
        }
    }

    private Part payload(Message frame) {
        return Part.read(json, frame.getPayload());
    }

    private static String header(Message frame, String name) {
        HeaderValue value = frame.getHeaders().get(name);
        return value == null ? "" : value.getString();
    }
}
