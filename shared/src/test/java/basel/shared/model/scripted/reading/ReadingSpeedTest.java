package basel.shared.model.scripted.reading;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.testing.Sizes;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// How long the longest message takes to read, in the reading thread's own time, so that busy
/// neighbours count little.
class ReadingSpeedTest {
    private static final int LONGEST = 16_000;
    private static final int WARM_UP = Sizes.of(10, 40);
    private static final int RUNS = Sizes.of(5, 9);

    /// Wanted are 50 ms; the bound leaves room for slow and busy machines.
    private static final double MOST_MILLISECONDS = 400;

    /// Twice the text may take twice as long, and half as much again for what is not the text.
    private static final double MOST_GROWTH = 3;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final Question QUESTION = new Question("What is your experience?");

    @Test
    void the_longest_message_is_read_while_one_waits() {
        var text = text(LONGEST);
        warmUp(text);

        var milliseconds = best(text);

        System.out.printf(Locale.ROOT, "| 16 kB | read in | %.0f ms |%n", milliseconds);
        assertThat(milliseconds).isLessThan(MOST_MILLISECONDS);
    }

    @Test
    void the_time_to_read_grows_with_the_length_and_no_faster() {
        var half = text(LONGEST / 2);
        var whole = text(LONGEST);
        warmUp(whole);

        var growth = best(whole) / best(half);

        System.out.printf(Locale.ROOT, "| 16 kB | against 8 kB | %.1f times |%n", growth);
        assertThat(growth).isLessThan(MOST_GROWTH);
    }

    private static void warmUp(String text) {
        for (var warm = 0; warm < WARM_UP; warm++) {
            read(text);
        }
    }

    private static double best(String text) {
        var best = Long.MAX_VALUE;
        for (var run = 0; run < RUNS; run++) {
            var start = CLOCK.getCurrentThreadCpuTime();
            read(text);
            best = Math.min(best, CLOCK.getCurrentThreadCpuTime() - start);
        }
        return best / 1e6;
    }

    private static void read(String text) {
        var learned = Reader.read(Reading.of(text, QUESTION, Language.ENGLISH));
        assertThat(learned).isNotEmpty();
    }

    /// Answers of the corpus, one after the other.
    private static String text(int length) {
        var text = new StringBuilder();
        for (var line : Corpus.read("tuning")) {
            text.append(line.answer()).append('\n');
        }
        return text.substring(0, length);
    }
}
