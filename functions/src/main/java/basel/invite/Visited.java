package basel.invite;

import basel.shared.kernel.InviteId;
import basel.shared.kernel.UserId;
import basel.shared.store.Item;
import basel.shared.store.Query;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import jakarta.inject.Singleton;
import java.util.List;

/// By which invites an account came, or tried to: key `v#<user>`/`<invite>`. It is written before
/// the invite names the account, so that all that there is of it is found when it leaves.
@Singleton
final class Visited {
    private static final int PAGE = 100;

    private final Table table;

    Visited(Tables tables) {
        this.table = tables.named("invites");
    }

    void note(UserId account, Invite invite) {
        table.put(
                Item.keyed(Keys.ofVisitor(account), invite.id().value())
                        .ttl(invite.expiresAt().plus(Invite.KEPT))
                        .build());
    }

    /// The first hundred.
    List<InviteId> of(UserId account) {
        return table.query(Query.of(Keys.ofVisitor(account)).limit(PAGE)).stream()
                .map(item -> new InviteId(item.sk()))
                .toList();
    }

    void forget(UserId account, InviteId invite) {
        table.delete(Keys.ofVisitor(account), invite.value());
    }
}
