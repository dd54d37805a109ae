package basel.resume;

import java.util.ArrayList;
import java.util.List;

/// The rank that an entry takes among others, and who has to make room for it: nobody, but where
/// two ranks have come to lie side by side.
record Ranks(int position, long rank, List<StoredEntry> moved) {
    private static final long ROOM = 1L << 20;

    Ranks {
        moved = List.copyOf(moved);
    }

    /// Among `others` in their order at `position`; beyond their end is at their end.
    static Ranks among(List<StoredEntry> others, int position) {
        int at = Math.clamp(position, 0, others.size());
        if (at == others.size()) {
            return new Ranks(at, at == 0 ? 0 : others.getLast().rank() + ROOM, List.of());
        }
        long above = others.get(at).rank();
        if (at == 0) {
            return new Ranks(at, above - ROOM, List.of());
        }
        long below = others.get(at - 1).rank();
        return above - below > 1
                ? new Ranks(at, below + (above - below) / 2, List.of())
                : new Ranks(at, at * ROOM, spread(others, at));
    }

    private static List<StoredEntry> spread(List<StoredEntry> others, int free) {
        var moved = new ArrayList<StoredEntry>();
        for (var other : others) {
            long place = moved.size() < free ? moved.size() : moved.size() + 1L;
            moved.add(other.ranked(place * ROOM));
        }
        return moved;
    }
}
