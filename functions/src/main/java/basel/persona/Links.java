package basel.persona;

import basel.shared.kernel.InviteId;
import java.util.Optional;

/// Where links are read again.
interface Links {
    Optional<Link> find(InviteId invite);
}
