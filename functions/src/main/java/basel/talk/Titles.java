package basel.talk;

import basel.shared.push.Chat;

/// What a conversation is called until somebody names it.
final class Titles {
    private Titles() {}

    static String first(Chat.Kind kind, String language) {
        boolean german = "de".equals(language);
        if (kind == Chat.Kind.basel) {
            return german ? "Mein Basel" : "My Basel";
        }
        return german ? "Neues Gespräch" : "New conversation";
    }
}
