package basel.login;

import basel.shared.session.Session;

/// What became of a link's token.
sealed interface FinishResult {
    /// Nothing was spent; the page may offer these ways.
    record Choose(Login login, boolean codeOffered) implements FinishResult {}

    /// The first window is signed in.
    record Sent() implements FinishResult {}

    /// The link's own browser is signed in.
    record Here(Session session) implements FinishResult {}

    /// The link is unknown or expired.
    record Unknown() implements FinishResult {}

    /// It was finished before.
    record Spent() implements FinishResult {}

    /// Another account is signed in here, which must be left first.
    record OtherAccount() implements FinishResult {}

    /// A wrong verifier.
    record WrongBrowser() implements FinishResult {}

    /// A wrong code, or one that is not offered.
    record WrongCode(int triesLeft) implements FinishResult {}

    /// The account is disabled.
    record Disabled() implements FinishResult {}
}
