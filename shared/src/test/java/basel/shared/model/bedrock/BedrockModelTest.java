package basel.shared.model.bedrock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.model.JsonSchema;
import basel.shared.model.ModelRequest;
import basel.shared.model.wire.Protocol;
import basel.shared.model.wire.ProvidedModelContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class BedrockModelTest extends ProvidedModelContract {
    private final BedrockProtocol protocol = new BedrockProtocol(false);

    BedrockModelTest() {
        super(new BedrockProtocol(false));
    }

    @Test
    void a_frame_with_a_wrong_checksum_is_a_failure() {
        var events = protocol.events(Protocol.Ending.WHOLE, "Hello", " Ada");
        var broken = events.get(4);
        broken[broken.length - 6] ^= 1;
        var stub = stub(events(events));

        var trouble = trouble(stub);

        assertThat(trouble).hasMessageContaining("could not be read");
        assertThat(spoken()).doesNotContain(" Ada");
        assertThat(stub.asked()).hasSize(1);
    }

    @Test
    void a_frame_with_a_wrong_length_is_a_failure() {
        var events = protocol.events(Protocol.Ending.WHOLE, "Hello");
        events.get(3)[2] ^= 1;
        var stub = stub(events(events));

        assertThat(trouble(stub)).hasMessageContaining("could not be read");
    }

    @Test
    void a_throttled_stream_is_asked_for_again_before_its_first_word() {
        var stub =
                stub(
                        events(List.of(BedrockProtocol.exception("throttlingException"))),
                        events(protocol.events(Protocol.Ending.WHOLE, "Hello")));

        assertThat(stream(stub).text()).isEqualTo("Hello");
        assertThat(stub.asked()).hasSize(2);
    }

    @Test
    void a_throttled_stream_is_not_asked_for_again_after_its_first_word() {
        var events = protocol.events(Protocol.Ending.MISSING, "Hello");
        events.add(BedrockProtocol.exception("throttlingException"));
        var stub = stub(events(events));

        var trouble = trouble(stub);

        assertThat(trouble.retryable()).isTrue();
        assertThat(trouble.getMessage()).doesNotContain(Protocol.KEY);
        assertThat(stub.asked()).hasSize(1);
    }

    @Test
    void expired_credentials_are_resolved_again() {
        var refusal = protocol.refusal(Protocol.Fault.EXPIRED);
        var stub =
                stub(
                        (_, answer) ->
                                answer.whole(
                                        refusal.status(),
                                        refusal.headers(),
                                        refusal.body().getBytes(UTF_8)),
                        events(protocol.events(Protocol.Ending.WHOLE, "Hello")));

        assertThat(stream(stub).text()).isEqualTo("Hello");
        assertThat(stub.asked()).allSatisfy(protocol::assertKey);
    }

    @Test
    void a_stop_for_a_reason_that_nobody_knows_is_a_failure() {
        var events = protocol.events(Protocol.Ending.MISSING, "Hello");
        events.add(
                BedrockProtocol.event(
                        "messageStop", Map.of("stopReason", "malformed_model_output")));
        var stub = stub(events(events));

        assertThat(trouble(stub)).hasMessageContaining("broke off");
    }

    @Test
    void a_tool_that_the_model_must_call_brings_the_json() {
        var refusal = protocol.refusal(Protocol.Fault.BAD_REQUEST);
        var called =
                """
                {"output": {"message": {"role": "assistant", "content": [{"text": "Sure."},
                  {"toolUse": {"toolUseId": "t1", "name": "any", "input": {"a": [1]}}}]}}, "stopReason": "tool_use"}\
                """;
        var stub =
                stub(
                        (_, answer) ->
                                answer.whole(
                                        400, refusal.headers(), refusal.body().getBytes(UTF_8)),
                        (_, answer) -> answer.whole(200, Map.of(), called.getBytes(UTF_8)));

        var answer =
                model(stub)
                        .complete(
                                new ModelRequest("any", "en", "", List.of(), List.of(), 10),
                                new JsonSchema("any", "{\"type\": \"object\"}"));

        assertThat(answer.json().get("a").get(0).getIntValue()).isEqualTo(1);
        assertThat(stub.asked().getFirst().text()).contains("outputConfig");
        assertThat(stub.asked().getLast().text())
                .contains("toolChoice")
                .doesNotContain("outputConfig");
    }
}
