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
        var scores = Bm25.scores(CHUNKS, Terms.asked("java"));

        // ln(1 + (3 - 2 + 0.5) / (2 + 0.5)) = ln 1.6 = 0.470004
        // twice in 4 of 3 words: 0.470004 * 2 * 2.2 / (2 + 1.2 * (0.25 + 0.75 * 4 / 3)) = 0.590862
        // once in 3 of 3 words:  0.470004 * 1 * 2.2 / (1 + 1.2 * (0.25 + 0.75 * 3 / 3)) = 0.470004
        assertThat(scores[0]).isZero();
        assertThat(scores[1]).isCloseTo(0.590862, within(1e-6));
        assertThat(scores[2]).isCloseTo(0.470004, within(1e-6));
    }

    @Test
    void words_add_up() {
        var both = Bm25.scores(CHUNKS, Terms.asked("a nurse with java"));
        var one = Bm25.scores(CHUNKS, Terms.asked("java"));
        var other = Bm25.scores(CHUNKS, Terms.asked("nurse"));

        assertThat(both[2]).isCloseTo(one[2] + other[2], within(1e-9));
    }

    @Test
    void a_word_asked_twice_counts_once() {
        assertThat(Bm25.scores(CHUNKS, Terms.asked("java Java JAVA")))
                .isEqualTo(Bm25.scores(CHUNKS, Terms.asked("java")));
    }

    @Test
    void a_rare_word_counts_more_than_a_common_one() {
        var rare = Bm25.scores(CHUNKS, Terms.asked("python"))[1];
        var common = Bm25.scores(CHUNKS.subList(1, 3), Terms.asked("team java"));

        assertThat(rare).isGreaterThan(Bm25.scores(CHUNKS, Terms.asked("java"))[1] / 2);
        assertThat(common[1]).isGreaterThan(common[0]);
    }

    @Test
    void nothing_asked_or_nothing_there_scores_nothing() {
        assertThat(Bm25.scores(List.of(), Terms.asked("java"))).isEmpty();
        assertThat(Bm25.scores(CHUNKS, Terms.asked("?"))).containsOnly(0);
    }
}
