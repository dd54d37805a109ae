package basel.shared.model.wire;

import basel.shared.model.ModelRequest.Speaker;
import basel.shared.model.ModelRequest.Turn;
import java.util.ArrayList;
import java.util.List;

/// A request in words: what the model is told, and turns that alternate, are never blank, and begin
/// and end with the person's.
public record Prompt(String system, List<Turn> turns, int maxTokens) {
    public Prompt {
        turns = List.copyOf(turns);
    }

    /// The same with one more thing to heed.
    public Prompt telling(String more) {
        return new Prompt(system + "\n\n" + more, turns, maxTokens);
    }

    /// The same, after this answer and what the person says to it.
    Prompt after(String answer, String said) {
        var longer = new ArrayList<>(turns);
        longer.add(new Turn(Speaker.MODEL, answer));
        longer.add(new Turn(Speaker.PERSON, said));
        return new Prompt(system, longer, maxTokens);
    }

    /// Some 4 characters a token; for providers that do not count.
    public int size() {
        return (system.length() + turns.stream().mapToInt(turn -> turn.text().length()).sum()) / 4;
    }
}
