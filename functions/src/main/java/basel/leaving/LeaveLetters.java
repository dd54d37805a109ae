package basel.leaving;

import basel.shared.mail.Letter;
import java.util.List;

/// What the room writes to people, in English and German.
final class LeaveLetters {
    private LeaveLetters() {}

    /// The last mail.
    static Letter gone(String language) {
        if (language.equals("de")) {
            return new Letter(
                    "de",
                    "Ihr Basel-Konto ist gelöscht",
                    List.of(
                            "Ihr Konto ist geschlossen. Alles, was Basel über Sie wusste, wird jetzt gelöscht: Gespräche, Fakten, Sitzungen."),
                    null,
                    List.of(
                            "Das lässt sich nicht rückgängig machen. Mit derselben Adresse können Sie jederzeit neu beginnen."));
        }
        return new Letter(
                "en",
                "Your Basel account is deleted",
                List.of(
                        "Your account is closed. All that Basel knew about you is being deleted now: conversations, facts, sessions."),
                null,
                List.of(
                        "This cannot be undone. You can begin anew with the same address at any time."));
    }
}
