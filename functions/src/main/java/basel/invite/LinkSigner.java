package basel.invite;

import basel.shared.kernel.InviteId;
import basel.shared.sign.SignedLinks;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Signs the ids of invites, so that a link can be shown again. Whether it still works is the
/// store's to say.
@Singleton
final class LinkSigner {
    private static final String PURPOSE = "invite";
    private static final Pattern PAYLOAD =
            Pattern.compile("\\{\"id\":\"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\"}");

    private final SignedLinks links;

    LinkSigner(SignedLinks links) {
        this.links = links;
    }

    String sign(InviteId id) {
        return links.sign(PURPOSE, "{\"id\":\"" + id.value() + "\"}");
    }

    /// The invite that the token names, if it is signed by a key that we still have.
    Optional<InviteId> read(String token) {
        return links.read(PURPOSE, token)
                .map(PAYLOAD::matcher)
                .filter(Matcher::matches)
                .map(payload -> new InviteId(payload.group(1)));
    }
}
