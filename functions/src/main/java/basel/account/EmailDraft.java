package basel.account;

import basel.shared.kernel.BadInput;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// A mail address to change to; with the code that was mailed to it, proven.
@Serdeable
record EmailDraft(String email, @Nullable String code) {
    EmailDraft {
        email = Address.mail(BadInput.missing(email, "email")).value();
        BadInput.unless(
                code == null || code.matches("[0-9]{6}"), "code", "is wrong (expected: 6 digits)");
    }
}
