package basel.knowledge;

import static basel.knowledge.KnowledgeRig.ADA;
import static basel.knowledge.KnowledgeRig.said;
import static basel.knowledge.KnowledgeRig.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import basel.shared.testing.Sizes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Many at once, twice, in any order, and killed on the way.
final class KnowledgeRaceTest {
    private static final int MANY = Sizes.of(24, 64);

    private final KnowledgeRig rig = KnowledgeRig.fresh();

    @Test
    void many_sources_kept_at_once_are_all_there() {
        atOnce(n -> rig.knowledge(null).keep(ADA, said("s" + n, 1), "Word " + n));

        assertThat(ids()).containsExactlyInAnyOrderElementsOf(all(0));
        assertThat(rig.shelves().packs(ADA)).hasSize(1);
    }

    @Test
    void of_many_revisions_at_once_the_highest_stands() {
        atOnce(n -> rig.knowledge(null).keep(ADA, said("one", n + 1), "Revision " + (n + 1)));

        assertThat(rig.entries(ADA)).hasSize(1);
        assertThat(texts(rig.knowledge(null).search(Scope.of(ADA), "revision", 5)))
                .containsExactly("Revision " + MANY);
    }

    @Test
    void what_is_forgotten_while_it_is_kept_is_gone() {
        atOnce(n -> {
            var knowledge = rig.knowledge(null);
            if (n % 4 == 0) {
                knowledge.forget(ADA, "book");
            } else {
                knowledge.keep(ADA, said("book", n), chapters(n % 3 * 20 + 20));
            }
        });

        assertThat(rig.entries(ADA)).isEmpty();
        assertThat(rig.items().keySet()).noneMatch(key -> key.contains(" t#"));
    }

    @Test
    void an_owner_who_leaves_meanwhile_leaves_nothing() {
        atOnce(n -> {
            var knowledge = rig.knowledge(null);
            if (n == MANY / 2) {
                knowledge.deleteOwner(ADA);
            } else {
                knowledge.keep(ADA, said("s" + n, 1), "Word " + n);
            }
        });

        assertThat(rig.items().keySet()).containsExactly("o#ada manifest");
    }

    @Test
    void everything_three_times_and_shuffled_comes_to_the_same() {
        for (int seed = 0; seed < 5; seed++) {
            var fresh = KnowledgeRig.fresh();
            var events = new ArrayList<Runnable>();
            var knowledge = fresh.knowledge(new WordEmbedder("small/16", 16));
            for (int i = 0; i < 3; i++) {
                for (int revision = 1; revision <= 3; revision++) {
                    var source = said("grows", revision);
                    var text = chapters(40 * revision % 70);
                    events.add(() -> knowledge.keep(ADA, source, text));
                }
                events.add(() -> knowledge.keep(ADA, said("goes", 1), "A canary"));
                events.add(() -> knowledge.forget(ADA, "goes"));
            }
            java.util.Collections.shuffle(events, new Random(seed));

            events.forEach(Runnable::run);

            assertThat(ids()).hasSize(50).containsOnly("grows");
            assertThat(fresh.items().keySet().stream().filter(key -> key.contains(" t#")))
                    .hasSize(50);
        }
    }

    @Test
    void a_crash_at_any_write_is_made_good_by_the_next_try() {
        for (int write = 1; write <= 4; write++) {
            for (boolean after : List.of(false, true)) {
                var fresh = KnowledgeRig.fresh();
                fresh.knowledge(null).keep(ADA, said("book", 1), chapters(20));
                fresh.calls.dieAtWrite(write, after);
                var worker = fresh.knowledge(null);
                var died = catchThrowable(() -> worker.keep(ADA, said("book", 2), chapters(100)));
                fresh.calls.forget();
                assertThat(died).isInstanceOf(Calls.Dead.class);
                assertConsistent(fresh);

                fresh.knowledge(null).keep(ADA, said("book", 2), chapters(100));

                assertThat(fresh.entries(ADA)).hasSize(100);
                assertThat(texts(fresh.knowledge(null).search(Scope.of(ADA), "chapter99", 1)))
                        .first()
                        .asString()
                        .contains("chapter99");
            }
        }
    }

    /// Whatever can be found has its text.
    private static void assertConsistent(KnowledgeRig rig) {
        var entries = rig.entries(ADA);
        var texts = rig.shelves().texts(ADA, entries);
        assertThat(entries).allMatch(e -> e.standsFor(texts.getOrDefault(e.textKey(), "")));
        assertThat(texts).hasSize(entries.size());
    }

    private List<String> ids() {
        return rig.entries(ADA).stream().map(entry -> entry.source().id()).toList();
    }

    private static List<String> all(int from) {
        return IntStream.range(from, MANY).mapToObj(n -> "s" + n).toList();
    }

    private interface Numbered {
        void run(int n);
    }

    private static void atOnce(Numbered work) {
        var gate = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<Future<?>>();
            for (int n = 0; n < MANY; n++) {
                int number = n;
                futures.add(
                        threads.submit(() -> {
                            gate.await();
                            work.run(number);
                            return true;
                        }));
            }
            gate.countDown();
            futures.forEach(KnowledgeRaceTest::end);
        }
    }

    private static void end(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("one of many failed", e);
        }
    }

    private static String chapters(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> ("It is told in chapter" + i + " again. ").repeat(20).strip())
                .collect(Collectors.joining("\n\n"));
    }
}
