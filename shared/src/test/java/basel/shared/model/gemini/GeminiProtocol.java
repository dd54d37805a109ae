package basel.shared.model.gemini;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.model.stub.Asked;
import basel.shared.model.wire.Api;
import basel.shared.model.wire.Caller;
import basel.shared.model.wire.ModelProvider;
import basel.shared.model.wire.Protocol;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// As `streamGenerateContent?alt=sse` is documented; lines end as its servers end them.
public final class GeminiProtocol implements Protocol {
    @Override
    public ModelProvider provider(URI base, Caller caller) {
        var api =
                new Api(URI.create(base + "/v1beta"), "x-goog-api-key", "", () -> Optional.of(KEY));
        return new GeminiProvider("m-1", api, caller);
    }

    @Override
    public Map<String, String> streamHeaders() {
        return Map.of("content-type", "text/event-stream");
    }

    @Override
    public List<byte[]> events(Ending ending, String... pieces) {
        var events = new ArrayList<byte[]>();
        events.add(event(candidate(Map.of("text", "Let me think.", "thought", true), null)));
        for (var piece : pieces) {
            events.add(event(candidate(Map.of("text", piece), null)));
        }
        if (ending != Ending.MISSING) {
            events.add(event(candidate(Map.of("text", ""), finish(ending))));
        }
        return events;
    }

    @Override
    public byte[] whole(Ending ending, String text) {
        return json(candidate(Map.of("text", text), finish(ending)));
    }

    @Override
    public byte[] malformed() {
        return "data: {\"candidates\": [{\"cont\r\n\r\n".getBytes(UTF_8);
    }

    @Override
    public Refusal refusal(Fault fault) {
        return switch (fault) {
            case BUSY -> error(429, "RESOURCE_EXHAUSTED", "RATE_LIMIT_EXCEEDED");
            case BROKEN -> error(500, "INTERNAL", "INTERNAL");
            case WRONG_KEY, EXPIRED -> error(400, "INVALID_ARGUMENT", "API_KEY_INVALID");
            case BAD_REQUEST -> error(400, "INVALID_ARGUMENT", "BAD_SCHEMA");
        };
    }

    @Override
    public void assertKey(Asked asked) {
        assertThat(asked.path())
                .isIn(
                        "/v1beta/models/m-1:streamGenerateContent?alt=sse",
                        "/v1beta/models/m-1:generateContent");
        assertThat(asked.header("x-goog-api-key")).isEqualTo(KEY);
    }

    static byte[] event(Map<String, Object> body) {
        return ("data: " + new String(json(body), UTF_8) + "\r\n\r\n").getBytes(UTF_8);
    }

    private static String finish(Ending ending) {
        return switch (ending) {
            case LIMIT -> "MAX_TOKENS";
            case REFUSED -> "SAFETY";
            default -> "STOP";
        };
    }

    private static Map<String, Object> candidate(
            Map<String, Object> part, @Nullable String finish) {
        Map<String, Object> candidate =
                new HashMap<>(Map.of("content", Map.of("role", "model", "parts", List.of(part))));
        if (finish != null) {
            candidate.put("finishReason", finish);
        }
        var usage =
                Map.of(
                        "promptTokenCount",
                        11,
                        "candidatesTokenCount",
                        finish == null ? 1 : 4,
                        "thoughtsTokenCount",
                        3);
        return Map.of("candidates", List.of(candidate), "usageMetadata", usage);
    }

    private static Refusal error(int status, String code, String reason) {
        var error =
                Map.of(
                        "code",
                        status,
                        "message",
                        "API key not valid: " + KEY,
                        "status",
                        code,
                        "details",
                        List.of(Map.of("reason", reason)));
        return new Refusal(
                status,
                Map.of("content-type", "application/json"),
                new String(json(Map.of("error", error)), UTF_8));
    }

    private static byte[] json(Object body) {
        try {
            return JsonMapper.createDefault().writeValueAsBytes(JsonNode.from(body));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a sample", e);
        }
    }
}
