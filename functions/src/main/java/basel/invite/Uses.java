package basel.invite;

import basel.shared.kernel.ChatId;
import basel.shared.kernel.InviteId;
import basel.shared.kernel.UserId;
import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Query;
import basel.shared.store.Seal;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The log of an invite's visits. What people say of themselves is sealed.
@Singleton
final class Uses {
    private static final int PAGE = 100;

    private final Tables tables;
    private final Table table;
    private final Seal seal;

    Uses(Tables tables, Seal seal) {
        this.tables = tables;
        this.table = tables.named("invites");
        this.seal = seal;
    }

    Optional<Use> find(InviteId invite, Mark mark) {
        return table.get(Keys.of(invite), Keys.use(mark)).map(item -> read(invite, item));
    }

    /// All visits, the newest first.
    List<Use> of(InviteId invite) {
        var all = new ArrayList<Item>();
        var query = Query.of(Keys.of(invite)).beginning(Keys.USE).limit(PAGE);
        for (var page = table.query(query); !page.isEmpty(); page = table.query(after(all))) {
            all.addAll(page);
        }
        return all.stream()
                .map(item -> read(invite, item))
                .sorted(Comparator.comparing(Use::at).reversed())
                .toList();
    }

    /// Notes a visit; what was noted first stays.
    void note(Invite invite, Use use) {
        table.put(item(invite, use), Condition.isNew());
    }

    /// The same visit under the mark of the account that the guest signed up for.
    void move(Invite invite, Use from, Use to) {
        tables.transaction()
                .put(table, item(invite, to))
                .delete(table, Keys.of(invite.id()), Keys.use(from.mark()))
                .run();
    }

    private static Query after(List<Item> all) {
        return Query.of(all.getLast().pk())
                .between(all.getLast().sk() + "!", Keys.USE + "~")
                .limit(PAGE);
    }

    private Item item(Invite invite, Use use) {
        var known = use.account();
        return Item.keyed(Keys.of(invite.id()), Keys.use(use.mark()))
                .text("user", use.user().value())
                .flag("guest", use.guest())
                .text("chat", use.chat().value())
                .time("at", use.at())
                .text("browser", use.browser())
                .text("place", use.place())
                .bytes("name", sealed(invite.id(), use.visitor().name()))
                .bytes("company", sealed(invite.id(), use.visitor().company()))
                .bytes("email", sealed(invite.id(), use.visitor().email()))
                .bytes("accountName", known == null ? null : sealed(invite.id(), known.name()))
                .bytes("accountEmail", known == null ? null : sealed(invite.id(), known.email()))
                .text("consent", use.consent())
                .ttl(invite.expiresAt().plus(Invite.KEPT))
                .build();
    }

    private Use read(InviteId invite, Item item) {
        var name = opened(invite, item, "accountName");
        var email = opened(invite, item, "accountEmail");
        return new Use(
                new Mark(item.sk().substring(Keys.USE.length())),
                new UserId(item.text("user")),
                item.flag("guest"),
                new ChatId(item.text("chat")),
                item.time("at"),
                item.text("browser"),
                item.maybeText("place").orElse(null),
                new Visitor(
                        opened(invite, item, "name"),
                        opened(invite, item, "company"),
                        opened(invite, item, "email")),
                name == null || email == null ? null : new Use.Known(name, email),
                item.text("consent"));
    }

    private byte @Nullable [] sealed(InviteId invite, @Nullable String text) {
        return text == null ? null : seal.close(invite.value(), text);
    }

    private @Nullable String opened(InviteId invite, Item item, String name) {
        return item.maybeBytes(name).map(b -> seal.open(invite.value(), b)).orElse(null);
    }
}
