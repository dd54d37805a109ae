package basel.invite;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of an owner's invites.
@Serdeable
record InvitePage(List<InviteView> items, @Nullable String nextCursor) {
    InvitePage {
        items = List.copyOf(items);
    }
}
