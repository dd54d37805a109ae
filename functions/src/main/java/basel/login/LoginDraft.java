package basel.login;

import basel.account.Address;
import basel.shared.kernel.BadInput;
import basel.shared.sign.Secrets;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// Who wants to sign in, and the challenge of the browser that asks (RFC 7636, S256).
@Serdeable
record LoginDraft(
        @Nullable String email,
        @Nullable String phone,
        String challenge,
        @Nullable String language) {
    LoginDraft {
        challenge = BadInput.missing(challenge, "challenge");
        BadInput.unless(
                Secrets.wellFormed(challenge),
                "challenge",
                "is wrong (expected: 43 characters of base64url)");
        BadInput.unless(
                (email == null) != (phone == null),
                email == null ? "email" : "phone",
                "is wrong (expected: either email or phone)");
        language = "de".equals(language) ? "de" : "en";
    }

    Address address() {
        if (phone != null) {
            return Address.phone(phone);
        }
        return Address.mail(BadInput.missing(email, "email"));
    }

    String languageOrEnglish() {
        return language == null ? "en" : language;
    }
}
