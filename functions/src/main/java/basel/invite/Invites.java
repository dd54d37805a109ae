package basel.invite;

import basel.shared.kernel.Ids;
import basel.shared.kernel.InviteId;
import basel.shared.kernel.UserId;
import basel.shared.store.Change;
import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Query;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.store.Transaction;
import basel.shared.store.WriteResult;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// All invites: the room's front desk.
@Singleton
public final class Invites {
    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Duration REPEATS = Duration.ofDays(30);

    private final Tables tables;
    private final Table table;
    private final InviteItems items;
    private final Passcodes passcodes;
    private final Ids ids;
    private final Clock clock;

    Invites(Tables tables, InviteItems items, Passcodes passcodes, Ids ids, Clock clock) {
        this.tables = tables;
        this.table = tables.named("invites");
        this.items = items;
        this.passcodes = passcodes;
        this.ids = ids;
        this.clock = clock;
    }

    /// An invite, and whether it was made just now.
    record Made(Invite invite, boolean fresh) {}

    /// What became of a change.
    sealed interface ChangeResult {
        record Changed(Invite invite) implements ChangeResult {}

        record Stale() implements ChangeResult {}

        record Missing() implements ChangeResult {}
    }

    /// The invite with this id, in whatever state.
    public Optional<Invite> find(InviteId id) {
        if (!UUID.matcher(id.value()).matches()) {
            return Optional.empty();
        }
        return table.get(Keys.of(id), Keys.INVITE)
                .filter(item -> !item.expired(clock.instant()))
                .map(items::read);
    }

    /// This owner's invite; a foreign one looks like a missing one.
    Optional<Invite> of(UserId owner, InviteId id) {
        return find(id).filter(invite -> invite.owner().equals(owner));
    }

    /// An owner's invites, the newest first, from before `before` on; those too that are kept no
    /// longer, as long as they stand.
    List<Invite> of(UserId owner, @Nullable Instant before, int most) {
        var query =
                Query.ofIndex(Keys.OWNER_INDEX, Keys.OWNER, owner.value(), Keys.CREATED)
                        .newestFirst()
                        .limit(most);
        return table.query(before == null ? query : query.before(before)).stream()
                .map(items::read)
                .toList();
    }

    /// Makes an invite, or gives the one that was made with the same key.
    Made make(UserId owner, InviteDraft draft, @Nullable String key) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var invite = draft.invite(new InviteId(ids.next()), owner, now);
        var passcode = draft.passcode();
        var hash = passcode == null ? null : passcodes.hash(invite.id(), passcode);
        var transaction =
                tables.transaction().put(table, items.item(invite, hash), Condition.isNew());
        if (key == null) {
            transaction.run();
            return new Made(invite, true);
        }
        var row =
                Item.keyed(Keys.ofOwner(owner), Keys.idempotency(key))
                        .text("invite", invite.id().value())
                        .ttl(now.plus(REPEATS))
                        .build();
        var free = Condition.none().missingOrBelow(Item.TTL, now.getEpochSecond());
        var result = transaction.put(table, row, free).run();
        if (result instanceof Transaction.Result.Refused refused) {
            var standing = refused.standing().get(1).orElseThrow();
            return new Made(find(new InviteId(standing.text("invite"))).orElseThrow(), false);
        }
        return new Made(invite, true);
    }

    /// Names, pauses or resumes an invite. Resuming opens a closed passcode again.
    ChangeResult change(Invite seen, String label, Invite.State state) {
        var change =
                Change.to(Keys.of(seen.id()), Keys.INVITE)
                        .set(Keys.LABEL, items.label(seen.id(), label))
                        .set(Keys.STATE, state.name())
                        .add(Keys.VERSION, 1)
                        .when(
                                Condition.exists()
                                        .equal(Keys.VERSION, seen.version())
                                        .differs(Keys.STATE, Invite.State.revoked.name()));
        if (seen.state() == Invite.State.paused && state == Invite.State.active) {
            change.remove(Keys.TRIES);
        }
        return switch (table.change(change)) {
            case WriteResult.Done(var item) -> new ChangeResult.Changed(items.read(item));
            case WriteResult.Refused(var item) ->
                    item == null ? new ChangeResult.Missing() : new ChangeResult.Stale();
        };
    }

    /// Ends an invite for good, whatever its version.
    void revoke(InviteId id) {
        table.change(
                Change.to(Keys.of(id), Keys.INVITE)
                        .set(Keys.STATE, Invite.State.revoked.name())
                        .add(Keys.VERSION, 1)
                        .when(Condition.exists()));
    }

    /// Deletes an invite and all that is known of its visits.
    void delete(Invite invite) {
        var rows = Query.of(Keys.of(invite.id())).limit(100);
        for (var page = table.query(rows); !page.isEmpty(); page = table.query(rows)) {
            page.forEach(row -> table.delete(row.pk(), row.sk()));
        }
    }
}
