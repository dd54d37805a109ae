package basel.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The main walk over the whole system: sign in by link, be interviewed, be learned about.
final class RunTest {
    @Test
    void a_newcomer_signs_in_is_interviewed_and_is_learned_about() {
        try (var system = new RunningSystem()) {
            walk(system);
        }
    }

    @Test
    void the_same_walk_runs_with_each_function_in_a_process_of_its_own() {
        try (var system = new RunningSystem("--lambda")) {
            walk(system);
        }
    }

    private static void walk(RunningSystem system) {
        var browser = new Browser(system.origin()).signIn("ada@example.test");
        try (var wire = browser.socket()) {
            var chat = browser.interview();
            wire.send("chat.open", Map.of("chatId", chat));
            wire.await("chat.opened");
            var first = wire.await("reply.done").get("message");

            var text =
                    "I have worked with Java for eight years, the last three as a tech lead at Zalando in Berlin.";
            wire.send("chat.send", Map.of("chatId", chat, "clientId", "c-1", "text", text));

            assertThat(first.get("parts").get(0).get("text").asText()).contains("?");
            assertThat(wire.await("message.stored").get("seq").asLong()).isEqualTo(2);
            assertThat(wire.await("reply.delta").get("text").asText()).isNotBlank();
            assertThat(wire.await("reply.done").get("message").get("seq").asLong()).isEqualTo(3);
            var fact = wire.next(Duration.ofSeconds(20), f -> Wire.type(f).equals("fact.learned"));
            assertThat(fact).isPresent();
            assertThat(text).contains(fact.get().get("fact").get("quote").asText());
            assertThat(Browser.expect(200, browser.get("/_local/calls.json")).get("denied"))
                    .isEmpty();
        }
    }
}
