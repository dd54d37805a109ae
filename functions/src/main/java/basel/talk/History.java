package basel.talk;

import basel.shared.kernel.BadInput;
import basel.shared.kernel.ChatId;
import basel.shared.kernel.MessageId;
import basel.shared.kernel.UserId;
import basel.shared.push.Message;
import basel.shared.store.Cursors;
import basel.shared.web.Problem;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reading what was said: in pages, as a whole, by words.
@Singleton
final class History {
    private static final int PAGE = 100;
    private static final int SEARCHED_CHATS = 200;
    private static final int SEARCHED_MESSAGES = 200;
    private static final int HITS = 20;

    private final ChatLists lists;
    private final Messages messages;
    private final Ratings ratings;
    private final Talk talk;
    private final Cursors cursors;

    History(ChatLists lists, Messages messages, Ratings ratings, Talk talk, Cursors cursors) {
        this.lists = lists;
        this.messages = messages;
        this.ratings = ratings;
        this.talk = talk;
        this.cursors = cursors;
    }

    /// A user's conversations, those of visitors with them too, the one that changed last first.
    ChatPage chats(UserId reader, int limit, @Nullable String cursor) {
        var scope = "chats/" + reader.value();
        var before = cursor == null ? null : Instant.parse(cursors.open(scope, cursor));
        var found = lists.readable(reader, before, limit + 1);
        var shown = found.stream().limit(limit).map(head -> talk.shown(head, reader)).toList();
        var next =
                found.size() > limit
                        ? cursors.close(scope, shown.getLast().updatedAt().toString())
                        : null;
        return new ChatPage(shown, next);
    }

    /// A page forward from `after`, or backward from `before`; from the newest without either.
    MessagePage page(
            Head mine,
            @Nullable Long after,
            @Nullable Long before,
            int limit,
            @Nullable String cursor) {
        BadInput.unless(after == null || before == null, "before", "cannot stand beside after");
        var scope = "messages/" + mine.id().value();
        if (cursor != null) {
            var position = cursors.open(scope, cursor);
            long seq = Long.parseLong(position.substring(1));
            return position.startsWith(">")
                    ? forward(mine, seq, limit, scope)
                    : backward(mine, seq, limit, scope);
        }
        return after == null
                ? backward(mine, before == null ? Long.MAX_VALUE : before, limit, scope)
                : forward(mine, after, limit, scope);
    }

    /// Rates an answer; the answer as it is then.
    Message rate(Head mine, String message, Message.Feedback feedback) {
        return ratings.rate(mine.id(), new MessageId(message), feedback)
                .orElseThrow(() -> Problem.notFound("There is no such answer."));
    }

    Export export(Head mine, UserId reader) {
        var all = new ArrayList<Said>();
        long seq = 0;
        for (var page = messages.after(mine.id(), seq, PAGE);
                !page.isEmpty();
                page = messages.after(mine.id(), seq, PAGE)) {
            all.addAll(page);
            seq = page.getLast().seq();
        }
        var newest = Turns.newestAnswers(all).stream().map(Said::message).toList();
        return new Export(talk.shown(mine, reader), newest);
    }

    /// Conversations that the reader may read, whose title or newest messages hold the words,
    /// whatever their case.
    HitPage search(UserId reader, String words) {
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        BadInput.unless(
                !wanted.isEmpty() && wanted.length() <= PAGE,
                "q",
                "has " + wanted.length() + " characters (expected: 1.." + PAGE + ")");
        var hits = new ArrayList<HitPage.Hit>();
        for (var head : lists.readable(reader, null, SEARCHED_CHATS)) {
            hit(head, reader, wanted).ifPresent(hits::add);
        }
        return new HitPage(hits, null);
    }

    private Optional<HitPage.Hit> hit(Head head, UserId reader, String wanted) {
        var found =
                newest(head.id()).reversed().stream()
                        .filter(said -> said.text().toLowerCase(Locale.ROOT).contains(wanted))
                        .map(Said::message)
                        .limit(HITS)
                        .toList();
        boolean named = head.title().toLowerCase(Locale.ROOT).contains(wanted);
        return named || !found.isEmpty()
                ? Optional.of(new HitPage.Hit(talk.shown(head, reader), found))
                : Optional.empty();
    }

    private List<Said> newest(ChatId chat) {
        var newest = new ArrayList<>(messages.newest(chat, PAGE));
        if (newest.size() == PAGE) {
            newest.addAll(
                    0, messages.before(chat, newest.getFirst().seq(), SEARCHED_MESSAGES - PAGE));
        }
        return newest;
    }

    private MessagePage backward(Head mine, long before, int limit, String scope) {
        var said = messages.before(mine.id(), before, limit);
        boolean more = !said.isEmpty() && said.getFirst().seq() > 1;
        var next = more ? cursors.close(scope, "<" + said.getFirst().seq()) : null;
        return new MessagePage(said.stream().map(Said::message).toList(), next);
    }

    private MessagePage forward(Head mine, long after, int limit, String scope) {
        var said = messages.after(mine.id(), after, limit);
        boolean more = !said.isEmpty() && said.getLast().seq() < mine.lastSeq();
        var next = more ? cursors.close(scope, ">" + said.getLast().seq()) : null;
        return new MessagePage(said.stream().map(Said::message).toList(), next);
    }
}
