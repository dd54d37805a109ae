package basel.invite;

import basel.shared.kernel.InviteId;
import basel.shared.kernel.UserId;

/// Keys and attributes of the table Invites, written once.
///
/// | pk | sk | is |
/// | --- | --- | --- |
/// | `i#<invite>` | `invite` | the invite; `by_<mark>` names the visitor to whom a visit was granted, `up_<mark>` the account that a sign-up was counted for |
/// | `i#<invite>` | `use#<mark>` | what is known of a visit |
/// | `o#<user>` | `k#<key>` | the invite made with an idempotency key |
/// | `v#<user>` | `<invite>` | that this account came by the invite, or tried to |
final class Keys {
    static final String INVITE = "invite";
    static final String USE = "use#";
    static final String BY = "by_";
    static final String OWNER = "owner";
    static final String OWNER_INDEX = "by-owner";
    static final String CREATED = "createdAt";
    static final String EXPIRES = "expiresAt";
    static final String STATE = "state";
    static final String LEFT = "left";
    static final String VISITS = "visits";
    static final String TRIES = "tries";
    static final String PASSCODE = "passcode";
    static final String VERSION = "version";
    static final String LABEL = "label";

    private Keys() {}

    static String of(InviteId invite) {
        return "i#" + invite.value();
    }

    static String by(Mark mark) {
        return BY + mark.value();
    }

    static String up(UserId account) {
        return "up_" + account.value();
    }

    static String use(Mark mark) {
        return USE + mark.value();
    }

    static String ofOwner(UserId owner) {
        return "o#" + owner.value();
    }

    static String ofVisitor(UserId account) {
        return "v#" + account.value();
    }

    static String idempotency(String key) {
        return "k#" + key;
    }
}
