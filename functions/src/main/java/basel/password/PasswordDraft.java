package basel.password;

import basel.shared.kernel.BadInput;
import io.micronaut.serde.annotation.Serdeable;

/// A password that somebody who is signed in wants to have.
@Serdeable
record PasswordDraft(String password) {
    PasswordDraft {
        password = BadInput.missing(password, "password");
    }

    @Override
    public String toString() {
        return "PasswordDraft[…]";
    }
}
