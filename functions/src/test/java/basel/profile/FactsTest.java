package basel.profile;

import static basel.profile.StatementSamples.NOON;
import static basel.profile.StatementSamples.noSkill;
import static basel.profile.StatementSamples.skill;
import static basel.profile.StatementSamples.years;
import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.kernel.FactId;
import basel.shared.kernel.UserId;
import basel.shared.push.Fact;
import basel.shared.testing.LocalDynamo;
import basel.testing.Rooms;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class FactsTest {
    private static final UserId ADA = new UserId("01990000-0000-7000-8000-00000000000a");
    private static final UserId BOB = new UserId("01990000-0000-7000-8000-00000000000b");

    private final Facts facts = Rooms.fresh().getBean(Facts.class);

    @Test
    void a_new_fact_is_proposed_and_seen_by_its_owner_alone() {
        var result = facts.learn(ADA, skill("Java"));

        assertThat(result).isInstanceOf(LearnResult.Learned.class);
        var fact = only(ADA);
        assertThat(fact.state()).isEqualTo(Fact.State.proposed);
        assertThat(fact.visibility()).isEqualTo(Fact.Visibility.PRIVATE);
        assertThat(fact.quote()).isEqualTo("I said Java");
        assertThat(fact.source()).isEqualTo(skill("Java").source());
        assertThat(facts.known(BOB)).isEmpty();
    }

    @Test
    void the_same_fact_from_two_messages_is_one() {
        facts.learn(ADA, years("6 Java", 1));

        var result = facts.learn(ADA, years("6  java.", 2));

        assertThat(result).isInstanceOf(LearnResult.Known.class);
        assertThat(only(ADA).value()).isEqualTo("6 Java");
    }

    @Test
    void learning_three_times_in_any_order_comes_to_the_same() {
        var said = new ArrayList<Statement>();
        for (int seq = 1; seq <= 4; seq++) {
            said.add(years(seq + " Java", seq));
            said.add(
                    seq % 2 == 0
                            ? noSkill("Go", seq)
                            : StatementSamples.said("skill", "Go", Fact.Polarity.yes, seq));
            said.add(StatementSamples.said("place", "Town " + seq, Fact.Polarity.yes, seq));
        }
        said.forEach(one -> facts.learn(ADA, one));
        var expected = told(ADA);
        for (int round = 0; round < 6; round++) {
            var user = new UserId("01990000-0000-7000-8000-0000000001" + (10 + round));
            var deliveries = new ArrayList<Statement>();
            IntStream.range(0, 3).forEach(_ -> deliveries.addAll(said));
            Collections.shuffle(deliveries, new Random(round));

            deliveries.forEach(one -> facts.learn(user, one));

            assertThat(told(user)).as("round " + round).isEqualTo(expected);
        }
        assertThat(expected).contains("years 4 Java yes", "skill Go no", "place Town 1 yes");
    }

    @Test
    void many_at_once_learn_a_fact_once() {
        IntStream.range(0, 24)
                .parallel()
                .forEach(seq -> facts.learn(ADA, years("6 Java", 1 + seq % 3)));

        assertThat(only(ADA).value()).isEqualTo("6 Java");
    }

    @Test
    void a_proposed_fact_gives_way_to_what_was_said_later() {
        facts.learn(ADA, years("5 Java", 1));

        var result = facts.learn(ADA, years("6 Java", 2));

        assertThat(result).isInstanceOf(LearnResult.Changed.class);
        assertThat(only(ADA).value()).isEqualTo("6 Java");
        assertThat(only(ADA).version()).isEqualTo(2);
    }

    @Test
    void a_confirmed_fact_stands_until_the_new_one_is_confirmed() {
        facts.learn(ADA, years("5 Java", 1));
        var old = confirm(only(ADA));

        facts.learn(ADA, years("6 Java", 100_000_000));

        assertThat(states(ADA)).containsExactlyInAnyOrder("5 Java confirmed", "6 Java proposed");
        var newer =
                facts.known(ADA).stream()
                        .filter(f -> !f.id().equals(old.id()))
                        .findFirst()
                        .orElseThrow();
        confirm(newer);
        assertThat(states(ADA)).containsExactlyInAnyOrder("5 Java off", "6 Java confirmed");
    }

    @Test
    void forgetting_what_was_to_replace_a_fact_leaves_that_fact() {
        facts.learn(ADA, years("5 Java", 1));
        confirm(only(ADA));
        var late = years("6 Java", 100_000_000);
        var newer = ((LearnResult.Learned) facts.learn(ADA, late)).fact();

        facts.forget(ADA, new FactId(newer.id()));

        assertThat(states(ADA)).containsExactly("5 Java confirmed");
    }

    @Test
    void a_correction_changes_the_fact_that_it_names() {
        facts.learn(ADA, StatementSamples.said("role", "developer", Fact.Polarity.yes, 1));
        var wrong = only(ADA);
        var said = StatementSamples.said("role", "architect", Fact.Polarity.yes, 2);

        facts.correct(ADA, new FactId(wrong.id()), said);
        facts.correct(ADA, new FactId(wrong.id()), said);
        facts.learn(ADA, StatementSamples.said("role", "developer", Fact.Polarity.yes, 1));

        assertThat(only(ADA).value()).isEqualTo("architect");
        assertThat(only(ADA).id()).isEqualTo(wrong.id());
    }

    @Test
    void what_was_forgotten_is_not_learned_again_from_what_was_said_before() {
        facts.learn(ADA, skill("Cobol"));
        facts.learn(ADA, StatementSamples.said("skill", "COBOL", Fact.Polarity.yes, 2));

        assertThat(facts.forget(ADA, new FactId(only(ADA).id()))).isTrue();

        assertThat(facts.learn(ADA, skill("Cobol"))).isEqualTo(new LearnResult.Forgotten());
        facts.learn(ADA, StatementSamples.said("skill", "COBOL", Fact.Polarity.yes, 2));
        assertThat(facts.known(ADA)).isEmpty();
    }

    @Test
    void what_was_forgotten_is_learned_when_it_is_said_anew() {
        facts.learn(ADA, skill("Cobol"));
        facts.forget(ADA, new FactId(only(ADA).id()));

        facts.learn(ADA, StatementSamples.said("skill", "Cobol", Fact.Polarity.yes, 100_000_000));

        assertThat(only(ADA).value()).isEqualTo("Cobol");
    }

    @Test
    void a_change_made_from_an_old_version_is_refused() {
        facts.learn(ADA, skill("Java"));
        var fact = only(ADA);
        confirm(fact);

        var result = facts.change(ADA, new FactId(fact.id()), draft(1, "Kotlin", null));

        assertThat(result).isEqualTo(new ChangeResult.Stale());
        assertThat(only(ADA).value()).isEqualTo("Java");
    }

    @Test
    void a_changed_value_is_confirmed_and_what_was_said_before_does_not_undo_it() {
        facts.learn(ADA, years("5 Java", 1));

        facts.change(ADA, new FactId(only(ADA).id()), draft(1, "7 Java", null));
        facts.learn(ADA, years("6 Java", 2));

        assertThat(states(ADA)).containsExactly("7 Java confirmed");
        assertThat(only(ADA).sentence()).isEqualTo("Tells 7 Java");
    }

    @Test
    void a_foreign_fact_looks_like_a_missing_one() {
        facts.learn(ADA, skill("Java"));
        var id = new FactId(only(ADA).id());

        assertThat(facts.change(BOB, id, draft(1, "Go", null)))
                .isEqualTo(facts.change(BOB, new FactId("nothing"), draft(1, "Go", null)))
                .isEqualTo(new ChangeResult.Missing());
        assertThat(facts.forget(BOB, id)).isFalse();
        assertThat(only(ADA).value()).isEqualTo("Java");
    }

    @Test
    void the_store_does_not_tell_what_was_said() {
        facts.learn(ADA, skill("Esperanto"));

        var items = LocalDynamo.with().client().scan(scan -> scan.tableName("Profiles")).items();

        assertThat(items).hasSize(2);
        for (var item : items) {
            assertThat(item.values().stream().map(FactsTest::raw))
                    .noneMatch(t -> t.contains("Esperanto"));
            assertThat(item.values().stream().map(FactsTest::raw))
                    .noneMatch(t -> t.contains("said"));
        }
    }

    @Test
    void an_id_is_a_uuid_of_version_7_and_the_same_each_time() {
        facts.learn(ADA, skill("Java"));
        var id = only(ADA).id();
        LocalDynamo.with(LocalDynamo.tablesOf(java.nio.file.Path.of("../template.yaml")));

        facts.learn(ADA, skill("Java"));

        assertThat(only(ADA).id())
                .isEqualTo(id)
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(NOON).isBefore(only(ADA).createdAt());
    }

    private Fact only(UserId user) {
        var known = facts.known(user);
        assertThat(known).hasSize(1);
        return known.getFirst();
    }

    private Fact confirm(Fact fact) {
        var draft = new FactDraft(fact.version(), null, null, "confirmed", null);
        var result = facts.change(ADA, new FactId(fact.id()), draft);
        return ((ChangeResult.Changed) result).fact();
    }

    private static FactDraft draft(long version, @Nullable String value, @Nullable String state) {
        return new FactDraft(version, value, null, state, null);
    }

    private Set<String> told(UserId user) {
        return facts.known(user).stream()
                .map(fact -> fact.kind() + " " + fact.value() + " " + fact.polarity())
                .collect(Collectors.toSet());
    }

    private List<String> states(UserId user) {
        return facts.known(user).stream().map(fact -> fact.value() + " " + fact.state()).toList();
    }

    private static String raw(AttributeValue value) {
        var text = value.s() == null ? "" : value.s();
        var bytes = value.b() == null ? "" : value.b().asString(StandardCharsets.ISO_8859_1);
        return text + bytes;
    }
}
