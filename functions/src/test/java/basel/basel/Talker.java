package basel.basel;

import basel.shared.kernel.ChatId;
import basel.shared.kernel.MessageId;
import basel.shared.kernel.UserId;
import basel.shared.model.LanguageModel;
import basel.shared.model.Material;
import basel.shared.model.ModelRequest;
import basel.shared.model.ModelRequest.Speaker;
import basel.shared.push.Message;
import basel.talk.Brief;
import basel.talk.Conversation;
import basel.talk.Finish;
import basel.talk.Written;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A person and a model in an interview, turn by turn, as the conversation engine would run it.
final class Talker implements Sayings {
    static final UserId ADA = new UserId("01990000-0000-7000-8000-00000000000a");

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Pattern MARK = Pattern.compile("\\s*\\[\\^([A-Za-z0-9._-]{1,40})]");

    private final InterviewKind kind;
    private final LanguageModel model;
    private final List<Message> messages = new ArrayList<>();
    private String language;
    private Map<String, String> state = new HashMap<>();
    private Brief brief = new Brief("", "", List.of());
    private Finish finish = new Finish(Map.of(), List.of());

    Talker(InterviewKind kind, LanguageModel model, String language) {
        this.kind = kind;
        this.model = model;
        this.language = language;
    }

    void speak(String other) {
        language = other;
    }

    void says(String text) {
        add(Message.Role.person, text);
    }

    /// Lets the model reply; gives its text.
    String reply() {
        var recent = messages.subList(Math.max(0, messages.size() - 20), messages.size());
        var chat = new Conversation(new ChatId("chat-1"), ADA, language, state, recent, null);
        brief = kind.brief(chat);
        var text = new StringBuilder();
        var turns = recent.stream().map(Talker::turn).toList();
        var materials = brief.materials();
        model.stream(
                new ModelRequest(
                        brief.task(), language, brief.instructions(), materials, turns, 500),
                text::append);
        var marks = MARK.matcher(text).results().map(found -> found.group(1)).toList();
        var plain = MARK.matcher(text).replaceAll("");
        finish = kind.finish(chat, new Written(new MessageId("reply"), plain, marks));
        state = finish.state();
        add(Message.Role.basel, plain);
        return plain;
    }

    Brief brief() {
        return brief;
    }

    Finish finish() {
        return finish;
    }

    Progress progress() {
        return Progress.of(state);
    }

    List<Material> materials(String type) {
        return brief.materials().stream().filter(material -> material.type().equals(type)).toList();
    }

    @Override
    public Optional<Message> at(ChatId chat, long seq) {
        return messages.stream()
                .filter(message -> Long.valueOf(seq).equals(message.seq()))
                .findFirst();
    }

    private static ModelRequest.Turn turn(Message message) {
        var speaker = message.role() == Message.Role.person ? Speaker.PERSON : Speaker.MODEL;
        return new ModelRequest.Turn(speaker, Heard.text(message));
    }

    private void add(Message.Role role, String text) {
        long seq = messages.size() + 1L;
        messages.add(
                new Message(
                        "message-" + seq,
                        "chat-1",
                        seq,
                        role,
                        null,
                        Message.Part.text(text),
                        null,
                        null,
                        null,
                        null,
                        NOON.plusSeconds(60 * seq),
                        Message.State.done,
                        null,
                        null));
    }
}
