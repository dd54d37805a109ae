package basel.shared.model.openai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.model.wire.Protocol;
import basel.shared.model.wire.ProvidedModelContract;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OpenAiModelTest extends ProvidedModelContract {
    private final OpenAiProtocol protocol = new OpenAiProtocol();

    OpenAiModelTest() {
        super(new OpenAiProtocol());
    }

    @Test
    void thoughts_are_not_said() {
        var stub =
                stub(
                        events(
                                protocol.events(
                                        Protocol.Ending.WHOLE,
                                        "<thi",
                                        "nk>She knows",
                                        " Java.</",
                                        "think>",
                                        "\n\nHow",
                                        " long?")));

        var reply = stream(stub);

        assertThat(reply.text()).isEqualTo("How long?");
        assertThat(spoken()).containsExactly("How", " long?");
    }

    @Test
    void an_answer_of_thoughts_alone_is_empty() {
        var stub = stub(events(protocol.events(Protocol.Ending.WHOLE, "<think>Hm.")));

        assertThat(trouble(stub)).hasMessageContaining("empty answer");
    }

    @Test
    void a_server_that_does_not_count_is_counted_for() {
        var events = protocol.events(Protocol.Ending.WHOLE, "Hello there, Ada");
        events.remove(events.size() - 2);
        var stub = stub(events(events));

        var usage = stream(stub).usage();

        assertThat(usage.tokensOut()).isEqualTo(4);
        assertThat(usage.tokensIn()).isGreaterThan(50);
        assertThat(stub.asked().getFirst().text()).contains("\"include_usage\":true");
    }

    @Test
    void a_server_that_keeps_the_line_open_after_the_end_is_not_waited_for() {
        var stub =
                stub((_, answer) -> {
                    answer.head(200, protocol.streamHeaders());
                    for (var event : protocol.events(Protocol.Ending.WHOLE, "Hello")) {
                        answer.write(event);
                    }
                    answer.givenUpWithin(Duration.ofSeconds(5));
                });

        assertThat(stream(stub).text()).isEqualTo("Hello");
    }

    @Test
    void the_end_of_the_line_is_no_end_of_an_answer() {
        var events = protocol.events(Protocol.Ending.MISSING, "Hello");
        events.add("data: [DONE]\n\n".getBytes(UTF_8));
        var stub = stub(events(events));

        assertThat(trouble(stub)).hasMessageContaining("broke off");
    }

    @Test
    void a_server_that_wants_the_newer_name_of_the_limit_gets_it() {
        var stub =
                stub(
                        (_, answer) -> {
                            var refusal = protocol.refusal(Protocol.Fault.BAD_REQUEST);
                            answer.whole(400, refusal.headers(), refusal.body().getBytes(UTF_8));
                        },
                        events(protocol.events(Protocol.Ending.WHOLE, "Hello")));
        var model = model(stub);

        assertThat(stream(stub).text()).isEqualTo("Hello");
        assertThat(stub.asked().getFirst().text()).contains("\"max_tokens\":300");
        assertThat(stub.asked().getLast().text()).contains("\"max_completion_tokens\":300");
        assertThat(model.name()).isEqualTo("openai/m-1");
    }

    @Test
    void an_error_amid_the_stream_is_one() {
        var stub =
                stub(
                        events(
                                List.of(
                                        OpenAiProtocol.event(
                                                Map.of(
                                                        "error",
                                                        Map.of("message", Protocol.KEY))))));

        assertThat(trouble(stub).getMessage())
                .contains("a problem right now")
                .doesNotContain(Protocol.KEY);
    }
}
