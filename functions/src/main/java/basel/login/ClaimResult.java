package basel.login;

import basel.shared.session.Session;

/// How a login stands, for who has its verifier.
sealed interface ClaimResult {
    /// The link was not finished yet.
    record Waiting() implements ClaimResult {}

    /// It was finished into this window's session.
    record Ready(Session session) implements ClaimResult {}

    /// It was finished in another browser.
    record Elsewhere() implements ClaimResult {}

    /// The account is disabled.
    record Refused() implements ClaimResult {}

    /// Too late, or its session has ended.
    record Expired() implements ClaimResult {}

    /// No such login, or not this verifier's.
    record Unknown() implements ClaimResult {}
}
