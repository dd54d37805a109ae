package basel.invite;

import basel.shared.mail.Letter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// What the room writes to people, in English and German.
final class InviteLetters {
    private InviteLetters() {}

    /// The link, to somebody whom its owner names. It says who sends it, and that an AI answers.
    static Letter link(String language, String host, Instant expiresAt, String url) {
        if (language.equals("de")) {
            return new Letter(
                    "de",
                    host + " lädt Sie zu einem Gespräch ein",
                    List.of(
                            host
                                    + " lädt Sie ein, sich mit Basel zu unterhalten: einer KI, die für "
                                    + host
                                    + " Fragen zum Berufsweg beantwortet und sagt, worauf jede Antwort beruht.",
                            "Sie brauchen kein Konto. "
                                    + host
                                    + " kann das Gespräch mitlesen; das sagt die Seite Ihnen auch, bevor Sie beginnen."),
                    new Letter.Button("Ansehen", url),
                    List.of(
                            "Der Link gilt bis " + when(expiresAt, "de") + ".",
                            "Diese Mail hat "
                                    + host
                                    + " an Ihre Adresse schicken lassen. Wenn Ihnen das nichts sagt, tun Sie einfach nichts."));
        }
        return new Letter(
                "en",
                host + " invites you to a conversation",
                List.of(
                        host
                                + " invites you to talk with Basel: an AI that answers questions about the career of "
                                + host
                                + " and shows what each answer rests on.",
                        "You need no account. "
                                + host
                                + " can read the conversation; the page tells you so before you begin."),
                new Letter.Button("Have a look", url),
                List.of(
                        "The link works until " + when(expiresAt, "en") + ".",
                        host
                                + " had this mail sent to your address. If that means nothing to you, do nothing."));
    }

    private static String when(Instant at, String language) {
        var german = language.equals("de");
        var pattern = german ? "d. MMMM yyyy, HH:mm 'Uhr'" : "d MMMM yyyy, HH:mm";
        return DateTimeFormatter.ofPattern(pattern, german ? Locale.GERMANY : Locale.UK)
                        .withZone(ZoneId.of("Europe/Berlin"))
                        .format(at)
                + (german ? " (Berliner Zeit)" : " (Berlin time)");
    }
}
