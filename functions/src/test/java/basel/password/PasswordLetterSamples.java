package basel.password;

import basel.shared.mail.Letter;
import java.util.Map;

/// Every letter of the room.
public final class PasswordLetterSamples {
    private PasswordLetterSamples() {}

    public static Map<String, Letter> in(String language, String link) {
        return Map.of(
                "confirm", PasswordLetters.confirm(language, link),
                "known", PasswordLetters.known(language, link),
                "reset", PasswordLetters.reset(language, link),
                "password-changed", PasswordLetters.changed(language, false, link),
                "password-removed", PasswordLetters.changed(language, true, link));
    }
}
