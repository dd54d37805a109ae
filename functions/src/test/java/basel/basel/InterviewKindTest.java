package basel.basel;

import static org.assertj.core.api.Assertions.assertThat;

import basel.profile.Facts;
import basel.profile.Statement;
import basel.shared.model.LanguageModel;
import basel.shared.model.Material;
import basel.shared.push.Fact;
import basel.shared.testing.Sizes;
import basel.talk.Finish;
import basel.testing.Rooms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InterviewKindTest {
    private static final int TURNS = Sizes.of(120, 600);
    private static final List<String> SKILLS =
            List.of("Kubernetes", "postgresql", "JAVA", "Welding");

    private final io.micronaut.context.ApplicationContext context = Rooms.fresh();
    private final InterviewKind kind = context.getBean(InterviewKind.class);
    private final Facts facts = context.getBean(Facts.class);

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void no_question_is_ever_asked_twice(String language) {
        var talker = new Talker(kind, new AskingModel(7, 0.2), language);
        var asked = new ArrayList<String>();
        for (int turn = 0; turn < TURNS; turn++) {
            var text = talker.reply();
            if (!text.equals("Tell me more.")) {
                asked.add(text);
            }
            talker.says("Something about it, number " + turn);
            if (turn % 100 == 50) {
                know("skill", SKILLS.get(turn / 100 % SKILLS.size()));
                know("employer", "Firm " + turn);
            }
        }

        assertThat(asked).hasSizeGreaterThan(TURNS * 2 / 3).doesNotHaveDuplicates();
        assertThat(talker.progress().done().count()).isEqualTo(asked.size());
        assertThat(talker.progress().done().write().length()).isLessThan(8_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void the_scripted_interviewer_never_ends_and_never_repeats_a_question(String language) {
        var talker = new Talker(kind, context.getBean(LanguageModel.class), language);
        var answer =
                language.equals("de")
                        ? "Dazu fällt mir nichts ein, überspringen Sie das bitte."
                        : "I would rather skip that one, please.";
        var ids = new ArrayList<String>();
        for (int turn = 0; turn < TURNS / 2; turn++) {
            talker.reply();
            ids.add(talker.progress().asked());
            talker.says(answer);
        }

        assertThat(ids).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void changing_the_language_repeats_nothing() {
        var talker = new Talker(kind, new AskingModel(3, 0), "en");
        var ids = new HashSet<String>();
        for (int turn = 0; turn < 60; turn++) {
            talker.speak(turn % 2 == 0 ? "en" : "de");
            talker.reply();
            assertThat(ids.add(talker.progress().asked())).isTrue();
            talker.says("So it is.");
        }
    }

    @Test
    void it_begins_with_the_basics_and_at_most_five_candidates() {
        var talker = new Talker(kind, new AskingModel(1, 0), "en");

        talker.reply();

        assertThat(talker.materials("question"))
                .hasSize(5)
                .extracting(material -> material.about().get("id"))
                .startsWith("basics-01", "basics-02");
        assertThat(talker.materials("asked")).isEmpty();
        assertThat(talker.brief().instructions()).contains("exactly one question");
    }

    @Test
    void follow_ups_are_counted_to_two_and_no_further() {
        var talker = new Talker(kind, new AskingModel(1, 1), "en");
        for (int turn = 0; turn < 5; turn++) {
            talker.reply();
            talker.says("No.");
        }

        assertThat(talker.progress().followUps()).isEqualTo(2);
        assertThat(talker.materials("asked").getFirst().about()).containsEntry("followUps", "2");
    }

    @Test
    void what_a_fact_answers_is_not_asked() {
        know("role", "midwife");
        know("place", "Basel");
        know("language", "German");

        assertThat(everythingAsked(80))
                .doesNotContain("basics-01", "basics-05", "basics-06")
                .contains("basics-02");
    }

    @Test
    void what_was_switched_off_is_no_longer_known() {
        var known = new Known(List.of(fact("role", "midwife", Fact.State.off)));

        assertThat(known.hasKind("role")).isFalse();
    }

    @Test
    void technical_questions_are_for_those_who_have_the_skill() {
        know("skill", "postgresql");
        know("years", "6 PostgreSQL");

        var asked = everythingAsked(230);

        assertThat(asked).contains("sql-02", "sql-20").doesNotContain("sql-01");
        assertThat(asked).noneMatch(id -> id.startsWith("java-") || id.startsWith("rust-"));
    }

    @Test
    void a_topic_is_left_after_three_questions_and_its_questions_get_harder() {
        var asked = everythingAsked(100).subList(12, 90);

        int run = 1;
        for (int i = 1; i < asked.size(); i++) {
            run = topic(asked.get(i)).equals(topic(asked.get(i - 1))) ? run + 1 : 1;
            assertThat(run).as(asked.toString()).isLessThanOrEqualTo(3);
        }
        assertThat(asked.indexOf("teamwork-01")).isLessThan(asked.indexOf("teamwork-03"));
    }

    @Test
    void gap_questions_name_what_is_known() {
        know("skill", "Kubernetes");
        var talker = new Talker(kind, new AskingModel(1, 0), "en");

        talker.reply();

        assertThat(talker.materials("gap"))
                .extracting(Material::text)
                .allMatch(t -> t.contains("Kubernetes"));
        assertThat(talker.materials("fact").getFirst().about())
                .containsEntry("kind", "skill")
                .containsEntry("value", "Kubernetes");
    }

    @Test
    void what_was_said_is_to_be_learned_from_once() {
        var talker = new Talker(kind, new AskingModel(1, 0), "en");
        talker.reply();
        assertThat(talker.finish().work()).isEmpty();
        talker.says("I am a nurse.");
        talker.says("In Basel.");

        talker.reply();

        var work = talker.finish().work().getFirst();
        assertThat(work.type()).isEqualTo("learn");
        assertThat(work.body())
                .containsEntry("messages", "2,3")
                .containsEntry("question", "1")
                .containsEntry("user", Talker.ADA.value());
        assertThat(talker.progress().answered()).isEqualTo(1);
        assertThat(talker.finish().state())
                .containsEntry(Finish.ANSWERED, "1")
                .containsEntry(Finish.ABOUT, "What you do now");
        talker.reply();
        assertThat(talker.finish().work()).isEmpty();
    }

    private List<String> everythingAsked(int turns) {
        var first = new FirstModel();
        var talker = new Talker(kind, first, "en");
        var ids = new ArrayList<String>();
        for (int turn = 0; turn < turns; turn++) {
            talker.reply();
            ids.add(talker.progress().asked());
            talker.says("So it is.");
        }
        return ids;
    }

    private void know(String kindOfFact, String value) {
        var source = new Fact.Source("chat-1", "message-" + value, 1, Instant.EPOCH);
        facts.learn(
                Talker.ADA,
                new Statement(kindOfFact, value, Fact.Polarity.yes, value, value, source));
    }

    private static Fact fact(String kind, String value, Fact.State state) {
        return new Fact(
                "f",
                kind,
                value,
                Fact.Polarity.yes,
                value,
                value,
                state,
                Fact.Visibility.PRIVATE,
                null,
                1,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static String topic(String id) {
        return id.substring(0, id.lastIndexOf('-')).toLowerCase(Locale.ROOT);
    }
}
