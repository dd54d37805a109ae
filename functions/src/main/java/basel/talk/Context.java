package basel.talk;

import basel.shared.budget.Tokens;
import basel.shared.model.Material;
import basel.shared.model.ModelRequest;
import basel.shared.model.ModelRequest.Turn;
import basel.shared.push.Message;
import java.util.ArrayList;
import java.util.List;

/// What a model sees for one reply, never more than `MOST` tokens however long the conversation is:
/// the instructions, what is being answered, what the kind adds, the summary of what is further
/// back, and of the last messages as many as fit.
final class Context {
    /// Tokens that a request takes in at most, unless one message alone is longer.
    static final int MOST = 16_000;

    private static final int MOST_MATERIALS = 8_000;
    private static final int MOST_OUT = 1_024;

    private Context() {}

    static ModelRequest of(Head head, Brief brief, List<Message> recent) {
        var materials = materials(head, brief);
        int left = MOST - Tokens.of(brief.instructions());
        for (var material : materials) {
            left -= Tokens.of(material);
        }
        return new ModelRequest(
                brief.task(),
                head.language(),
                brief.instructions(),
                materials,
                fitting(Turns.of(recent), left),
                MOST_OUT);
    }

    /// Of a conversation whose kind remembers nothing: the newest thing said, and no summary.
    static ModelRequest ofNewest(Head head, Brief brief, List<Message> recent) {
        var all = of(head.remembering(Summary.NONE), brief, recent);
        var turns = all.turns();
        return new ModelRequest(
                all.task(),
                all.language(),
                all.instructions(),
                all.materials(),
                turns.subList(Math.max(0, turns.size() - 1), turns.size()),
                all.maxTokens());
    }

    private static List<Material> materials(Head head, Brief brief) {
        var all = new ArrayList<Material>();
        var summary = head.summary();
        if (!summary.text().isEmpty()) {
            all.add(Material.of("summary", "s1", summary.text()));
        }
        all.addAll(brief.materials());
        int tokens = 0;
        for (int i = 0; i < all.size(); i++) {
            tokens += Tokens.of(all.get(i));
            if (tokens > MOST_MATERIALS) {
                return all.subList(0, i);
            }
        }
        return all;
    }

    /// The newest turns that fit; the last one always.
    private static List<Turn> fitting(List<Turn> turns, int tokens) {
        int left = tokens;
        int from = turns.size();
        while (from > 0) {
            left -= Tokens.of(turns.get(from - 1).text());
            if (left < 0 && from < turns.size()) {
                break;
            }
            from--;
        }
        return turns.subList(from, turns.size());
    }
}
