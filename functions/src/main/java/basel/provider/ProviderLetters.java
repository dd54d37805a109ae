package basel.provider;

import basel.shared.mail.Letter;
import java.util.List;

/// What the room writes to people, in English and German.
final class ProviderLetters {
    private ProviderLetters() {}

    /// To the owner of an account that a provider's person wants to sign in to.
    static Letter link(String language, String provider, String link) {
        if (language.equals("de")) {
            return new Letter(
                    "de",
                    "Mit " + provider + " bei Basel anmelden?",
                    List.of(
                            "Jemand – hoffentlich Sie – hat sich eben mit "
                                    + provider
                                    + " angemeldet und möchte damit in Ihr Basel-Konto.",
                            "Öffnen Sie den Link in dem Browser, in dem Sie das begonnen haben."),
                    new Letter.Button(provider + " verbinden", link),
                    List.of(
                            "Der Link gilt 30 Minuten, nur einmal und nur in jenem Browser.",
                            "Wenn Sie das nicht waren, tun Sie einfach nichts."));
        }
        return new Letter(
                "en",
                "Sign in to Basel with " + provider + "?",
                List.of(
                        "Somebody – hopefully you – has just signed in with "
                                + provider
                                + " and wants to open your Basel account with it.",
                        "Open the link in the browser in which you began."),
                new Letter.Button("Connect " + provider, link),
                List.of(
                        "The link works for 30 minutes, once, and in that browser only.",
                        "If this was not you, do nothing."));
    }
}
