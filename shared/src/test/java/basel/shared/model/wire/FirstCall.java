package basel.shared.model.wire;

import basel.shared.model.ModelRequest;
import basel.shared.model.bedrock.BedrockProtocol;
import basel.shared.model.gemini.GeminiProtocol;
import basel.shared.model.openai.OpenAiProtocol;
import basel.shared.model.wire.Protocol.Ending;
import io.micronaut.json.JsonMapper;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/// Measures the time from the start of a JVM to the end of its first streamed answer. `serve HOME`
/// says where a stub listens until it is killed; `call HOME URL` prints milliseconds.
final class FirstCall {
    private FirstCall() {}

    public static void main(String[] arguments) throws InterruptedException {
        var protocol =
                switch (arguments[1]) {
                    case "openai" -> new OpenAiProtocol();
                    case "gemini" -> new GeminiProtocol();
                    default -> new BedrockProtocol(false);
                };
        if (arguments[0].equals("serve")) {
            serve(protocol);
        } else {
            call(protocol, URI.create(arguments[2]));
        }
    }

    private static void serve(Protocol protocol) throws InterruptedException {
        var stub =
                protocol.stub((_, answer) -> {
                    answer.head(200, protocol.streamHeaders());
                    for (var event : protocol.events(Ending.WHOLE, "Hello", ", Ada", ".")) {
                        answer.write(event);
                    }
                    answer.end();
                });
        System.out.println(stub.base());
        Thread.currentThread().join();
    }

    private static void call(Protocol protocol, URI base) {
        var json = JsonMapper.createDefault();
        var provider = protocol.provider(base, new Caller(Patience.USUAL, json));
        var request = new ModelRequest("basel", "en", "Be kind.", List.of(), List.of(), 100);
        var reply = new ProvidedModel(provider, Patience.USUAL, json).stream(request, _ -> {});
        long now = System.currentTimeMillis();
        var began = ProcessHandle.current().info().startInstant().orElse(Instant.EPOCH);
        System.out.println(now - began.toEpochMilli() + " ms: " + reply.text());
        System.exit(0);
    }
}
