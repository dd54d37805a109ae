package basel.invite;

import basel.shared.kernel.BadInput;
import basel.shared.sign.Secrets;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// Somebody wants to come in. `visitorSecret` is made by the browser for this invite and kept
/// there: by it the same visitor is known again.
@Serdeable
record AcceptDraft(
        String token,
        @Nullable String passcode,
        String visitorSecret,
        @Nullable Visitor visitor,
        String consent,
        @Nullable String language) {
    private static final int LONGEST_PASSCODE = 64;

    AcceptDraft {
        token = BadInput.missing(token, "token");
        visitorSecret = BadInput.missing(visitorSecret, "visitorSecret");
        BadInput.unless(
                Secrets.wellFormed(visitorSecret),
                "visitorSecret",
                "is no secret (expected: 43 characters of base64url)");
        passcode = passcode == null || passcode.isBlank() ? null : passcode.strip();
        BadInput.unless(
                passcode == null || passcode.length() <= LONGEST_PASSCODE,
                "passcode",
                "is too long (expected: " + LONGEST_PASSCODE + " characters at most)");
        visitor = visitor == null ? Visitor.UNKNOWN : visitor;
        Consent.check(BadInput.missing(consent, "consent"));
        BadInput.unless(
                language == null || language.equals("en") || language.equals("de"),
                "language",
                "is unknown (expected: en or de)");
    }

    Visitor whoever() {
        return visitor == null ? Visitor.UNKNOWN : visitor;
    }

    String languageOrEnglish() {
        return language == null ? "en" : language;
    }
}
