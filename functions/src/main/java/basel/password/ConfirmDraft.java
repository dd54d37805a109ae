package basel.password;

import basel.shared.kernel.BadInput;
import io.micronaut.serde.annotation.Serdeable;

/// The token of a mailed link, and a password.
@Serdeable
record ConfirmDraft(String token, String password) {
    ConfirmDraft {
        token = BadInput.missing(token, "token");
        password = BadInput.missing(password, "password");
    }

    @Override
    public String toString() {
        return "ConfirmDraft[…]";
    }
}
