package basel.login;

import basel.shared.kernel.BadInput;
import io.micronaut.serde.annotation.Serdeable;

/// Which login, and the verifier that only the asking browser has.
@Serdeable
record ClaimDraft(String loginId, String verifier) {
    ClaimDraft {
        loginId = BadInput.missing(loginId, "loginId");
        verifier = BadInput.missing(verifier, "verifier");
        BadInput.unless(!loginId.isBlank(), "loginId", "is blank");
    }
}
