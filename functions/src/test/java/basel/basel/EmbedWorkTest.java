package basel.basel;

import static org.assertj.core.api.Assertions.assertThat;

import basel.knowledge.Found;
import basel.knowledge.Knowledge;
import basel.knowledge.Owner;
import basel.knowledge.Scope;
import basel.knowledge.Source;
import basel.profile.Facts;
import basel.profile.Statement;
import basel.shared.budget.Tokens;
import basel.shared.model.Material;
import basel.shared.push.Fact;
import basel.shared.testing.LocalCloud;
import basel.shared.work.WorkQueue;
import basel.testing.Rooms;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a person said long ago comes back when it fits.
final class EmbedWorkTest {
    private static final Owner ADA = Owner.of(Talker.ADA);
    private static final String KIWI = "My canary is called Kiwi, and he sings in the ward.";

    private final ApplicationContext context = Rooms.fresh();
    private final Facts facts = context.getBean(Facts.class);
    private final Knowledge knowledge = context.getBean(Knowledge.class);
    private final Talker talker =
            new Talker(context.getBean(InterviewKind.class), new FirstModel(), "en");
    private Instant at = Instant.EPOCH;
    private final EmbedWork work =
            new EmbedWork(
                    talker,
                    facts,
                    knowledge,
                    context.getBean(WorkQueue.class),
                    context.getBean(JsonMapper.class));

    @Test
    void what_was_said_long_ago_comes_back_when_it_fits() {
        say(KIWI);
        talkOf("something else", 15);
        talker.says("Do you remember my canary?");

        talker.reply();

        var memory = talker.materials("memory").getFirst();
        assertThat(memory.text()).isEqualTo(KIWI);
        assertThat(memory.mark()).isEqualTo("m1");
        assertThat(memory.about())
                .containsEntry("id", "message-1")
                .containsEntry("source", "said")
                .containsEntry("at", "2026-03-02T12:01:00Z");
    }

    @Test
    void what_the_model_sees_anyway_does_not_come_back() {
        say(KIWI);
        learn("pet", "canary", "Has a canary");
        talker.says("Do you remember my canary?");

        talker.reply();

        assertThat(talker.materials("fact")).hasSize(1);
        assertThat(talker.materials("memory")).isEmpty();
    }

    @Test
    void a_fact_further_back_comes_back_as_it_is_now() {
        learn("pet", "canary", "Has a canary");
        for (int i = 0; i < 30; i++) {
            learn("skill", "Skill " + i, "Knows skill " + i);
        }
        talker.says("Do you remember my canary?");
        talker.reply();
        assertThat(texts(talker.materials("memory"))).containsExactly("Has a canary");
    }

    @Test
    void a_fact_that_is_gone_is_forgotten() {
        var id = "01990000-0000-7000-8000-0000000000ff";
        var source = new Source("fact/" + id, "fact", "public", Set.of(), Instant.EPOCH, 4);
        knowledge.keep(ADA, source, "Has a canary");
        assertThat(find("canary")).hasSize(1);

        run(EmbedOrder.fact(Talker.ADA.value(), id));

        assertThat(find("canary")).isEmpty();
    }

    @Test
    void a_fact_is_kept_with_what_decides_who_may_find_it() {
        var id = learn("pet", "canary", "Has a canary");

        var source = find("canary").getFirst().source();

        assertThat(source)
                .isEqualTo(
                        new Source(
                                "fact/" + id, "fact", "private", Set.of("pet"), Instant.EPOCH, 1));
    }

    @Test
    void of_a_fact_that_was_switched_off_nothing_is_kept() {
        learn("pet", "canary", "Has a canary");
        var on = facts.known(Talker.ADA).getFirst();

        assertThat(Memory.text(on)).isEqualTo("Has a canary");
        assertThat(Memory.text(off(on))).isEmpty();
    }

    @Test
    void what_was_deleted_is_forgotten() {
        say(KIWI);
        talkOf("a canary", 3);
        assertThat(find("canary")).isNotEmpty();

        run(EmbedOrder.gone(Talker.ADA.value(), "chat-1"));

        assertThat(find("canary")).isEmpty();
        run(EmbedOrder.said(Talker.ADA.value(), "chat-1", List.of(2L)));
        assertThat(find("canary")).isEmpty();
    }

    @Test
    void what_was_deleted_before_it_was_kept_is_not_kept() {
        run(EmbedOrder.said(Talker.ADA.value(), "chat-1", List.of(77L)));

        assertThat(find("canary")).isEmpty();
    }

    @Test
    void memories_stay_within_their_tokens() {
        for (int i = 0; i < 8; i++) {
            say(("My canary number " + i + " sings in the morning and at night. ").repeat(15));
        }
        talkOf("something else", 15);
        talker.says("Do you remember my canary?");

        talker.reply();

        var memories = talker.materials("memory");
        assertThat(memories).hasSizeBetween(1, 4);
        assertThat(memories.stream().mapToInt(Tokens::of).sum()).isLessThanOrEqualTo(900);
    }

    @Test
    void nothing_of_another_person_comes_back() {
        var bob = new Owner("01990000-0000-7000-8000-00000000000b");
        knowledge.keep(
                bob,
                new Source("said/x/1/y", "said", "private", Set.of(), Instant.EPOCH, 1),
                "Bob's canary is called Nuts.");
        talker.says("Do you remember my canary?");

        talker.reply();

        assertThat(talker.materials("memory")).isEmpty();
    }

    @Test
    void a_changed_fact_is_ordered_to_be_looked_at() {
        Rooms.cloud().take("after");
        var id = learn("pet", "canary", "Has a canary");

        assertThat(Rooms.cloud().take("after"))
                .singleElement()
                .extracting(LocalCloud.Sent::body)
                .asString()
                .contains("\"embed\"", "\"fact\":\"" + id + "\"", Talker.ADA.value());
    }

    private static Fact off(Fact fact) {
        return new Fact(
                fact.id(),
                fact.kind(),
                fact.value(),
                fact.polarity(),
                fact.sentence(),
                fact.quote(),
                Fact.State.off,
                fact.visibility(),
                fact.source(),
                fact.version() + 1,
                fact.createdAt(),
                fact.updatedAt());
    }

    /// Says it, gets a reply, and has what follows done.
    private void say(String text) {
        talker.says(text);
        talker.reply();
        for (var later : talker.finish().work()) {
            if (later.type().equals(EmbedWork.TYPE)) {
                run(later.body());
            }
        }
    }

    private void talkOf(String what, int times) {
        for (int i = 0; i < times; i++) {
            say("About " + what + ", number " + i);
        }
    }

    private String learn(String kind, String value, String sentence) {
        var source = new Fact.Source("chat-1", "message-" + value, 1, at);
        at = at.plusSeconds(60);
        facts.learn(
                Talker.ADA,
                new Statement(kind, value, Fact.Polarity.yes, sentence, sentence, source));
        var fact =
                facts.known(Talker.ADA).stream()
                        .filter(one -> one.value().equals(value))
                        .findFirst()
                        .orElseThrow();
        run(EmbedOrder.fact(Talker.ADA.value(), fact.id()));
        return fact.id();
    }

    private List<Found> find(String question) {
        return knowledge.search(Scope.of(ADA), question, 9);
    }

    private static List<String> texts(List<Material> materials) {
        return materials.stream().map(Material::text).toList();
    }

    private void run(Map<String, String> body) {
        work.run(JsonNode.from(body));
    }
}
