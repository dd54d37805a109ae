package basel.knowledge;

import static basel.knowledge.KnowledgeRig.ADA;
import static basel.knowledge.KnowledgeRig.BOB;
import static basel.knowledge.KnowledgeRig.NOON;
import static basel.knowledge.KnowledgeRig.ids;
import static basel.knowledge.KnowledgeRig.said;
import static basel.knowledge.KnowledgeRig.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basel.shared.budget.Spendings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class KnowledgeTest {
    private final KnowledgeRig rig = KnowledgeRig.fresh();
    private final WordEmbedder embedder = new WordEmbedder("small/64", 64);
    private final Knowledge knowledge = rig.knowledge(embedder);

    @Test
    void what_was_kept_is_found_by_its_words_and_by_its_meaning() {
        knowledge.keep(ADA, said("1", 1), "I lead the ward at night.");
        knowledge.keep(ADA, said("2", 1), "My doctor lives in Bern.");

        assertThat(ids(find("who leads?")).getFirst()).isEqualTo("1");
        assertThat(ids(find("physician")).getFirst()).isEqualTo("2");
        assertThat(texts(find("physician")).getFirst()).isEqualTo("My doctor lives in Bern.");
    }

    @Test
    void another_function_finds_it_too_and_sees_a_change_at_once() {
        var other = rig.knowledge(embedder);
        knowledge.keep(ADA, said("1", 1), "I live in Bern.");
        assertThat(texts(other.search(Scope.of(ADA), "live", 5)))
                .containsExactly("I live in Bern.");

        knowledge.keep(ADA, said("1", 2), "I live in Chur.");

        assertThat(texts(other.search(Scope.of(ADA), "live", 5)))
                .containsExactly("I live in Chur.");
    }

    @Test
    void without_a_model_words_alone_find() {
        var words = rig.knowledge(null);
        words.keep(ADA, said("1", 1), "I lead the ward.");

        assertThat(ids(words.search(Scope.of(ADA), "leading", 5))).containsExactly("1");
        assertThat(words.search(Scope.of(ADA), "chief", 5)).isEmpty();
    }

    @Test
    void a_question_whose_vector_cannot_be_had_is_answered_by_words() {
        knowledge.keep(ADA, said("1", 1), "I lead the ward.");
        knowledge.keep(ADA, said("2", 1), "I like the sea.");
        embedder.broken = true;

        assertThat(ids(find("the ward"))).containsExactly("1");
    }

    @Test
    void words_are_kept_when_vectors_cannot_be_made_and_the_next_try_makes_them() {
        embedder.broken = true;
        assertThatThrownBy(() -> knowledge.keep(ADA, said("1", 1), "My doctor is away."))
                .hasMessage("the model is away");
        assertThat(ids(find("doctor"))).containsExactly("1");
        embedder.broken = false;

        knowledge.keep(ADA, said("1", 1), "My doctor is away.");

        assertThat(ids(find("physician"))).containsExactly("1");
    }

    @Test
    void keeping_the_same_again_writes_nothing_and_asks_for_no_vector() {
        knowledge.keep(ADA, said("1", 1), "I lead the ward.");
        var before = rig.items();
        embedder.asked.clear();

        knowledge.keep(ADA, said("1", 1), "I lead the ward.");

        assertThat(rig.items().equals(before)).isTrue();
        assertThat(embedder.asked).isEmpty();
    }

    @Test
    void only_changed_chunks_are_embedded_again() {
        knowledge.keep(ADA, said("1", 1), longText("The first ends here."));
        embedder.asked.clear();

        knowledge.keep(ADA, said("1", 2), longText("Another end."));

        assertThat(embedder.asked).hasSize(1).first().asString().endsWith("Another end.");
        assertThat(rig.entries(ADA)).hasSize(4).allMatch(e -> e.source().revision() == 2);
    }

    @Test
    void an_older_revision_that_comes_late_changes_nothing() {
        knowledge.keep(ADA, said("1", 3), "New.");

        knowledge.keep(ADA, said("1", 2), "Old.");

        assertThat(texts(find("old new"))).containsExactly("New.");
    }

    @Test
    void what_was_forgotten_is_gone_and_never_comes_back() {
        knowledge.keep(ADA, said("1", 1), "A canary named Kiwi.");
        knowledge.keep(ADA, said("2", 1), "Something else.");

        knowledge.forget(ADA, "1");
        knowledge.keep(ADA, said("1", 9), "A canary named Kiwi.");

        assertThat(ids(find("canary kiwi"))).doesNotContain("1");
        assertThat(rig.items().keySet()).noneMatch(key -> key.contains(" t#1#"));
        assertThat(rig.entries(ADA)).hasSize(1);
    }

    @Test
    void what_is_forgotten_before_it_comes_is_not_kept() {
        knowledge.forget(ADA, "1");

        knowledge.keep(ADA, said("1", 1), "A canary.");

        assertThat(find("canary")).isEmpty();
    }

    @Test
    void what_is_kept_without_words_is_not_found_and_may_come_back() {
        knowledge.keep(ADA, said("1", 1), chapters(40));

        knowledge.keep(ADA, said("1", 2), "");
        assertThat(rig.entries(ADA)).isEmpty();
        assertThat(rig.items().keySet()).noneMatch(key -> key.contains(" t#1#"));
        knowledge.keep(ADA, said("1", 1), chapters(40));
        assertThat(rig.entries(ADA)).isEmpty();

        knowledge.keep(ADA, said("1", 3), "A canary.");
        assertThat(texts(find("canary"))).containsExactly("A canary.");
    }

    @Test
    void what_the_house_keeps_counts_for_everyone_and_for_nobodys_own_budget() {
        knowledge.keep(Owner.DESK, said("1", 1), "We are here from nine to five.");
        knowledge.keep(ADA, said("1", 1), "I come at ten.");
        var today = LocalDate.ofInstant(rig.bean(Clock.class).instant(), ZoneOffset.UTC);

        var spendings = rig.bean(Spendings.class);

        assertThat(spendings.lines(today, today))
                .extracting(line -> line.user().value())
                .containsExactly("ada");
        assertThat(spendings.days(today, today).values())
                .singleElement()
                .satisfies(day -> assertThat(day.getFirst().calls()).isEqualTo(2));
    }

    @Test
    void all_that_begins_with_a_prefix_can_be_forgotten() {
        for (int i = 0; i < 66; i++) {
            knowledge.keep(ADA, said("said/a/" + i, 1), "Word " + i);
        }
        knowledge.keep(ADA, said("said/b/1", 1), "Word 1");

        knowledge.forgetAll(ADA, "said/a/");

        assertThat(rig.entries(ADA)).extracting(e -> e.source().id()).containsExactly("said/b/1");
    }

    @Test
    void packs_fill_up_and_join_when_they_become_small() {
        for (int i = 0; i < 70; i++) {
            knowledge.keep(ADA, said("s" + i, 1), "Word " + i);
        }
        assertThat(rig.shelves().packs(ADA)).hasSize(2).allMatch(p -> p.entries().size() <= 64);

        for (int i = 0; i < 60; i++) {
            knowledge.forget(ADA, "s" + i);
        }

        assertThat(rig.shelves().packs(ADA)).hasSize(1);
        assertThat(rig.entries(ADA))
                .extracting(e -> e.source().id())
                .containsExactlyInAnyOrder(
                        IntStream.range(60, 70).mapToObj(i -> "s" + i).toArray(String[]::new));
        knowledge.keep(ADA, said("s65", 2), "Moved, and found where it is.");
        assertThat(rig.entries(ADA)).hasSize(10);
    }

    @Test
    void a_source_of_many_parts_grows_and_shrinks() {
        knowledge.keep(ADA, said("book", 1), chapters(100));
        assertThat(rig.entries(ADA)).hasSize(100);
        assertThat(ids(find("chapter77"))).contains("book");

        knowledge.keep(ADA, said("book", 2), chapters(10));
        assertThat(rig.entries(ADA)).hasSize(10);
        assertThat(rig.items().keySet().stream().filter(key -> key.contains(" t#"))).hasSize(10);

        knowledge.forget(ADA, "book");
        knowledge.keep(ADA, said("book", 1), chapters(100));
        assertThat(rig.entries(ADA)).isEmpty();
    }

    @Test
    void an_item_stays_far_below_what_dynamodb_takes() {
        var large = rig.knowledge(new WordEmbedder("large/3072", 3072));
        large.keep(ADA, said("book", 1), chapters(100));

        assertThat(rig.entries(ADA)).hasSize(100);
        assertThat(rig.largest()).isBetween(100_000, 350_000);
    }

    @Test
    void an_owner_who_leaves_takes_everything_along() {
        knowledge.keep(ADA, said("book", 1), chapters(80));
        knowledge.keep(BOB, said("s1", 1), "Bob's.");

        knowledge.deleteOwner(ADA);
        knowledge.keep(ADA, said("late", 1), "Too late.");

        assertThat(find("word late")).isEmpty();
        assertThat(rig.items().keySet().stream().filter(key -> key.startsWith("o#ada")))
                .containsExactly("o#ada manifest");
        assertThat(knowledge.search(Scope.of(BOB), "bob", 5)).hasSize(1);
    }

    @Test
    void nothing_said_lies_open_in_the_store() {
        knowledge.keep(
                ADA, new Source("1", "said", "private", Set.of("Papageno"), NOON, 1), "Kiwi");

        var open =
                rig.items().values().stream()
                        .filter(item -> item.matches("(?s).*(Kiwi|Papageno).*"));
        assertThat(open.count()).isZero();
    }

    @Test
    void a_search_takes_as_many_calls_with_much_as_with_little() {
        knowledge.keep(ADA, said("s0", 1), "Word 0");
        var first = calls("word");
        for (int i = 1; i <= 5; i++) {
            knowledge.keep(ADA, said("s" + i, 1), chapters(100));
        }

        assertThat(rig.entries(ADA)).hasSize(501);
        assertThat(calls("word"))
                .isEqualTo(first)
                .containsExactly("GetItem", "BatchGetItem", "BatchGetItem");
    }

    @Test
    void a_warm_function_reads_only_the_packs_that_changed() {
        knowledge.keep(ADA, said("book", 1), chapters(140));
        knowledge.keep(ADA, said("s7", 1), "Word 7");
        find("word");
        knowledge.keep(ADA, said("s7", 2), "Changed");
        rig.calls.forget();

        find("word");
        assertThat(rig.calls.read()).filteredOn(key -> key.contains(" p#")).hasSize(1);
        rig.calls.forget();
        find("word");
        assertThat(rig.calls.read()).noneMatch(key -> key.contains(" p#"));
    }

    @Test
    void the_best_come_first_and_no_more_than_asked_for() {
        var all = new ArrayList<String>();
        for (int i = 0; i < 20; i++) {
            knowledge.keep(ADA, said("s" + i, 1), "Java " + "and docker ".repeat(i));
            all.add("s" + i);
        }

        assertThat(all).containsAll(ids(find("java")));
        assertThat(find("java")).hasSize(5);
        assertThat(ids(find("java")).getFirst()).isEqualTo("s0");
    }

    private List<Found> find(String question) {
        return knowledge.search(Scope.of(ADA), question, 5);
    }

    private List<String> calls(String question) {
        var cold = rig.knowledge(embedder);
        rig.calls.forget();
        cold.search(Scope.of(ADA), question, 5);
        return rig.calls.names();
    }

    /// Four chunks, of which the last ends so.
    private static String longText(String end) {
        var paragraphs = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            paragraphs.add(("This is paragraph " + i + " of the long text. ").repeat(17).strip());
        }
        return String.join("\n\n", paragraphs) + "\n\n" + end;
    }

    private static String chapters(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> ("It is told in chapter" + i + " again. ").repeat(20).strip())
                .collect(Collectors.joining("\n\n"));
    }
}
