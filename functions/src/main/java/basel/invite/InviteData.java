package basel.invite;

import basel.shared.kernel.InviteId;
import basel.shared.kernel.UserId;
import basel.shared.person.PersonalData;
import basel.shared.store.Change;
import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The links that a person made, with who came by them, and what the person left where they came by
/// others' links. With its owner a link goes for good, and its guests are shown out; a visit's use
/// stays spent when its visitor goes.
@Singleton
final class InviteData implements PersonalData {
    private static final int PAGE = 100;

    private final Table table;
    private final Invites invites;
    private final Uses uses;
    private final Visited visited;
    private final Closing closing;

    InviteData(Tables tables, Invites invites, Uses uses, Visited visited, Closing closing) {
        this.table = tables.named("invites");
        this.invites = invites;
        this.uses = uses;
        this.visited = visited;
        this.closing = closing;
    }

    @Serdeable
    record Both(List<Made> made, List<Came> visited) {}

    /// A link without its secret.
    @Serdeable
    record Made(
            String id,
            Invite.Purpose purpose,
            String label,
            List<String> hiddenTopics,
            Invite.State state,
            int maxUses,
            int uses,
            Instant createdAt,
            Instant expiresAt,
            List<UseView> log) {}

    /// What the person said of themselves when they came by somebody's link.
    @Serdeable
    record Came(UseView visit, @Nullable String consent) {}

    @Override
    public String name() {
        return "invites";
    }

    @Override
    public Object export(UserId user) {
        var made = owned(user).stream().map(this::made).toList();
        var came =
                visited.of(user).stream()
                        .flatMap(id -> uses.find(id, Mark.of(id, user)).stream())
                        .map(use -> new Came(UseView.of(use), use.consent()))
                        .toList();
        return made.isEmpty() && came.isEmpty() ? List.of() : new Both(made, came);
    }

    @Override
    public void delete(UserId user) {
        for (var invite : owned(user)) {
            invites.revoke(invite.id());
            closing.close(invite.id());
            invites.delete(invite);
        }
        table.deleteAll(Keys.ofOwner(user));
        for (var some = visited.of(user); !some.isEmpty(); some = visited.of(user)) {
            some.forEach(invite -> forget(invite, user));
        }
    }

    private List<Invite> owned(UserId user) {
        var all = new ArrayList<Invite>();
        for (var page = invites.of(user, null, PAGE);
                !page.isEmpty();
                page = invites.of(user, all.getLast().createdAt(), PAGE)) {
            all.addAll(page);
        }
        return all;
    }

    private Made made(Invite invite) {
        return new Made(
                invite.id().value(),
                invite.purpose(),
                invite.label(),
                invite.hiddenTopics(),
                invite.state(),
                invite.maxUses(),
                invite.uses(),
                invite.createdAt(),
                invite.expiresAt(),
                uses.of(invite.id()).stream().map(UseView::of).toList());
    }

    /// The invite no longer knows the account, nor the guest that it was; the log has neither.
    private void forget(InviteId invite, UserId user) {
        table.delete(Keys.of(invite), Keys.use(Mark.of(invite, user)));
        table.get(Keys.of(invite), Keys.INVITE).ifPresent(item -> forget(item, user));
        visited.forget(user, invite);
    }

    private void forget(Item invite, UserId user) {
        var change = Change.to(invite.pk(), invite.sk()).remove(Keys.up(user));
        for (var name : invite.names(Keys.BY)) {
            if (invite.text(name).equals(user.value())) {
                change.remove(name);
                table.delete(invite.pk(), Keys.USE + name.substring(Keys.BY.length()));
            }
        }
        table.change(change.when(Condition.exists()));
    }
}
