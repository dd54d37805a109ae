package basel.notice;

import basel.account.Account;
import basel.shared.kernel.UserId;
import basel.shared.mail.Mails;
import basel.shared.text.Text;
import basel.shared.text.Texts;
import basel.shared.web.Origins;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/// Empties boxes: what waits in one goes as one mail or text, once. What was read in the app
/// meanwhile, or switched off, is left out.
@Singleton
final class Sender {
    private final Boxes boxes;
    private final Entries entries;
    private final Choices choices;
    private final Pace pace;
    private final NoticeLetters letters;
    private final Mails mails;
    private final Texts texts;
    private final Origins origins;
    private final Clock clock;

    Sender(
            Boxes boxes,
            Entries entries,
            Choices choices,
            Pace pace,
            NoticeLetters letters,
            Mails mails,
            Texts texts,
            Origins origins,
            Clock clock) {
        this.boxes = boxes;
        this.entries = entries;
        this.choices = choices;
        this.pace = pace;
        this.letters = letters;
        this.mails = mails;
        this.texts = texts;
        this.origins = origins;
        this.clock = clock;
    }

    /// Sends what is due; what is not, stays.
    void empty(Account account, Channel channel) {
        var user = account.id();
        var box = boxes.of(user, channel);
        if (box.batch() != null) {
            send(account, channel, box);
            return;
        }
        var now = clock.instant();
        if (!box.due(now)) {
            return;
        }
        var awake = choices.of(user).afterQuiet(now);
        if (awake.isAfter(now)) {
            boxes.later(user, channel, awake);
            return;
        }
        boxes.take(user, channel, box).ifPresent(taken -> send(account, channel, taken));
    }

    private void send(Account account, Channel channel, Box box) {
        var news = wanted(account.id(), channel, box);
        if (!news.isEmpty()) {
            send(account, channel, "notice-" + box.batch(), news);
        }
        var after = news.isEmpty() ? box : box.sent(clock.instant());
        var free = pace.next(after, channel, clock.instant());
        boxes.done(account.id(), channel, after, choices.of(account.id()).afterQuiet(free));
    }

    private void send(Account account, Channel channel, String id, List<Entry> news) {
        var phone = account.phone();
        if (channel == Channel.MAIL) {
            mails.send(letters.of(account, news).to(account.email(), id));
        } else if (phone != null) {
            texts.send(new Text(id, phone, text(account.language(), news)));
        }
    }

    private List<Entry> wanted(UserId user, Channel channel, Box box) {
        var chosen = choices.of(user);
        return entries.some(user, box.sending()).stream()
                .filter(one -> !one.read() && chosen.wants(one.kind(), channel))
                .toList();
    }

    /// A few words and where to read on.
    private String text(String language, List<Entry> news) {
        if (news.size() == 1) {
            var words = Words.of(news.getFirst().news(), language);
            return "Basel: " + words.subject() + " " + origins.own() + words.path();
        }
        var words = language.equals("de") ? " Neuigkeiten " : " notices ";
        return "Basel: " + news.size() + words + origins.own() + "/notices";
    }
}
