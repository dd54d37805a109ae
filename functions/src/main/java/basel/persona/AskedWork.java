package basel.persona;

import basel.shared.kernel.ChatId;
import basel.shared.kernel.UserId;
import basel.shared.notice.News;
import basel.shared.notice.Notices;
import basel.shared.push.Message;
import basel.shared.work.QueuedWork;
import basel.talk.Conversations;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Notes what a visitor asked in vain, and has the candidate told. The order names only where it
/// was said.
@Singleton
final class AskedWork implements QueuedWork {
    static final String TYPE = "asked-in-vain";

    private static final int ID = 8;

    private final Conversations conversations;
    private final Questions questions;
    private final Notices notices;

    AskedWork(Conversations conversations, Questions questions, Notices notices) {
        this.conversations = conversations;
        this.questions = questions;
        this.notices = notices;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void run(JsonNode body) {
        var chat = new ChatId(text(body, "chat"));
        long seq = Long.parseLong(text(body, "seq"));
        var said = conversations.at(chat, seq).filter(one -> one.role() == Message.Role.person);
        if (said.isEmpty()) {
            return;
        }
        var words =
                said.get().parts().stream().map(Message.Part::text).collect(Collectors.joining());
        var place =
                new OpenQuestion.Place(
                        text(body, "invite"), chat.value(), seq, said.get().createdAt());
        var language = Tongues.german(words, "en") ? "de" : "en";
        var host = new UserId(text(body, "host"));
        questions.ask(
                host,
                new OpenQuestion(
                        id(chat, seq), words.strip(), language, List.of(place), Set.of(), null));
        tell(host, place);
    }

    /// Tells of what was noted; what would have been too much was not.
    private void tell(UserId host, OpenQuestion.Place place) {
        questions.of(host).stream()
                .filter(one -> one.askedAt(place))
                .findFirst()
                .ifPresent(one -> {
                    var event = "asked/" + place.chat() + "/" + place.seq();
                    notices.tell(host, event, new News.QuestionAsked(one.text()));
                });
    }

    static String text(JsonNode body, String name) {
        var value = body.get(name);
        if (value == null || !value.isString()) {
            throw new IllegalArgumentException("work without " + name);
        }
        return value.getStringValue();
    }

    /// The same each time: work may be done twice.
    private static String id(ChatId chat, long seq) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            var bytes = (chat.value() + "/" + seq).getBytes(StandardCharsets.UTF_8);
            return "v" + HexFormat.of().formatHex(hash.digest(bytes)).substring(0, ID);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 belongs to every JDK", e);
        }
    }
}
