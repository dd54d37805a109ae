package basel.account;

import basel.shared.mail.Letter;
import java.util.Map;

/// Every letter of the room.
public final class AccountLetterSamples {
    private AccountLetterSamples() {}

    public static Map<String, Letter> in(String language, String link) {
        return Map.of(
                "code", AccountLetters.code(language, "482913"),
                "moved", AccountLetters.moved(language, "ada@new.example", link));
    }
}
