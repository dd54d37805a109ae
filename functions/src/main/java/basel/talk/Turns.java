package basel.talk;

import basel.shared.kernel.MessageId;
import basel.shared.model.ModelRequest.Speaker;
import basel.shared.model.ModelRequest.Turn;
import basel.shared.push.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What was said, as a model is to read it: each reply right after what it answers, of several
/// answers to the same only the newest, none to what is being answered now.
final class Turns {
    /// Read from the store; older answers to the same fall out.
    static final int READ = 30;

    private static final int MOST = 20;

    private Turns() {}

    static List<Message> recent(List<Said> newest, @Nullable MessageId answering) {
        var kept =
                newestAnswers(newest).stream()
                        .filter(said -> !said.reply() || !answers(said, answering))
                        .sorted(Comparator.comparingDouble(Turns::place))
                        .map(Said::message)
                        .toList();
        return kept.subList(Math.max(0, kept.size() - MOST), kept.size());
    }

    /// Alternating turns. Two messages in a row become one turn; what has no text is left out.
    static List<Turn> of(List<Message> recent) {
        var turns = new ArrayList<Turn>();
        for (var message : recent) {
            var text = new Said(message, 0).text().strip();
            if (text.isEmpty() || message.role() == Message.Role.system) {
                continue;
            }
            var speaker = message.role() == Message.Role.person ? Speaker.PERSON : Speaker.MODEL;
            if (!turns.isEmpty() && turns.getLast().speaker() == speaker) {
                text = turns.removeLast().text() + "\n\n" + text;
            }
            turns.add(new Turn(speaker, text));
        }
        return turns;
    }

    /// Of several answers to the same, the newest; everything else as it is.
    static List<Said> newestAnswers(List<Said> said) {
        Map<String, Said> newest = new HashMap<>();
        for (var one : said) {
            if (one.reply()) {
                newest.merge(to(one), one, (a, b) -> a.seq() > b.seq() ? a : b);
            }
        }
        return said.stream()
                .filter(one -> !one.reply() || newest.getOrDefault(to(one), one).seq() == one.seq())
                .toList();
    }

    private static String to(Said reply) {
        return Objects.requireNonNullElse(reply.message().replyTo(), "");
    }

    private static boolean answers(Said reply, @Nullable MessageId answering) {
        return to(reply).equals(answering == null ? "" : answering.value());
    }

    private static double place(Said said) {
        return said.reply() ? said.upTo() + 0.5 : said.seq();
    }
}
