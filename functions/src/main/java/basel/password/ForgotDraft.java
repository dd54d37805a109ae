package basel.password;

import basel.account.Address;
import basel.shared.kernel.BadInput;
import io.micronaut.serde.annotation.Serdeable;

/// Whose password is forgotten.
@Serdeable
record ForgotDraft(String email) {
    ForgotDraft {
        email = Address.mail(BadInput.missing(email, "email")).value();
    }
}
