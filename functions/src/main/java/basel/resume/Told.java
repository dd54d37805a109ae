package basel.resume;

import java.util.List;

/// All that a person typed or confirmed: their profile with the facts that belong into its
/// sections, and what came of their work, in sentences.
public record Told(Profile profile, List<String> outcomes) {
    public Told {
        outcomes = List.copyOf(outcomes);
    }
}
