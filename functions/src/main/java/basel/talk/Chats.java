package basel.talk;

import basel.shared.kernel.ChatId;
import basel.shared.kernel.Ids;
import basel.shared.kernel.Member;
import basel.shared.kernel.MessageId;
import basel.shared.kernel.UserId;
import basel.shared.push.Message;
import basel.shared.store.Change;
import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Seal;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.store.Transaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The store of conversations: begin, find, say, ask anew.
@Singleton
final class Chats {
    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Duration REPEATS = Duration.ofDays(30);
    private static final int TRIES = 20;
    private static final String NAMED = "named";

    private final Tables tables;
    private final Table table;
    private final Heads heads;
    private final Messages messages;
    private final Seal seal;
    private final Ids ids;
    private final Clock clock;

    Chats(Tables tables, Heads heads, Messages messages, Seal seal, Ids ids, Clock clock) {
        this.tables = tables;
        this.table = tables.named("chats");
        this.heads = heads;
        this.messages = messages;
        this.seal = seal;
        this.ids = ids;
        this.clock = clock;
    }

    /// A conversation, and whether it was made just now.
    record Begun(Head head, boolean fresh) {}

    /// What became of something said.
    sealed interface SendResult {
        record Stored(Head head, Message message) implements SendResult {}

        /// It was stored before; this is what was stored then.
        record Repeated(Head head, Message message) implements SendResult {}

        /// Nothing more is said in it.
        record Over() implements SendResult {}

        record Gone() implements SendResult {}
    }

    /// What became of the wish for another answer.
    sealed interface AgainResult {
        record Ordered(Head head) implements AgainResult {}

        record Writing() implements AgainResult {}

        record NotNewest() implements AgainResult {}

        record Over() implements AgainResult {}

        record Gone() implements AgainResult {}
    }

    /// The conversation with this id, whoever owns it.
    Optional<Head> find(ChatId id) {
        return item(id).map(heads::read);
    }

    private Optional<Item> item(ChatId id) {
        return wellFormed(id.value())
                ? table.get(id.value(), Keys.HEAD).filter(Chats::lives)
                : Optional.empty();
    }

    /// Whether this can be an id at all: anything else is not even looked up.
    static boolean wellFormed(String id) {
        return UUID.matcher(id).matches();
    }

    /// The conversation with this id, if it is this member's. Another's is refused before it is
    /// unsealed, as fast as one that does not exist.
    Optional<Head> of(Member member, ChatId id) {
        return item(id).filter(item -> names(item, Keys.OWNER, member)).map(heads::read);
    }

    /// The conversation with this id, if this member may read it: their own, or a visit to them.
    Optional<Head> readable(Member member, ChatId id) {
        return item(id).filter(
                        item -> names(item, Keys.OWNER, member) || names(item, Keys.HOST, member))
                .map(heads::read);
    }

    private static boolean names(Item head, String role, Member member) {
        return head.maybeText(role).filter(member.id().value()::equals).isPresent();
    }

    /// Begins a conversation, or gives the one that stands under the same `once` key.
    Begun begin(Head.Beginning beginning, ConversationKind kind, @Nullable String once) {
        var now = now();
        var id = new ChatId(ids.next());
        var head = Head.begun(id, beginning, now);
        if (kind.begins()) {
            head = head.owing(new MessageId(ids.next()), now);
        }
        var transaction = tables.transaction().put(table, heads.item(head), Condition.isNew());
        var visit = head.visit();
        if (once == null) {
            listed(transaction, visit, id).run();
            return new Begun(head, true);
        }
        var row = Item.keyed(Keys.ofOwner(head.owner()), once).text("chat", id.value());
        if (!kind.onlyOne()) {
            row.ttl(now.plus(REPEATS));
        }
        transaction.put(table, row.build(), kind.onlyOne() ? Condition.isNew() : free(now));
        var result = listed(transaction, visit, id).run();
        if (!(result instanceof Transaction.Result.Refused refused)) {
            return new Begun(head, true);
        }
        var standing = refused.standing().get(1).orElseThrow();
        var found = find(new ChatId(standing.text("chat")));
        if (found.isPresent()) {
            return new Begun(found.get(), false);
        }
        table.delete(standing.pk(), standing.sk());
        return begin(beginning, kind, once);
    }

    /// Adds the row by which an invite finds the conversations that it led to.
    private Transaction listed(Transaction transaction, @Nullable Visit visit, ChatId id) {
        return visit == null
                ? transaction
                : transaction.put(
                        table, Item.keyed(Keys.ofInvite(visit.invite()), id.value()).build());
    }

