package basel.provider;

import basel.shared.mail.Letter;
import java.util.Map;

/// Every letter of the room.
public final class ProviderLetterSamples {
    private ProviderLetterSamples() {}

    public static Map<String, Letter> in(String language, String link) {
        return Map.of("connect", ProviderLetters.link(language, "Google", link));
    }
}
