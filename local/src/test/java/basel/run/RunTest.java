package basel.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The main walk over the whole system: sign in by link, be interviewed, be learned about.
final class RunTest {
    /// Tokens of a person for a day: a fifth of it is more than the largest reply may take.
    private static final int BUDGET = 120_000;

    private static final Path PACKAGE = Path.of("../functions/target/basel-functions.zip");
    private static final int MOST_TURNS = 60;
    private static final Set<String> ENDS = Set.of("reply.done", "reply.failed", "budget.low");

    @Test
    void a_newcomer_signs_in_is_interviewed_and_is_learned_about() {
        try (var system = new RunningSystem("--parameter", "UserBudget=" + BUDGET)) {
            walk(system);
            slowedDown(system);
            spends(system);
        }
    }

    @Test
    void the_same_walk_runs_with_each_function_as_packaged_in_a_process_of_its_own() {
        assertThat(PACKAGE).as("what is deployed (make build)").isRegularFile();
        try (var system = new RunningSystem("--lambda")) {
            walk(system);

            var refused =
                    new Browser(system.origin()).put("/_local/faults", Map.of("slowModelMs", 1));
            assertThat(refused.status()).isEqualTo(422);
        }
    }

    /// The model can be made slow while the system runs, and quick again.
    private static void slowedDown(RunningSystem system) {
        var browser = new Browser(system.origin()).signIn("bob@example.test");
        Browser.expect(200, browser.put("/_local/faults", Map.of("slowModelMs", 1500)));
        try (var wire = browser.socket()) {
            var chat = browser.interview();
            long began = System.nanoTime();
            wire.send("chat.open", Map.of("chatId", chat));
            wire.await("reply.delta");
            var waited = Duration.ofNanos(System.nanoTime() - began);
            wire.await("reply.done");

            var quick = browser.put("/_local/faults", Map.of("slowModelMs", 0));

            assertThat(waited).isGreaterThan(Duration.ofMillis(1400));
            assertThat(Browser.expect(200, quick).get("slowModelMs").asInt()).isZero();
        }
    }

    /// Somebody talks until the day's budget is spent: first they are told that little is left,
    /// then that the answer has to wait; what they said is kept.
    private static void spends(RunningSystem system) {
        var browser = new Browser(system.origin()).signIn("carl@example.test");
        try (var wire = browser.socket()) {
            var chat = browser.interview();
            wire.send("chat.open", Map.of("chatId", chat));
            wire.await("reply.done");
            var said = "I have built services in Java and Kafka. ".repeat(300);
            boolean warned = false;
            for (int turn = 1; turn <= MOST_TURNS; turn++) {
                wire.send(
                        "chat.send", Map.of("chatId", chat, "clientId", "t" + turn, "text", said));
                for (var type = ""; !type.equals("reply.done"); ) {
                    var frame = wire.next(Duration.ofSeconds(20), RunTest::endsOrWarns);
                    type = Wire.type(frame.orElseThrow(() -> new AssertionError("no reply")));
                    if (type.equals("reply.failed")) {
                        assertThat(warned).isTrue();
                        assertThat(frame.get().get("code").asText()).isEqualTo("RATE_LIMITED");
                        assertThat(frame.get().get("message").asText()).contains("used up");
                        return;
                    }
                    if (type.equals("budget.low")) {
                        warned = true;
                        assertThat(frame.get().get("left").asDouble()).isBetween(0.0, 0.2);
                        assertThat(frame.get().get("text").asText()).isNotBlank();
                    }
                }
            }
            throw new AssertionError("nothing was spent in " + MOST_TURNS + " turns");
        }
    }

    private static boolean endsOrWarns(JsonNode frame) {
        return ENDS.contains(Wire.type(frame));
    }

    private static void walk(RunningSystem system) {
        var browser = new Browser(system.origin()).signIn("ada@example.test");
        try (var wire = browser.socket()) {
            var chat = browser.interview();
            wire.send("chat.open", Map.of("chatId", chat));
            wire.await("chat.opened");
            var first =
                    wire.next(Duration.ofSeconds(40), f -> Wire.type(f).equals("reply.done"))
                            .orElseThrow(() -> new AssertionError("no reply from a cold start"))
                            .get("message");

            var text =
                    "I have worked with Java for eight years, the last three as a tech lead at Zalando in Berlin.";
            wire.send("chat.send", Map.of("chatId", chat, "clientId", "c-1", "text", text));

            assertThat(first.get("parts").get(0).get("text").asText()).contains("?");
            assertThat(first.get("model").asText()).isEqualTo("scripted");
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
