package basel.invite;

import basel.shared.kernel.BadInput;
import io.micronaut.serde.annotation.Serdeable;

/// A link that somebody holds.
@Serdeable
record PreviewDraft(String token) {
    PreviewDraft {
        token = BadInput.missing(token, "token");
    }
}
