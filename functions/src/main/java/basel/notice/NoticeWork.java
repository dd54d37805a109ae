package basel.notice;

import basel.account.Account;
import basel.account.Accounts;
import basel.shared.kernel.UserId;
import basel.shared.notice.News;
import basel.shared.notice.NoticeOrder;
import basel.shared.push.Connections;
import basel.shared.push.ServerEvent;
import basel.shared.store.Change;
import basel.shared.text.Text;
import basel.shared.text.Texts;
import basel.shared.web.Origins;
import basel.shared.work.QueuedWork;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells somebody what happened. It is kept, and put into the boxes of mails and texts, in one
/// write, once for each event; then the open windows are told, and the boxes emptied if it is time.
@Singleton
final class NoticeWork implements QueuedWork {
    private static final Logger log = LoggerFactory.getLogger(NoticeWork.class);

    private final Accounts accounts;
    private final Choices choices;
    private final Entries entries;
    private final Boxes boxes;
    private final Pace pace;
    private final Sender sender;
    private final Connections connections;
    private final Texts texts;
    private final Origins origins;
    private final JsonMapper json;
    private final Clock clock;

    NoticeWork(
            Accounts accounts,
            Choices choices,
            Entries entries,
            Boxes boxes,
            Pace pace,
            Sender sender,
            Connections connections,
            Texts texts,
            Origins origins,
            JsonMapper json,
            Clock clock) {
        this.accounts = accounts;
        this.choices = choices;
        this.entries = entries;
        this.boxes = boxes;
        this.pace = pace;
        this.sender = sender;
        this.connections = connections;
        this.texts = texts;
        this.origins = origins;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String type() {
        return NoticeOrder.TYPE;
    }

    @Override
    public void run(JsonNode body) {
        var order = read(body);
        accounts.find(new UserId(order.user()))
                .filter(account -> !account.disabled())
                .ifPresent(account -> tell(account, order.event(), order.news()));
    }

    private void tell(Account account, String event, News news) {
        var user = account.id();
        var kind = Kind.of(news);
        var chosen = choices.of(user);
        var shown = chosen.wants(kind, Channel.APP);
        var waiting = waiting(account, kind, chosen);
        var texted = kind.security() && texted(account, kind, chosen);
        if (!shown && !texted && waiting.isEmpty()) {
            return;
        }
        var kept = entries.keep(user, event, news, shown, id -> boxed(user, id, chosen, waiting));
        if (kept.isEmpty()) {
            return;
        }
        var entry = kept.get();
        if (shown) {
            var notice = entry.in(account.language());
            connections.tell(user, new ServerEvent.NoticeNew(notice, entries.unread(user)));
        }
        if (texted) {
            text(account, entry);
        }
        waiting.forEach(channel -> sender.empty(account, channel));
        log.info("told: user={} notice={} kind={}", user.value(), entry.id(), kind.wire());
    }

    /// The ways on which it may have to wait. The mails of what concerns safety are sent by the
    /// room in which it happened.
    private static List<Channel> waiting(Account account, Kind kind, Preferences chosen) {
        if (kind.security()) {
            return List.of();
        }
        return Stream.of(Channel.MAIL, Channel.TEXT)
                .filter(channel -> chosen.wants(kind, channel))
                .filter(channel -> channel == Channel.MAIL || account.phone() != null)
                .toList();
    }

    private static boolean texted(Account account, Kind kind, Preferences chosen) {
        return account.phone() != null && chosen.wants(kind, Channel.TEXT);
    }

    private List<Change> boxed(UserId user, String id, Preferences chosen, List<Channel> ways) {
        var now = clock.instant();
        return ways.stream()
                .map(channel -> {
                    var free = pace.next(boxes.of(user, channel), channel, now);
                    return Boxes.adding(user, channel, id, chosen.afterQuiet(free));
                })
                .toList();
    }

    private void text(Account account, Entry entry) {
        var phone = account.phone();
        if (phone != null) {
            var words = Words.of(entry.news(), account.language());
            var text = "Basel: " + words.title() + ". " + origins.own() + words.path();
            texts.send(new Text("notice-" + entry.id(), phone, text));
        }
    }

    private NoticeOrder read(JsonNode body) {
        try {
            return json.readValueFromTree(body, NoticeOrder.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read an order of a notice", e);
        }
    }
}
