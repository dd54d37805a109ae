package basel.knowledge;

import static basel.knowledge.KnowledgeRig.ADA;
import static basel.knowledge.KnowledgeRig.ids;
import static basel.knowledge.KnowledgeRig.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// Another model, or another dimension of the same.
final class RefreshTest {
    private final KnowledgeRig rig = KnowledgeRig.fresh();
    private final WordEmbedder old = new WordEmbedder("old/32", 32);
    private final WordEmbedder today = new WordEmbedder("new/64", 64);

    @Test
    void old_vectors_are_ignored_and_words_still_find() {
        rig.knowledge(old).keep(ADA, said("1", 1), "My doctor is away.");
        var knowledge = rig.knowledge(today);

        assertThat(knowledge.search(Scope.of(ADA), "physician", 5)).isEmpty();
        assertThat(ids(knowledge.search(Scope.of(ADA), "doctors", 5))).containsExactly("1");
        assertThat(today.asked).isEmpty();
    }

    @Test
    void a_pack_at_a_time_is_made_anew_until_nothing_is_left() {
        for (int i = 0; i < 150; i++) {
            rig.knowledge(old).keep(ADA, said("s" + i, 1), "My doctor number " + i);
        }
        var knowledge = rig.knowledge(today);

        assertThat(knowledge.refresh(ADA)).isTrue();
        assertThat(today.asked).hasSize(64);
        assertThat(knowledge.refresh(ADA)).isTrue();
        assertThat(knowledge.refresh(ADA)).isFalse();

        assertThat(today.asked).hasSize(150);
        assertThat(rig.entries(ADA)).allMatch(e -> e.hasVectorOf("new/64@64"));
        assertThat(knowledge.search(Scope.of(ADA), "physician", 5)).hasSize(5);
        assertThat(knowledge.refresh(ADA)).isFalse();
        assertThat(today.asked).hasSize(150 + 1);
    }

    @Test
    void another_dimension_of_the_same_model_is_another_maker() {
        rig.knowledge(new WordEmbedder("m", 32)).keep(ADA, said("1", 1), "My doctor is away.");
        var knowledge = rig.knowledge(new WordEmbedder("m", 64));
        assertThat(knowledge.search(Scope.of(ADA), "physician", 5)).isEmpty();

        knowledge.refresh(ADA);

        assertThat(ids(knowledge.search(Scope.of(ADA), "physician", 5))).containsExactly("1");
    }

    @Test
    void a_model_that_fails_leaves_all_as_it_was() {
        rig.knowledge(old).keep(ADA, said("1", 1), "My doctor is away.");
        today.broken = true;

        assertThatThrownBy(() -> rig.knowledge(today).refresh(ADA)).hasMessage("the model is away");

        assertThat(ids(rig.knowledge(old).search(Scope.of(ADA), "physician", 5)))
                .containsExactly("1");
    }

    @Test
    void without_a_model_there_is_nothing_to_do() {
        rig.knowledge(old).keep(ADA, said("1", 1), "My doctor is away.");

        assertThat(rig.knowledge(null).refresh(ADA)).isFalse();
    }

    @Test
    void what_was_kept_without_vectors_gets_them() {
        rig.knowledge(null).keep(ADA, said("1", 1), "My doctor is away.");
        var knowledge = rig.knowledge(today);

        assertThat(knowledge.refresh(ADA)).isFalse();

        assertThat(ids(knowledge.search(Scope.of(ADA), "physician", 5))).containsExactly("1");
    }
}
