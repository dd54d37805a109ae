package basel.resume;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.push.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RanksTest {
    @Test
    void whoever_moves_stands_where_it_was_put_a_thousand_times() {
        var random = new Random(5);
        var wanted = new ArrayList<StoredEntry>();
        for (int number = 0; number < 12; number++) {
            wanted.add(entry("e" + number, Ranks.among(wanted, number).rank()));
        }

        for (int round = 0; round < 1_000; round++) {
            var mover = wanted.remove(random.nextInt(wanted.size()));
            int position = round % 3 == 0 ? 1 : random.nextInt(wanted.size() + 1);
            var ranks = Ranks.among(wanted, position);
            ranks.moved().forEach(moved -> wanted.set(index(wanted, moved.id()), moved));
            wanted.add(ranks.position(), mover.ranked(ranks.rank()));

            assertThat(wanted).isSortedAccordingTo(Comparator.comparingLong(StoredEntry::rank));
            assertThat(wanted.stream().map(StoredEntry::rank)).doesNotHaveDuplicates();
        }
    }

    @Test
    void beyond_the_end_is_the_end() {
        var others = List.of(entry("a", 0));

        assertThat(Ranks.among(others, 99).position()).isEqualTo(1);
        assertThat(Ranks.among(others, -5).position()).isZero();
    }

    private static int index(List<StoredEntry> entries, String id) {
        return entries.stream().map(StoredEntry::id).toList().indexOf(id);
    }

    private static StoredEntry entry(String id, long rank) {
        return StoredEntry.made(
                id,
                Section.skills,
                Words.titled(id),
                Fact.Visibility.PRIVATE,
                rank,
                null,
                Instant.EPOCH);
    }
}
