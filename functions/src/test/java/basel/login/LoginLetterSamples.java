package basel.login;

import basel.account.Address;
import basel.shared.kernel.LoginId;
import basel.shared.mail.Letter;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// Every letter of the room.
public final class LoginLetterSamples {
    private static final Instant NOON = Instant.parse("2027-01-31T11:00:00Z");

    private LoginLetterSamples() {}

    public static Map<String, Letter> in(String language, String browser, String link) {
        return Map.of(
                "sign-in", LoginLetters.link(login(language, browser), link),
                "new-browser", LoginLetters.newBrowser(language, browser, "Berlin", NOON, link),
                "copied", LoginLetters.copied(language, browser, NOON));
    }

    private static Login login(String language, String browser) {
        return new Login(
                new LoginId("01890000-0000-7000-8000-000000000000"),
                Address.mail("ada@basel.test"),
                "challenge",
                "link",
                "code",
                browser,
                "Hamburg",
                "DE",
                null,
                null,
                language,
                NOON,
                NOON.plus(Duration.ofMinutes(10)),
                0,
                null);
    }
}
