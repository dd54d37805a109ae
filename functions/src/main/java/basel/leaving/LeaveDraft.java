package basel.leaving;

import basel.account.Address;
import basel.shared.kernel.BadInput;
import io.micronaut.serde.annotation.Serdeable;

/// The confirmation of who leaves: their own mail address, typed.
@Serdeable
record LeaveDraft(String email) {
    LeaveDraft {
        email = Address.mail(BadInput.missing(email, "email")).value();
    }
}
