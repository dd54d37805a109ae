package basel.password;

import basel.shared.mail.Letter;
import java.util.List;

/// What the room writes to people, in English and German.
final class PasswordLetters {
    private PasswordLetters() {}

    /// To an address that wants an account.
    static Letter confirm(String language, String link) {
        if (language.equals("de")) {
            return new Letter(
                    "de",
                    "Bestätigen Sie Ihre Adresse für Basel",
                    List.of(
                            "Jemand – hoffentlich Sie – möchte mit dieser Adresse und einem Passwort ein Basel-Konto anlegen.",
                            "Auf der Seite geben Sie das gewählte Passwort noch einmal ein. Damit ist das Konto angelegt."),
                    new Letter.Button("Adresse bestätigen", link),
                    List.of(
                            "Der Link gilt eine Stunde und nur einmal.",
                            "Wenn Sie das nicht waren, tun Sie einfach nichts: Ohne diesen Link entsteht kein Konto."));
        }
        return new Letter(
                "en",
                "Confirm your address for Basel",
                List.of(
                        "Somebody – hopefully you – wants to open a Basel account with this address and a password.",
                        "On the page you type the password that you chose once more. Then the account is open."),
                new Letter.Button("Confirm the address", link),
                List.of(
                        "The link works for an hour and once only.",
                        "If this was not you, do nothing: without this link there is no account."));
    }

    /// To an address that wants an account and has one.
    static Letter known(String language, String link) {
        if (language.equals("de")) {
            return new Letter(
                    "de",
                    "Sie haben schon ein Basel-Konto",
                    List.of(
                            "Jemand – hoffentlich Sie – wollte mit dieser Adresse ein Basel-Konto anlegen. Sie haben schon eines.",
                            "Melden Sie sich mit einem Link oder Ihrem Passwort an; ein vergessenes Passwort setzen Sie dort neu."),
                    new Letter.Button("Zur Anmeldung", link),
                    List.of("Wenn Sie das nicht waren, tun Sie einfach nichts."));
        }
        return new Letter(
                "en",
                "You have a Basel account already",
                List.of(
                        "Somebody – hopefully you – wanted to open a Basel account with this address. You have one already.",
                        "Sign in with a link or with your password; a forgotten password is set anew there."),
                new Letter.Button("Sign in", link),
                List.of("If this was not you, do nothing."));
    }

    /// The link that sets another password.
    static Letter reset(String language, String link) {
        if (language.equals("de")) {
            return new Letter(
                    "de",
                    "Ihr neues Passwort für Basel",
                    List.of(
                            "Jemand – hoffentlich Sie – möchte für dieses Konto ein neues Passwort setzen."),
                    new Letter.Button("Neues Passwort setzen", link),
                    List.of(
                            "Der Link gilt 30 Minuten und nur einmal. Danach sind alle Sitzungen beendet.",
                            "Wenn Sie das nicht waren, tun Sie einfach nichts: Ihr Passwort bleibt, wie es ist."));
        }
        return new Letter(
                "en",
                "Your new password for Basel",
                List.of("Somebody – hopefully you – wants to set a new password for this account."),
                new Letter.Button("Set a new password", link),
                List.of(
                        "The link works for 30 minutes and once only. All sessions end with it.",
                        "If this was not you, do nothing: your password stays as it is."));
    }

    /// A password was set, changed or removed.
    static Letter changed(String language, boolean removed, String link) {
        if (language.equals("de")) {
            return new Letter(
                    "de",
                    removed
                            ? "Ihr Basel-Passwort wurde entfernt"
                            : "Ihr Basel-Passwort wurde geändert",
                    List.of(
                            removed
                                    ? "Für Ihr Konto gilt kein Passwort mehr. Sie melden sich mit einem Link an."
                                    : "Für Ihr Konto gilt seit eben ein neues Passwort."),
                    new Letter.Button("Das war ich nicht", link),
                    List.of(
                            "Waren Sie es selbst, ist nichts zu tun.",
                            "„Das war ich nicht“ fragt noch einmal nach, entfernt das Passwort und beendet alle Sitzungen."));
        }
        return new Letter(
                "en",
                removed ? "Your Basel password was removed" : "Your Basel password was changed",
                List.of(
                        removed
                                ? "Your account has no password any more. You sign in with a link."
                                : "Your account has a new password since a moment ago."),
                new Letter.Button("This was not me", link),
                List.of(
                        "If it was you, there is nothing to do.",
                        "“This was not me” asks you once more, removes the password and ends all sessions."));
    }
}