    /// Stores what a person said, with the next seq, exactly once per client id.
    SendResult send(Head seen, @Nullable String clientId, String text, String language) {
        var head = seen;
        for (int tries = 0; tries < TRIES; tries++) {
            if (!head.open()) {
                return new SendResult.Over();
            }
            var now = now();
            var id = new MessageId(ids.next());
            var after = head.said(id, new MessageId(ids.next()), language, now);
            var said = said(after, id, clientId, text, now);
            var result = store(head, after, said, clientId);
            if (!(result instanceof Transaction.Result.Refused refused)) {
                return new SendResult.Stored(after, said.message());
            }
            if (refused.refused().size() > 2 && refused.refused().get(2)) {
                long seq = refused.standing().get(2).orElseThrow().number(Keys.SEQ);
                var first = messages.at(head.id(), seq).orElseThrow().message();
                return new SendResult.Repeated(newest(refused, head), first);
            }
            if (refused.standing().get(0).filter(Chats::lives).isEmpty()) {
                return new SendResult.Gone();
            }
            head = newest(refused, head);
        }
        throw new IllegalStateException("chat " + seen.id().value() + " never held still");
    }

    /// Owes another answer to what the newest reply answered.
    AgainResult again(Head head, MessageId reply) {
        var latest = head.latest();
        if (latest == null || !latest.id().equals(reply)) {
            return new AgainResult.NotNewest();
        }
        if (!head.open()) {
            return new AgainResult.Over();
        }
        if (head.writing()) {
            return new AgainResult.Writing();
        }
        var after = head.owing(new MessageId(ids.next()), now());
        if (table.change(heads.change(head, after)).done()) {
            return new AgainResult.Ordered(after);
        }
        return find(head.id()).isPresent() ? new AgainResult.Writing() : new AgainResult.Gone();
    }

    /// Notes how far its owner has read; never backwards. Whether it moved.
    boolean read(Head head, long seq) {
        return table.change(
                        Change.to(head.id().value(), Keys.HEAD)
                                .set("readSeq", seq)
                                .when(Condition.exists().has(Keys.OWNER).below("readSeq", seq)))
                .done();
    }

    /// The same for its host.
    void readByHost(Head head, long seq) {
        table.change(
                Change.to(head.id().value(), Keys.HEAD)
                        .set(Heads.HOST_SEQ, seq)
                        .when(
                                Condition.exists()
                                        .has(Keys.OWNER)
                                        .missingOrBelow(Heads.HOST_SEQ, seq)));
    }

    /// Names a conversation that nobody has named yet.
    void nameFirst(Head head, String title) {
        var unnamed = Condition.exists().has(Keys.OWNER).missing(NAMED);
        table.change(named(head, title).when(unnamed));
    }

    private Change named(Head head, String title) {
        return Change.to(head.id().value(), Keys.HEAD)
                .set("title", seal.close(head.id().value(), title))
                .set(NAMED, true);
    }

    /// Names a conversation; the head after it, empty where it is gone.
    Optional<Head> rename(Head head, String title) {
        var change = named(head, title).when(Condition.exists().has(Keys.OWNER));
        return switch (table.change(change)) {
            case basel.shared.store.WriteResult.Done(var item) -> Optional.of(heads.read(item));
            case basel.shared.store.WriteResult.Refused(_) -> Optional.empty();
        };
    }

    private Transaction.Result store(Head from, Head to, Said said, @Nullable String clientId) {
        var transaction =
                tables.transaction()
                        .change(table, heads.change(from, to))
                        .put(table, messages.item(said), Condition.isNew());
        if (clientId != null) {
            var row =
                    Item.keyed(to.id().value(), Keys.client(to.owner(), clientId))
                            .number(Keys.SEQ, said.seq())
                            .ttl(to.updatedAt().plus(REPEATS));
            transaction.put(table, row.build(), free(now()));
        }
        return transaction.run();
    }

    /// Forgets what keeps a user from beginning the same twice.
    void forget(UserId owner) {
        table.deleteAll(Keys.ofOwner(owner));
    }

    /// Nothing stands there, or nothing that is still good.
    private static Condition free(Instant now) {
        return Condition.none().missingOrBelow(Item.TTL, now.getEpochSecond());
    }

    private static Said said(
            Head after, MessageId id, @Nullable String clientId, String text, Instant now) {
        var message =
                new Message(
                        id.value(),
                        after.id().value(),
                        after.lastSeq(),
                        Message.Role.person,
                        null,
                        Message.Part.text(text),
                        null,
                        null,
                        null,
                        clientId,
                        now,
                        Message.State.stored,
                        null,
                        null);
        return new Said(message, 0);
    }

    private Head newest(Transaction.Result.Refused refused, Head otherwise) {
        return refused.standing().get(0).filter(Chats::lives).map(heads::read).orElse(otherwise);
    }

    /// A head without an owner is being deleted.
    static boolean lives(Item item) {
        return item.has(Keys.OWNER);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
