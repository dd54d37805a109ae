package basel.invite;

import basel.shared.mail.Letter;
import java.time.Instant;
import java.util.Map;

/// Every letter of the room.
public final class InviteLetterSamples {
    private InviteLetterSamples() {}

    public static Map<String, Letter> in(String language, String host, String link) {
        var end = Instant.parse("2027-01-31T17:00:00Z");
        return Map.of("invite", InviteLetters.link(language, host, end, link));
    }
}
