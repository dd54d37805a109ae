package basel.knowledge;

import static basel.knowledge.KnowledgeRig.ADA;
import static basel.knowledge.KnowledgeRig.BOB;
import static basel.knowledge.KnowledgeRig.NOON;
import static basel.knowledge.KnowledgeRig.ids;
import static basel.knowledge.KnowledgeRig.said;
import static basel.knowledge.KnowledgeRig.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basel.shared.store.Seal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a search may not see is in no result, in no read and in no score.
final class ScopeTest {
    private final KnowledgeRig rig = KnowledgeRig.fresh();
    private final Knowledge knowledge = rig.knowledge(new WordEmbedder("small/64", 64));

    @Test
    void two_owners_never_see_each_other() {
        for (int i = 0; i < 30; i++) {
            knowledge.keep(ADA, said("a" + i, 1), "Ada's canary is called Kiwi " + i);
            knowledge.keep(BOB, said("b" + i, 1), "Bob's canary is called Nuts " + i);
        }
        rig.calls.forget();

        var found = knowledge.search(Scope.of(BOB), "Which canary is called Kiwi?", 60);

        assertThat(found).hasSize(30);
        assertThat(texts(found)).allMatch(text -> text.startsWith("Bob's"));
        assertThat(rig.calls.read()).isNotEmpty().allMatch(key -> key.startsWith("o#bob "));
    }

    @Test
    void the_same_source_of_two_owners_is_two_sources() {
        knowledge.keep(ADA, said("1", 1), "Ada's canary");
        knowledge.keep(BOB, said("1", 1), "Bob's canary");

        knowledge.forget(ADA, "1");

        assertThat(knowledge.search(Scope.of(ADA), "canary", 5)).isEmpty();
        assertThat(texts(knowledge.search(Scope.of(BOB), "canary", 5)))
                .containsExactly("Bob's canary");
    }

    @Test
    void what_is_outside_the_scope_is_neither_found_nor_read() {
        keep("open", "said", "public", Set.of(), "My canary sings.");
        keep("own", "said", "private", Set.of(), "My canary is called Kiwi.");
        keep("pay", "said", "public", Set.of("salary"), "My canary cost my salary.");
        keep("fact", "fact", "public", Set.of(), "Has a canary.");
        rig.calls.forget();

        var found =
                knowledge.search(
                        Scope.of(ADA)
                                .only(ScopeTest::shared)
                                .only(source -> source.type().equals("said"))
                                .only(source -> !source.topics().contains("salary")),
                        "canary Kiwi salary",
                        10);

        assertThat(ids(found)).containsExactly("open");
        assertThat(rig.calls.read())
                .filteredOn(key -> key.contains(" t#"))
                .allMatch(key -> key.contains(" t#open#"));
    }

    @Test
    void what_is_outside_the_scope_moves_no_score() {
        keep("1", "said", "public", Set.of(), "Java and a canary.");
        keep("2", "said", "public", Set.of(), "Docker and two dogs.");
        var before = scores();
        for (int i = 0; i < 40; i++) {
            keep("own" + i, "said", "private", Set.of(), "Java Java Java");
        }

        assertThat(scores()).containsExactly(before);
    }

    @Test
    void a_withdrawn_source_is_gone_with_its_next_revision() {
        keep("1", "said", "public", Set.of(), "My canary sings.");
        assertThat(knowledge.search(Scope.of(ADA).only(ScopeTest::shared), "canary", 5)).hasSize(1);

        knowledge.keep(
                ADA, new Source("1", "said", "private", Set.of(), NOON, 2), "My canary sings.");

        assertThat(knowledge.search(Scope.of(ADA).only(ScopeTest::shared), "canary", 5)).isEmpty();
    }

    @Test
    void bytes_of_one_owner_do_not_open_for_another() {
        var seal = rig.bean(Seal.class);
        var sealed = seal.close(Keys.seal(ADA), new byte[] {1, 2, 3});

        assertThat(seal.openBytes(Keys.seal(ADA), sealed)).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> seal.openBytes(Keys.seal(BOB), sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    private static boolean shared(Source source) {
        return source.visibility().equals("public");
    }

    private double[] scores() {
        var seen = rig.entries(ADA).stream().filter(e -> shared(e.source())).toList();
        List<Terms> terms = seen.stream().map(Entry::terms).toList();
        return Bm25.of(terms, Terms.asked("java canary")).scores();
    }

    private void keep(String id, String type, String visibility, Set<String> topics, String text) {
        knowledge.keep(ADA, new Source(id, type, visibility, topics, NOON, 1), text);
    }
}
