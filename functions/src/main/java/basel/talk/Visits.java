package basel.talk;

import basel.shared.kernel.ChatId;
import basel.shared.kernel.InviteId;
import basel.shared.kernel.UserId;
import basel.shared.push.Chat;
import basel.shared.push.Connections;
import basel.shared.store.Change;
import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Query;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.store.WriteResult;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The conversations that invites lead to: begun, ended together, handed over.
@Singleton
final class Visits {
    private static final int PAGE = 100;
    private static final Set<Chat.Status> LIVE = Set.of(Chat.Status.open, Chat.Status.assigned);
    private static final Set<Chat.Status> LIVE_OR_PAUSED =
            Set.of(Chat.Status.open, Chat.Status.assigned, Chat.Status.paused);

    private final Table table;
    private final Heads heads;
    private final Chats chats;
    private final Kinds kinds;
    private final Leases leases;
    private final Talk talk;
    private final Aftermath aftermath;
    private final Connections connections;

    Visits(
            Tables tables,
            Heads heads,
            Chats chats,
            Kinds kinds,
            Leases leases,
            Talk talk,
            Aftermath aftermath,
            Connections connections) {
        this.table = tables.named("chats");
        this.heads = heads;
        this.chats = chats;
        this.kinds = kinds;
        this.leases = leases;
        this.talk = talk;
        this.aftermath = aftermath;
        this.connections = connections;
    }

    boolean offers(Chat.Kind kind) {
        return kinds.find(kind).isPresent();
    }

    ChatId begin(UserId visitor, String language, Chat.Kind kind, Visit visit) {
        var title = Titles.first(kind, language);
        var beginning = new Head.Beginning(visitor, kind, language, title, visit);
        var begun = chats.begin(beginning, kinds.of(kind), Keys.ofInvite(visit.invite()));
        aftermath.order(begun.head());
        return begun.head().id();
    }

    void end(InviteId invite) {
        of(invite).forEach(chat -> move(chat, LIVE_OR_PAUSED, Chat.Status.finished));
    }

    void pause(InviteId invite) {
        of(invite).forEach(chat -> move(chat, LIVE, Chat.Status.paused));
    }

    void resume(InviteId invite) {
        of(invite).forEach(chat -> move(chat, Set.of(Chat.Status.paused), Chat.Status.open));
    }

    boolean handOver(ChatId chat, UserId from, UserId to) {
        var change =
                Change.to(chat.value(), Keys.HEAD)
                        .set(Keys.OWNER, to.value())
                        .add(Heads.VERSION, 1)
                        .when(
                                Condition.exists()
                                        .equal(Keys.OWNER, from.value())
                                        .differs(Keys.HOST, to.value()));
        var item =
                switch (table.change(change)) {
                    case WriteResult.Done(var done) -> done;
                    case WriteResult.Refused(var standing) -> standing;
                };
        if (item == null || item.maybeText(Keys.OWNER).filter(to.value()::equals).isEmpty()) {
            return false;
        }
        forget(from, heads.read(item));
        return true;
    }

    /// That the guest began it was only to keep them from beginning it twice.
    private void forget(UserId guest, Head head) {
        var visit = head.visit();
        if (visit != null) {
            table.delete(Keys.ofOwner(guest), Keys.ofInvite(visit.invite()));
        }
    }

    /// Writes first; then stops what is being written, and tells who watches.
    private void move(ChatId chat, Set<Chat.Status> from, Chat.Status to) {
        if (table.change(Heads.status(chat, from, to)) instanceof WriteResult.Done(var item)) {
            var head = heads.read(item);
            var due = head.due();
            if (due != null && !head.open()) {
                leases.stop(chat, due.reply());
            }
            connections.watchers(chat).tell(talk.status(head));
        }
    }

    /// The newest first: those who are most likely here now.
    private List<ChatId> of(InviteId invite) {
        var all = new ArrayList<Item>();
        var query = Query.of(Keys.ofInvite(invite)).limit(PAGE);
        for (var page = table.query(query); !page.isEmpty(); page = table.query(after(all))) {
            all.addAll(page);
        }
        return all.reversed().stream().map(item -> new ChatId(item.sk())).toList();
    }

    private static Query after(List<Item> all) {
        return Query.of(all.getLast().pk()).above(all.getLast().sk()).limit(PAGE);
    }
}
