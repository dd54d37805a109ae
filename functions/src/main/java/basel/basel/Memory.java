package basel.basel;

import basel.knowledge.Source;
import basel.shared.kernel.ChatId;
import basel.shared.push.Fact;
import basel.shared.push.Message;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a person said, and what was learned of it, as sources of knowledge. The ids tell where they
/// come from: `said/<chat>/<seq>/<message>` and `fact/<fact>`.
final class Memory {
    static final String SAID = "said";
    static final String FACT = "fact";

    private static final String OWN = Fact.Visibility.PRIVATE.name().toLowerCase(Locale.ROOT);

    private Memory() {}

    static Source said(Message message) {
        var seq = message.seq() == null ? 0 : message.seq();
        var id = said(new ChatId(message.chatId())) + seq + "/" + message.id();
        return new Source(id, SAID, OWN, Set.of(), message.createdAt(), 1);
    }

    /// How the ids of all that was said in a conversation begin.
    static String said(ChatId chat) {
        return SAID + "/" + chat.value() + "/";
    }

    static Source fact(Fact fact) {
        var visibility = fact.visibility().name().toLowerCase(Locale.ROOT);
        var said = fact.source();
        var at = said == null ? fact.createdAt() : said.at();
        return new Source(
                fact(fact.id()), FACT, visibility, Set.of(fact.kind()), at, fact.version());
    }

    static String fact(String id) {
        return FACT + "/" + id;
    }

    /// The id of the message or the fact.
    static String id(Source source) {
        return List.of(source.id().split("/", -1)).getLast();
    }

    /// A text to keep; nothing of a fact that its person switched off.
    static String text(Fact fact) {
        return fact.state() == Fact.State.off ? "" : fact.sentence();
    }
}
