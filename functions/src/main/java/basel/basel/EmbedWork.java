package basel.basel;

import basel.knowledge.Knowledge;
import basel.knowledge.Owner;
import basel.profile.Facts;
import basel.shared.kernel.ChatId;
import basel.shared.kernel.FactId;
import basel.shared.kernel.UserId;
import basel.shared.push.Message;
import basel.shared.work.QueuedWork;
import basel.shared.work.WorkQueue;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what can be found again of a person up to date. An order names only what may have changed:
/// what is true now is read when it is done, so that orders may come again and in any order.
@Singleton
final class EmbedWork implements QueuedWork {
    static final String TYPE = "embed";

    private static final Logger log = LoggerFactory.getLogger(EmbedWork.class);

    private final Sayings sayings;
    private final Facts facts;
    private final Knowledge knowledge;
    private final WorkQueue queue;
    private final JsonMapper json;

    EmbedWork(Sayings sayings, Facts facts, Knowledge knowledge, WorkQueue queue, JsonMapper json) {
        this.sayings = sayings;
        this.facts = facts;
        this.knowledge = knowledge;
        this.queue = queue;
        this.json = json;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void run(JsonNode body) {
        var order = read(body);
        var user = new UserId(order.user());
        var chat = order.chat();
        var fact = order.fact();
        if (chat != null && order.messages() == null) {
            knowledge.forgetAll(Owner.of(user), Memory.said(new ChatId(chat)));
        }
        if (chat != null) {
            order.seqs().forEach(seq -> keep(user, new ChatId(chat), seq));
        }
        if (fact != null) {
            keep(user, new FactId(fact));
        }
        boolean more = knowledge.refresh(Owner.of(user));
        if (more) {
            queue.later(TYPE, EmbedOrder.more(order.user()));
        }
        log.info("knowledge is up to date: user={} chat={} more={}", user.value(), chat, more);
    }

    /// What is deleted while it is being kept is forgotten again: its conversation's order to
    /// forget may have been done already.
    private void keep(UserId user, ChatId chat, long seq) {
        var said = sayings.at(chat, seq).filter(one -> one.role() == Message.Role.person);
        if (said.isEmpty()) {
            return;
        }
        var source = Memory.said(said.get());
        try {
            knowledge.keep(Owner.of(user), source, Heard.text(said.get()));
        } finally {
            if (sayings.at(chat, seq).isEmpty()) {
                knowledge.forget(Owner.of(user), source.id());
            }
        }
    }

    private void keep(UserId user, FactId id) {
        var fact = facts.find(user, id);
        if (fact.isEmpty()) {
            knowledge.forget(Owner.of(user), Memory.fact(id.value()));
            return;
        }
        knowledge.keep(Owner.of(user), Memory.fact(fact.get()), Memory.text(fact.get()));
    }

    private EmbedOrder read(JsonNode body) {
        try {
            return json.readValueFromTree(body, EmbedOrder.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read an order to embed", e);
        }
    }
}
