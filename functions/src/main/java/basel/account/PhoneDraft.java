package basel.account;

import basel.shared.kernel.BadInput;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// A number to add; with the code that was texted to it, proven.
@Serdeable
record PhoneDraft(String phone, @Nullable String code) {
    PhoneDraft {
        phone = Address.phone(BadInput.missing(phone, "phone")).value();
        BadInput.unless(
                code == null || code.matches("[0-9]{6}"), "code", "is wrong (expected: 6 digits)");
    }
}
