package basel.shared.model.scripted.reading;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.model.scripted.reading.Corpus.Line;
import basel.shared.model.scripted.reading.Scores.Count;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How well the scripted model learns and follows up, measured on answers labelled by hand. The
/// held-out answers are never looked at while rules are written: this test prints their figures
/// only.
class LearningQualityTest {
    private static final double HELD_OUT_PRECISION = 0.90;
    private static final double HELD_OUT_RECALL = 0.70;
    private static final double TUNING_PRECISION = 0.97;
    private static final double TUNING_RECALL = 0.96;
    private static final double FOLLOW_UP_FLOOR = 0.85;

    @Test
    void what_is_learned_from_answers_never_seen_is_right_and_most_of_it_is_learned() {
        var all = measure("held-out");

        assertThat(all.precision()).isGreaterThanOrEqualTo(HELD_OUT_PRECISION);
        assertThat(all.recall()).isGreaterThanOrEqualTo(HELD_OUT_RECALL);
    }

    @Test
    void what_is_learned_from_the_answers_that_rules_were_tuned_on_is_better_still() {
        var all = measure("tuning");

        assertThat(all.precision()).isGreaterThanOrEqualTo(TUNING_PRECISION);
        assertThat(all.recall()).isGreaterThanOrEqualTo(TUNING_RECALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"held-out", "tuning"})
    void every_quote_is_an_exact_part_of_the_answer(String name) {
        var inexact =
                Corpus.read(name).stream()
                        .flatMap(line ->
                                Reader.read(line.reading()).stream()
                                        .filter(fact -> !line.answer().contains(fact.quote())))
                        .count();

        assertThat(inexact).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"held-out", "tuning"})
    void follow_ups_ask_for_what_a_story_lacks_and_complete_ones_get_none(String name) {
        var stories = Corpus.read(name).stream().filter(Line::story).toList();
        var right = stories.stream().filter(LearningQualityTest::followedUpRightly).count();
        var share = (double) right / stories.size();
        row(name, "follow-ups", right + " of " + stories.size() + " right", round(share));

        assertThat(share).isGreaterThanOrEqualTo(FOLLOW_UP_FLOOR);
    }

    private static boolean followedUpRightly(Line line) {
        var asked = StoryJudge.missing(line.reading()).stream().findFirst();
        return asked.map(line.lacks()::contains).orElse(line.lacks().isEmpty());
    }

    private static Count measure(String name) {
        var scores = new Scores();
        for (var line : Corpus.read(name)) {
            scores.add(line.answer(), line.facts(), Reader.read(line.reading()));
        }
        row(name, "fact", "right", "wrong", "missed", "precision", "recall");
        scores.byKind().forEach((kind, count) -> row(name, kind.word(), count));
        row(name, "all", scores.all());
        return scores.all();
    }

    private static void row(String name, String kind, Count count) {
        row(
                name,
                kind,
                "" + count.right(),
                "" + count.wrong(),
                "" + count.missed(),
                round(count.precision()),
                round(count.recall()));
    }

    private static String round(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }

    private static void row(String... cells) {
        System.out.println("| " + String.join(" | ", cells) + " |");
    }

    @Test
    void the_taxonomy_is_large() {
        assertThat(Skills.size()).isGreaterThanOrEqualTo(400);
    }
}
