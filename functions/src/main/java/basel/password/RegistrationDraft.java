package basel.password;

import basel.account.Address;
import basel.shared.kernel.BadInput;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// Who wants an account with a password.
@Serdeable
record RegistrationDraft(
        String email, String password, @Nullable String username, @Nullable String language) {
    private static final int LONGEST_NAME = 100;

    RegistrationDraft {
        email = Address.mail(BadInput.missing(email, "email")).value();
        Password.chosen(BadInput.missing(password, "password"), email);
        username = username == null || username.isBlank() ? null : username.strip();
        BadInput.unless(
                username == null || username.length() <= LONGEST_NAME,
                "username",
                "is too long (expected: at most 100 characters)");
        language = "de".equals(language) ? "de" : "en";
    }

    String languageOrEnglish() {
        return language == null ? "en" : language;
    }

    @Override
    public String toString() {
        return "RegistrationDraft[…]";
    }
}
