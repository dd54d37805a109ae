package basel.invite;

import basel.account.Address;
import basel.shared.kernel.BadInput;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// To whom a link is to be mailed, and in which language.
@Serdeable
record MailDraft(String to, @Nullable String language) {
    MailDraft {
        BadInput.missing(to, "to");
        try {
            to = Address.mail(to).value();
        } catch (BadInput wrong) {
            throw BadInput.field("to", String.valueOf(wrong.getMessage()));
        }
        BadInput.unless(
                language == null || language.equals("en") || language.equals("de"),
                "language",
                "is unknown (expected: en or de)");
    }
}
