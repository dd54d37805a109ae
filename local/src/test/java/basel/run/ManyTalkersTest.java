package basel.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Many people are interviewed at once while things fail. `-Dtalkers=200 -Dturns=20` is the
/// measured size (`make soak`).
final class ManyTalkersTest {
    private static final int TALKERS = Integer.getInteger("talkers", 6);

    /// Signing in is not what is measured here.
    private static final int SIGN_INS_AT_ONCE = 6;

    private static final List<String> FAULTS =
            List.of("gone", "throttle", "lostDisconnect", "duplicate", "reorder", "killReply");
    private static final int TURNS = Integer.getInteger("turns", 3);

    @Test
    void no_message_is_lost_or_doubled_while_a_twentieth_of_everything_fails() throws Exception {
        try (var system = new RunningSystem();
                var few = Executors.newFixedThreadPool(SIGN_INS_AT_ONCE);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var talkers =
                    all(
                            few.invokeAll(
                                    IntStream.range(0, TALKERS)
                                            .<Callable<Talker>>mapToObj(n ->
                                                    () ->
                                                            new Talker(
                                                                    new Browser(system.origin())
                                                                            .signIn(
                                                                                    "talker"
                                                                                            + n
                                                                                            + "@example.test"),
                                                                    TURNS))
                                            .toList()));
            faults(system, 0.05);

            var began = System.nanoTime();
            all(threads.invokeAll(talkers.stream().map(Executors::callable).toList()));
            double seconds = (System.nanoTime() - began) / 1e9;

            faults(system, 0);
            report(system, talkers, seconds);
            assertThat(talkers.stream().flatMap(t -> t.complaints().stream())).isEmpty();
        }
    }

    private static void faults(RunningSystem system, double chance) {
        var faults = FAULTS.stream().collect(Collectors.toMap(Function.identity(), _ -> chance));
        Browser.expect(200, new Browser(system.origin()).put("/_local/faults", faults));
    }

    private static void report(RunningSystem system, List<Talker> talkers, double seconds) {
        var acks = talkers.stream().flatMap(t -> t.ackNanos().stream()).sorted().toList();
        var deltas = talkers.stream().flatMap(t -> t.firstDeltaNanos().stream()).sorted().toList();
        int reopened = talkers.stream().mapToInt(Talker::reopened).sum();
        System.out.printf(
                "%d sockets x %d turns in %.1f s (start %d ms), reopened %d, tried again %d: ack p50 %d ms, p99 %d ms; first delta p50 %d ms, p99 %d ms%n",
                TALKERS,
                TURNS,
                seconds,
                system.startTime().toMillis(),
                reopened,
                talkers.stream().mapToInt(Talker::triedAgain).sum(),
                millis(acks, 50),
                millis(acks, 99),
                millis(deltas, 50),
                millis(deltas, 99));
    }

    private static long millis(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1_000_000;
    }

    private static <T> List<T> all(List<java.util.concurrent.Future<T>> futures) throws Exception {
        var results = new ArrayList<T>();
        for (var future : futures) {
            results.add(future.get());
        }
        return results;
    }
}
