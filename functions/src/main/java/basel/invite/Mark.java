package basel.invite;

import basel.shared.kernel.InviteId;
import basel.shared.kernel.UserId;
import basel.shared.sign.Secrets;

/// By which an invite knows somebody again: a hash of their account, or of the secret that their
/// browser made for this invite. 132 bits of it.
record Mark(String value) {
    private static final int LENGTH = 22;

    static Mark of(InviteId invite, UserId account) {
        return hashed(invite, "account/" + account.value());
    }

    static Mark of(InviteId invite, String visitorSecret) {
        return hashed(invite, "secret/" + visitorSecret);
    }

    private static Mark hashed(InviteId invite, String text) {
        return new Mark(Secrets.hash(invite.value() + "/" + text).substring(0, LENGTH));
    }
}
