package basel.profile;

import basel.shared.push.Fact;

/// What became of a statement.
public sealed interface LearnResult {
    /// It is a new fact, proposed to the person.
    record Learned(Fact fact) implements LearnResult {}

    /// It took the place of what a proposed fact told before.
    record Changed(Fact fact) implements LearnResult {}

    /// It was known already, or something newer is.
    record Known(Fact fact) implements LearnResult {}

    /// The person had it forgotten after they said it.
    record Forgotten() implements LearnResult {}
}
