package basel.shared.model.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.model.wire.Protocol;
import basel.shared.model.wire.ProvidedModelContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GeminiModelTest extends ProvidedModelContract {
    private final GeminiProtocol protocol = new GeminiProtocol();

    GeminiModelTest() {
        super(new GeminiProtocol());
    }

    @Test
    void the_key_is_never_in_the_address() {
        var stub = stub(events(protocol.events(Protocol.Ending.WHOLE, "Hello")));

        stream(stub);

        assertThat(stub.asked().getFirst().path()).doesNotContain(Protocol.KEY);
        assertThat(stub.asked().getFirst().text()).doesNotContain(Protocol.KEY);
    }

    @Test
    void a_question_that_is_blocked_is_a_refusal() {
        var blocked = Map.<String, Object>of("promptFeedback", Map.of("blockReason", "SAFETY"));
        var stub = stub(events(List.of(GeminiProtocol.event(blocked))));

        var trouble = trouble(stub);

        assertThat(trouble).hasMessageContaining("rather not answer");
        assertThat(trouble.retryable()).isFalse();
    }

    @Test
    void an_error_amid_the_stream_is_one() {
        var stub =
                stub(events(List.of(GeminiProtocol.event(Map.of("error", Map.of("code", 503))))));

        assertThat(trouble(stub)).hasMessageContaining("a problem right now");
    }
}
