package basel.login;

import basel.shared.mail.Letter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the room writes to people, in English and German.
final class LoginLetters {
    private LoginLetters() {}

    /// The link itself. It says who asked from where, so that a stranger's request shows.
    static Letter link(Login login, String link) {
        var where = where(login.browser(), login.place());
        if (login.language().equals("de")) {
            return new Letter(
                    "de",
                    "Ihr Link zum Anmelden bei Basel",
                    List.of(
                            "Jemand – hoffentlich Sie – möchte sich mit dieser Adresse bei Basel anmelden.",
                            "Angefragt " + when(login.askedAt(), "de") + " von: " + where + "."),
                    new Letter.Button("Bei Basel anmelden", link),
                    List.of(
                            "Der Link gilt 10 Minuten und nur einmal. Öffnen allein meldet niemanden an: Auf der Seite fragen wir noch einmal nach.",
                            "Wenn Sie das nicht waren, tun Sie einfach nichts. Geben Sie niemandem einen Code durch."));
        }
        return new Letter(
                "en",
                "Your link to sign in to Basel",
                List.of(
                        "Somebody – hopefully you – wants to sign in to Basel with this address.",
                        "Asked " + when(login.askedAt(), "en") + " from: " + where + "."),
                new Letter.Button("Sign in to Basel", link),
                List.of(
                        "The link works for 10 minutes and once only. Opening it signs nobody in: the page will ask you first.",
                        "If this was not you, do nothing. Never tell anybody a code."));
    }

    static String text(String language, String link) {
        return language.equals("de")
                ? "Ihr Link zum Anmelden bei Basel (10 Minuten): " + link
                : "Your link to sign in to Basel (10 minutes): " + link;
    }

    /// A browser not seen before signed in.
    static Letter newBrowser(
            String language, String browser, @Nullable String place, Instant at, String link) {
        var where = where(browser, place);
        if (language.equals("de")) {
            return new Letter(
                    "de",
                    "Neuer Browser bei Basel angemeldet",
                    List.of(
                            "Ein Browser, den wir noch nicht kannten, hat sich mit Ihrem Konto angemeldet.",
                            where + ", " + when(at, "de") + "."),
                    new Letter.Button("Das war ich nicht", link),
                    List.of(
                            "Waren Sie es selbst, ist nichts zu tun.",
                            "„Das war ich nicht“ fragt noch einmal nach und beendet dann alle Sitzungen."));
        }
        return new Letter(
                "en",
                "A new browser signed in to Basel",
                List.of(
                        "A browser that we had not seen before signed in to your account.",
                        where + ", " + when(at, "en") + "."),
                new Letter.Button("This was not me", link),
                List.of(
                        "If it was you, there is nothing to do.",
                        "“This was not me” asks you once more and then ends all sessions."));
    }

    /// A refresh secret was used by two browsers.
    static Letter copied(String language, String browser, Instant at) {
        if (language.equals("de")) {
            return new Letter(
                    "de",
                    "Wir haben eine Basel-Sitzung beendet",
                    List.of(
                            "Eine Ihrer Sitzungen ("
                                    + browser
                                    + ") wurde "
                                    + when(at, "de")
                                    + " von zwei Stellen zugleich benutzt. Das kann heißen, dass jemand sie kopiert hat.",
                            "Wir haben diese Sitzung beendet. Bitte melden Sie sich dort neu an, und sehen Sie unter „Sitzungen“ nach, ob Ihnen alle bekannt sind."),
                    null,
                    List.of("Basel fragt Sie nie am Telefon oder in Nachrichten nach einem Code."));
        }
        return new Letter(
                "en",
                "We ended a Basel session",
                List.of(
                        "One of your sessions ("
                                + browser
                                + ") was used from two places at once, "
                                + when(at, "en")
                                + ". Somebody may have copied it.",
                        "We ended that session. Please sign in there again, and look under “Sessions” whether you know them all."),
                null,
                List.of("Basel never asks you for a code on the phone or in messages."));
    }

    private static String where(String browser, @Nullable String place) {
        return place == null ? browser : browser + ", " + place;
    }

    private static String when(Instant at, String language) {
        var german = language.equals("de");
        var pattern = german ? "'am' d. MMMM 'um' HH:mm 'Uhr'" : "'on' d MMMM 'at' HH:mm";
        return DateTimeFormatter.ofPattern(pattern, german ? Locale.GERMANY : Locale.UK)
                        .withZone(ZoneId.of("Europe/Berlin"))
                        .format(at)
                + (german ? " (Berliner Zeit)" : " (Berlin time)");
    }
}
