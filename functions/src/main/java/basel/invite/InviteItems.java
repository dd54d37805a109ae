package basel.invite;

import basel.shared.kernel.InviteId;
import basel.shared.kernel.UserId;
import basel.shared.store.Item;
import basel.shared.store.Seal;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How an invite is written as an item, and read. Label and hidden topics are sealed.
@Singleton
final class InviteItems {
    private static final String TOPICS = "hiddenTopics";
    private static final String MAX = "maxUses";

    private final Seal seal;

    InviteItems(Seal seal) {
        this.seal = seal;
    }

    Item item(Invite invite, @Nullable String passcodeHash) {
        return Item.keyed(Keys.of(invite.id()), Keys.INVITE)
                .text("id", invite.id().value())
                .text(Keys.OWNER, invite.owner().value())
                .text("purpose", invite.purpose().name())
                .bytes(Keys.LABEL, label(invite.id(), invite.label()))
                .bytes(TOPICS, sealed(invite.id(), String.join("\n", invite.hiddenTopics())))
                .text(Keys.STATE, invite.state().name())
                .text("countBy", invite.countBy().name())
                .flag("requireLogin", invite.requireLogin())
                .text(Keys.PASSCODE, passcodeHash)
                .number(MAX, invite.maxUses())
                .number(Keys.LEFT, invite.maxUses())
                .time(Keys.CREATED, invite.createdAt())
                .time(Keys.EXPIRES, invite.expiresAt())
                .number(Keys.VERSION, invite.version())
                .ttl(invite.expiresAt().plus(Invite.KEPT))
                .build();
    }

    Invite read(Item item) {
        var id = new InviteId(item.text("id"));
        return new Invite(
                id,
                new UserId(item.text(Keys.OWNER)),
                Invite.Purpose.valueOf(item.text("purpose")),
                seal.open(id.value(), item.bytes(Keys.LABEL)),
                topics(seal.open(id.value(), item.bytes(TOPICS))),
                Invite.State.valueOf(item.text(Keys.STATE)),
                Invite.CountBy.valueOf(item.text("countBy")),
                item.flag("requireLogin"),
                item.has(Keys.PASSCODE),
                (int) item.number(MAX),
                (int) (item.number(MAX) - item.number(Keys.LEFT)),
                item.time(Keys.CREATED),
                item.time(Keys.EXPIRES),
                item.number(Keys.VERSION));
    }

    byte[] label(InviteId id, String label) {
        return sealed(id, label);
    }

    private byte[] sealed(InviteId id, String text) {
        return seal.close(id.value(), text);
    }

    private static List<String> topics(String lines) {
        return Arrays.stream(lines.split("\n", -1)).filter(line -> !line.isEmpty()).toList();
    }
}
