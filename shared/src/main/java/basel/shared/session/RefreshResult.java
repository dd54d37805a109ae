package basel.shared.session;

/// What became of a refresh secret that a browser brought.
public sealed interface RefreshResult {
    /// It was good; `secret` is its successor.
    record Rotated(Session session, String secret) implements RefreshResult {}

    /// Nobody knows it, or its session has ended.
    record Unknown() implements RefreshResult {}

    /// It had been replaced, and its successor used: two browsers hold the same chain.
    record Reused(Session session) implements RefreshResult {}
}
