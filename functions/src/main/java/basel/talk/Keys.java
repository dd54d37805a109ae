package basel.talk;

import basel.shared.kernel.InviteId;
import basel.shared.kernel.MessageId;
import basel.shared.kernel.UserId;
import basel.shared.push.Chat;
import java.util.Locale;

/// Keys and attributes of the table Chats, written once.
///
/// | pk | sk | is |
/// | --- | --- | --- |
/// | chat id | `head` | the conversation |
/// | chat id | `summary` | what its older messages said, in short |
/// | chat id | `m#<seq, 12 digits>` | a message |
/// | chat id | `c#<user>#<client id>` | the seq that a client id was stored with |
/// | chat id | `r#<reply id>` | a reply: lease, attempt, text so far; in the end its seq, and the work owed since |
/// | chat id | `n#<key>` | the seq of what the house noted under this key |
/// | `i#<invite>` | chat id | a conversation that the invite led to |
/// | `o#<user>` | `one#<kind>`, `k#<key>`, `i#<invite>` | the one chat of a kind; the chat made with an idempotency key; a visit's |
final class Keys {
    static final String HEAD = "head";
    static final String SUMMARY = "summary";

    /// Sparse: present while something is owed. Its value is what: `reply`, `work`, `delete`.
    static final String OWED = "owed";

    static final String OWED_SINCE = "owedSince";
    static final String OWED_INDEX = "owed";
    static final String OWNER = "owner";
    static final String OWNER_INDEX = "by-owner";
    static final String HOST = "host";
    static final String HOST_INDEX = "by-host";
    static final String INVITE = "invite";
    static final String UPDATED = "updatedAt";
    static final String SEQ = "seq";
    static final String TEXT = "text";
    static final String STATE = "state";

    private static final long LAST = 999_999_999_999L;

    private Keys() {}

    static String message(long seq) {
        return String.format(Locale.ROOT, "m#%012d", Math.clamp(seq, 0, LAST));
    }

    static String lastMessage() {
        return message(LAST);
    }

    static String client(UserId user, String clientId) {
        return "c#" + user.value() + "#" + clientId;
    }

    static String reply(MessageId id) {
        return "r#" + id.value();
    }

    static String note(String key) {
        return "n#" + key;
    }

    static String ofOwner(UserId owner) {
        return "o#" + owner.value();
    }

    static String ofInvite(InviteId invite) {
        return "i#" + invite.value();
    }

    static String onlyOne(Chat.Kind kind) {
        return "one#" + kind;
    }

    static String idempotency(String key) {
        return "k#" + key;
    }
}
