package basel.resume;

import basel.shared.kernel.UserId;
import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Seal;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.store.Transaction;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/// The store of profiles' heads: `profile` under the owner's key, sealed, and `p#<handle>`, whose
/// public page that is. A handle is whose it is even while the page is off.
@Singleton
final class Heads {
    private static final String OWNER = "user";

    private final Tables tables;
    private final Table table;
    private final Seal seal;
    private final JsonMapper json;

    Heads(Tables tables, Seal seal, JsonMapper json) {
        this.tables = tables;
        this.table = tables.named("profiles");
        this.seal = seal;
        this.json = json;
    }

    /// How a save ended.
    enum Saved {
        DONE,
        STALE,
        TAKEN
    }

    Head of(UserId user) {
        return table.get(Keys.user(user), Keys.PROFILE)
                .map(item -> read(user, item))
                .orElse(Head.NONE);
    }

    /// Whose public page this is, whether it is switched on or off.
    Optional<UserId> owner(String handle) {
        return table.get(Keys.page(handle), Keys.PAGE).map(item -> new UserId(item.text(OWNER)));
    }

    /// Saves a head one version later than `before`, and takes its handle.
    Saved save(UserId user, Head before, Head after) {
        var change = changing(tables.transaction(), user, after);
        var old = before.handle();
        var handle = after.handle();
        if (handle != null && !handle.equals(old)) {
            var page = Item.keyed(Keys.page(handle), Keys.PAGE).text(OWNER, user.value()).build();
            change.put(table, page, Condition.isNew());
        }
        if (old != null && !old.equals(handle)) {
            change.delete(table, Keys.page(old), Keys.PAGE);
        }
        if (!(change.run() instanceof Transaction.Result.Refused(var refused, _))) {
            return Saved.DONE;
        }
        return refused.getFirst() ? Saved.STALE : Saved.TAKEN;
    }

    /// Adds a changed head, one version later than it was read, to a transaction.
    Transaction changing(Transaction transaction, UserId user, Head after) {
        var before =
                after.version() == 1
                        ? Condition.isNew()
                        : Condition.none().equal("version", after.version() - 1);
        return transaction.put(table, item(user, after), before);
    }

    private Item item(UserId user, Head head) {
        return Item.keyed(Keys.user(user), Keys.PROFILE)
                .bytes("told", seal.close(user.value(), write(head.told())))
                .text("handle", head.handle())
                .number("version", head.version())
                .time("updatedAt", head.updatedAt())
                .build();
    }

    private Head read(UserId user, Item item) {
        return new Head(
                told(seal.open(user.value(), item.bytes("told"))),
                item.maybeText("handle").orElse(null),
                item.number("version"),
                item.maybeTime("updatedAt").orElse(null));
    }

    private String write(Head.Told told) {
        try {
            return json.writeValueAsString(told);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a profile", e);
        }
    }

    private Head.Told told(String text) {
        try {
            return json.readValue(text, Head.Told.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a stored profile", e);
        }
    }

    /// `u#<user>` with `profile`; `p#<handle>` with `page`.
    private static final class Keys {
        static final String PROFILE = "profile";
        static final String PAGE = "page";

        static String user(UserId user) {
            return "u#" + user.value();
        }

        static String page(String handle) {
            return "p#" + handle;
        }
    }
}
