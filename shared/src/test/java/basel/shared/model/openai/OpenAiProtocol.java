package basel.shared.model.openai;

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

/// As OpenAI's server-sent events are documented.
public final class OpenAiProtocol implements Protocol {
    @Override
    public ModelProvider provider(URI base, Caller caller) {
        var api =
                new Api(
                        URI.create(base + "/v1"),
                        "Authorization",
                        "Bearer ",
                        () -> Optional.of(KEY));
        return new OpenAiProvider("m-1", api, caller);
    }

    @Override
    public Map<String, String> streamHeaders() {
        return Map.of("content-type", "text/event-stream");
    }

    @Override
    public List<byte[]> events(Ending ending, String... pieces) {
        var events = new ArrayList<byte[]>();
        events.add(chunk(Map.of("role", "assistant", "content", ""), null));
        for (var piece : pieces) {
            events.add(chunk(Map.of("content", piece), null));
        }
        if (ending == Ending.MISSING) {
            return events;
        }
        events.add(chunk(Map.of(), finish(ending)));
        events.add(event(Map.of("choices", List.of(), "usage", usage())));
        events.add("data: [DONE]\n\n".getBytes(UTF_8));
        return events;
    }

    @Override
    public byte[] whole(Ending ending, String text) {
        var message = Map.of("role", "assistant", "content", text);
        var choice = Map.of("index", 0, "message", message, "finish_reason", finish(ending));
        return json(Map.of("choices", List.of(choice), "usage", usage()));
    }

    @Override
    public byte[] malformed() {
        return "data: {\"choices\": [{\"del\n\n".getBytes(UTF_8);
    }

    @Override
    public Refusal refusal(Fault fault) {
        return switch (fault) {
            case BUSY -> error(429, "rate_limit_exceeded");
            case BROKEN -> error(500, "server_error");
            case WRONG_KEY, EXPIRED -> error(401, "invalid_api_key");
            case BAD_REQUEST -> error(400, "unsupported_parameter");
        };
    }

    @Override
    public void assertKey(Asked asked) {
        assertThat(asked.path()).isEqualTo("/v1/chat/completions");
        assertThat(asked.header("authorization")).isEqualTo("Bearer " + KEY);
    }

    static byte[] event(Map<String, Object> body) {
        return ("data: " + new String(json(body), UTF_8) + "\n\n").getBytes(UTF_8);
    }

    private static String finish(Ending ending) {
        return switch (ending) {
            case LIMIT -> "length";
            case REFUSED -> "content_filter";
            default -> "stop";
        };
    }

    private static byte[] chunk(Map<String, String> delta, @Nullable String finish) {
        Map<String, Object> choice = new HashMap<>(Map.of("index", 0, "delta", delta));
        if (finish != null) {
            choice.put("finish_reason", finish);
        }
        return event(Map.of("object", "chat.completion.chunk", "choices", List.of(choice)));
    }

    private static Map<String, Object> usage() {
        return Map.of("prompt_tokens", 11, "completion_tokens", 7);
    }

    /// As OpenAI does, the message repeats the key.
    private static Refusal error(int status, String code) {
        var error = Map.of("message", "Incorrect API key provided: " + KEY, "code", code);
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
