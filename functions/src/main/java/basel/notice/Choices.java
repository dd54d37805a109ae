package basel.notice;

import basel.shared.kernel.UserId;
import basel.shared.store.Change;
import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import jakarta.inject.Singleton;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The store of what people chose.
@Singleton
final class Choices {
    private static final String ON = "on";
    private static final String OFF = "off";
    private static final String FROM = "quietFrom";
    private static final String TO = "quietTo";
    private static final String ZONE = "zone";
    private static final String VERSION = "version";

    private final Table table;

    Choices(Tables tables) {
        this.table = tables.named("notices");
    }

    Preferences of(UserId user) {
        return table.get(Keys.of(user), Keys.PREFERENCES)
                .map(Choices::read)
                .orElse(Preferences.USUAL);
    }

    /// Keeps a choice made from this version on; false where it is not the newest.
    boolean save(UserId user, Preferences chosen) {
        var item =
                Item.keyed(Keys.of(user), Keys.PREFERENCES)
                        .texts(ON, chosen.on())
                        .texts(OFF, chosen.off())
                        .number(VERSION, chosen.version() + 1);
        var quiet = chosen.quiet();
        if (quiet != null) {
            item.text(FROM, quiet.from().toString())
                    .text(TO, quiet.to().toString())
                    .text(ZONE, quiet.zone().getId());
        }
        var before =
                chosen.version() == 0
                        ? Condition.isNew()
                        : Condition.none().equal(VERSION, chosen.version());
        return table.put(item.build(), before).done();
    }

    /// Switches the mails of these kinds off, however often.
    void noMails(UserId user, Collection<Kind> kinds) {
        var names =
                kinds.stream()
                        .map(kind -> Preferences.name(kind, Channel.MAIL))
                        .collect(Collectors.toSet());
        table.change(
                Change.to(Keys.of(user), Keys.PREFERENCES).addTexts(OFF, names).add(VERSION, 1));
    }

    private static Preferences read(Item item) {
        return new Preferences(item.texts(ON), item.texts(OFF), quiet(item), item.number(VERSION));
    }

    private static @Nullable QuietHours quiet(Item item) {
        return item.has(FROM)
                ? new QuietHours(
                        LocalTime.parse(item.text(FROM)),
                        LocalTime.parse(item.text(TO)),
                        ZoneId.of(item.text(ZONE)))
                : null;
    }
}
