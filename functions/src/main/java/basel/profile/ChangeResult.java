package basel.profile;

import basel.shared.push.Fact;

/// How a person's own change to a fact ended.
public sealed interface ChangeResult {
    record Changed(Fact fact) implements ChangeResult {}

    /// It was made from an older version.
    record Stale() implements ChangeResult {}

    /// There is none, or it is somebody else's.
    record Missing() implements ChangeResult {}
}
