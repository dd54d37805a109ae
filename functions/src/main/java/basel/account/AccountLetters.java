package basel.account;

import basel.shared.mail.Letter;
import java.util.List;

/// What the room writes to people, in English and German.
final class AccountLetters {
    private AccountLetters() {}

    /// To a new address: the code that proves it.
    static Letter code(String language, String code) {
        if (language.equals("de")) {
            return new Letter(
                            "de",
                            "Ihr Basel-Code: " + code,
                            List.of(
                                    "Jemand – hoffentlich Sie – möchte sich künftig mit dieser Adresse bei Basel anmelden. Der Code dafür:"),
                            null,
                            List.of(
                                    "Er gilt 10 Minuten. Geben Sie ihn nur auf Ihrer Kontoseite ein, und geben Sie ihn niemandem durch.",
                                    "Wenn Sie das nicht waren, tun Sie einfach nichts."))
                    .showing("Ihr Basel-Code", code);
        }
        return new Letter(
                        "en",
                        "Your Basel code: " + code,
                        List.of(
                                "Somebody – hopefully you – wants to sign in to Basel with this address from now on. The code for that:"),
                        null,
                        List.of(
                                "It works for 10 minutes. Type it on your account page only, and tell it to nobody.",
                                "If this was not you, do nothing."))
                .showing("Your Basel code", code);
    }

    /// To the former address: where the account went. The new address is shown in part only.
    static Letter moved(String language, String mail, String link) {
        var to = mail.charAt(0) + "•••" + mail.substring(mail.indexOf('@'));
        if (language.equals("de")) {
            return new Letter(
                    "de",
                    "Ihre Basel-Adresse wurde geändert",
                    List.of(
                            "Ihr Konto gehört jetzt zu "
                                    + to
                                    + ". Mit dieser Adresse hier melden Sie sich nicht mehr an."),
                    new Letter.Button("Das war ich nicht", link),
                    List.of(
                            "Waren Sie es selbst, ist nichts zu tun.",
                            "„Das war ich nicht“ fragt noch einmal nach, gibt dem Konto diese Adresse zurück und beendet alle Sitzungen. Der Link gilt 30 Tage."));
        }
        return new Letter(
                "en",
                "Your Basel address was changed",
                List.of(
                        "Your account belongs to "
                                + to
                                + " now. You no longer sign in with the address that this mail went to."),
                new Letter.Button("This was not me", link),
                List.of(
                        "If it was you, there is nothing to do.",
                        "“This was not me” asks you once more, gives this address back to the account and ends all sessions. The link works for 30 days."));
    }
}
