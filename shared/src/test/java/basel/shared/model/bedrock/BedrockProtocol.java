package basel.shared.model.bedrock;

import static java.nio.charset.StandardCharsets.UTF_8;

import basel.shared.model.stub.Asked;
import basel.shared.model.stub.ProviderStub;
import basel.shared.model.stub.Script;
import basel.shared.model.wire.Caller;
import basel.shared.model.wire.ModelProvider;
import basel.shared.model.wire.Protocol;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;

/// As ConverseStream answers, in AWS's event-stream frames; every request's signature is computed
/// again.
public final class BedrockProtocol implements Protocol {
    static final String MODEL = "eu.anthropic.m-1:0";

    private final boolean http2;

    public BedrockProtocol(boolean http2) {
        this.http2 = http2;
    }

    @Override
    public ModelProvider provider(URI base, Caller caller) {
        var credentials =
                StaticCredentialsProvider.create(
                        AwsSessionCredentials.create("AKIDCANARY", KEY, "session-" + KEY));
        var api = new BedrockApi(base, Region.EU_CENTRAL_1, credentials);
        return new BedrockProvider(MODEL, api, caller);
    }

    @Override
    public ProviderStub stub(Script... scripts) {
        return http2 ? ProviderStub.http2(scripts) : ProviderStub.http1(scripts);
    }

    @Override
    public Map<String, String> streamHeaders() {
        return Map.of("content-type", "application/vnd.amazon.eventstream");
    }

    @Override
    public List<byte[]> events(Ending ending, String... pieces) {
        var events = new ArrayList<byte[]>();
        events.add(event("messageStart", Map.of("role", "assistant")));
        var thought = Map.of("reasoningContent", Map.of("text", "Let me think."));
        events.add(event("contentBlockDelta", Map.of("contentBlockIndex", 0, "delta", thought)));
        events.add(event("contentBlockStop", Map.of("contentBlockIndex", 0)));
        for (var piece : pieces) {
            var delta = Map.of("text", piece);
            events.add(event("contentBlockDelta", Map.of("contentBlockIndex", 1, "delta", delta)));
        }
        if (ending != Ending.MISSING) {
            events.add(event("contentBlockStop", Map.of("contentBlockIndex", 1)));
            events.add(event("messageStop", Map.of("stopReason", stop(ending))));
            events.add(event("metadata", Map.of("usage", usage(), "metrics", Map.of())));
        }
        return events;
    }

    @Override
    public byte[] whole(Ending ending, String text) {
        var message = Map.of("role", "assistant", "content", List.of(Map.of("text", text)));
        return json(
                Map.of(
                        "output",
                        Map.of("message", message),
                        "stopReason",
                        stop(ending),
                        "usage",
                        usage()));
    }

    @Override
    public byte[] malformed() {
        return frame(
                "event", ":event-type", "contentBlockDelta", "{\"delta\":{\"te".getBytes(UTF_8));
    }

    @Override
    public Refusal refusal(Fault fault) {
        return switch (fault) {
            case BUSY -> error(429, "ThrottlingException");
            case BROKEN -> error(500, "InternalServerException");
            case WRONG_KEY -> error(403, "UnrecognizedClientException");
            case EXPIRED -> error(403, "ExpiredTokenException");
            case BAD_REQUEST -> error(400, "ValidationException");
        };
    }

    @Override
    public void assertKey(Asked asked) {
        SignatureSamples.assertSigned(asked, "AKIDCANARY", KEY, "eu-central-1", "bedrock");
    }

    static byte[] event(String type, Map<String, Object> payload) {
        return frame("event", ":event-type", type, json(payload));
    }

    static byte[] exception(String type) {
        return frame("exception", ":exception-type", type, json(Map.of("message", "no: " + KEY)));
    }

    private static byte[] frame(String kind, String header, String type, byte[] payload) {
        var headers = new LinkedHashMap<String, HeaderValue>();
        headers.put(header, HeaderValue.fromString(type));
        headers.put(":content-type", HeaderValue.fromString("application/json"));
        headers.put(":message-type", HeaderValue.fromString(kind));
        ByteBuffer bytes = new Message(headers, payload).toByteBuffer();
        var frame = new byte[bytes.remaining()];
        bytes.get(frame);
        return frame;
    }

    private static String stop(Ending ending) {
        return switch (ending) {
            case LIMIT -> "max_tokens";
            case REFUSED -> "refusal";
            default -> "end_turn";
        };
    }

    private static Map<String, Object> usage() {
        return Map.of("inputTokens", 11, "outputTokens", 7, "totalTokens", 18);
    }

    private static Refusal error(int status, String type) {
        var headers =
                Map.of(
                        "content-type",
                        "application/json",
                        "x-amzn-errortype",
                        type + ":http://internal.amazon.com/");
        return new Refusal(status, headers, "{\"message\": \"not with %s\"}".formatted(KEY));
    }

    private static byte[] json(Object body) {
        try {
            return JsonMapper.createDefault().writeValueAsBytes(JsonNode.from(body));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a sample", e);
        }
    }
}
