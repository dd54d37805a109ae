package basel.login;

import basel.shared.kernel.BadInput;
import io.micronaut.serde.annotation.Serdeable;

/// The secret of a warning's link.
@Serdeable
record NotMeDraft(String token) {
    NotMeDraft {
        token = BadInput.missing(token, "token");
    }
}
