package basel.invite;

import basel.shared.kernel.BadInput;

/// What a visitor agrees to before the first word: an AI speaks for the candidate, and the
/// candidate reads along. The page shows the words that belong to the version.
final class Consent {
    static final String VERSION = "2026-11-21";

    private Consent() {}

    static void check(String version) {
        BadInput.unless(
                version.equals(VERSION),
                "consent",
                "is not what a visitor agrees to now (expected: " + VERSION + ")");
    }
}
