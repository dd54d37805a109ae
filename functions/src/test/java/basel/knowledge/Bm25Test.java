package basel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class Bm25Test {
    /// Three chunks of 2, 4 and 3 words, 3 on average; "java" is in two of them.
    private static final List<Terms> CHUNKS =
            List.of(
                    Terms.of("the nurse and the ward"),
                    Terms.of("java java and the docker and python"),
                    Terms.of("the java of the nurse and the team"));

    @Test
    void a_score_is_what_the_formula_gives() {
        var scores = scores(CHUNKS, "java");

        // ln(1 + (3 - 2 + 0.5) / (2 + 0.5)) = ln 1.6 = 0.470004
        // twice in 4 of 3 words: 0.470004 * 2 * 2.2 / (2 + 1.2 * (0.25 + 0.75 * 4 / 3)) = 0.590862
        // once in 3 of 3 words:  0.470004 * 1 * 2.2 / (1 + 1.2 * (0.25 + 0.75 * 3 / 3)) = 0.470004
        assertThat(scores[0]).isZero();
        assertThat(scores[1]).isCloseTo(0.590862, within(1e-6));
        assertThat(scores[2]).isCloseTo(0.470004, within(1e-6));
    }

    @Test
    void words_add_up() {
        var both = scores(CHUNKS, "a nurse with java");
        var one = scores(CHUNKS, "java");
        var other = scores(CHUNKS, "nurse");

        assertThat(both[2]).isCloseTo(one[2] + other[2], within(1e-9));
    }

    @Test
    void a_word_asked_twice_counts_once() {
        assertThat(scores(CHUNKS, "java Java JAVA")).isEqualTo(scores(CHUNKS, "java"));
    }

    @Test
    void a_rare_word_counts_more_than_a_common_one() {
        var rare = scores(CHUNKS, "python")[1];
        var common = scores(CHUNKS.subList(1, 3), "team java");

        assertThat(rare).isGreaterThan(scores(CHUNKS, "java")[1] / 2);
        assertThat(common[1]).isGreaterThan(common[0]);
    }

    @Test
    void nothing_asked_or_nothing_there_scores_nothing() {
        assertThat(scores(List.of(), "java")).isEmpty();
        assertThat(scores(CHUNKS, "?")).containsOnly(0);
    }

    @Test
    void a_part_of_a_compound_counts_for_less_than_the_word() {
        var chunks =
                List.of(
                        Terms.of("Das ist meine Kündigungsfrist"),
                        Terms.of("Das ist die Kündigung"),
                        Terms.of("Das ist das Haus"));

        var scores = scores(chunks, "Wann kam die Kündigung?");

        assertThat(scores[1]).isGreaterThan(scores[0]);
        assertThat(scores[0]).isGreaterThan(0);
        assertThat(scores[2]).isZero();
        assertThat(scores(chunks, "Wie ist die Kündigungsfrist?")[1]).isGreaterThan(0);
    }

    @Test
    void a_chance_word_among_many_tells_nothing() {
        assertThat(Bm25.of(CHUNKS, Terms.asked("java")).telling()).isTrue();
        var chance = Terms.asked("java cathedral xylophone umbrella zebra quartz");
        assertThat(Bm25.of(CHUNKS, chance).telling()).isFalse();
    }

    private static double[] scores(List<Terms> chunks, String question) {
        return Bm25.of(chunks, Terms.asked(question)).scores();
    }
}
