package basel.persona;

import basel.knowledge.Knowledge;
import basel.shared.kernel.ChatId;
import basel.shared.kernel.InviteId;
import basel.shared.kernel.MessageId;
import basel.shared.kernel.UserId;
import basel.shared.model.LanguageModel;
import basel.shared.model.ModelRequest;
import basel.shared.model.ModelRequest.Speaker;
import basel.shared.model.ModelRequest.Turn;
import basel.shared.push.Message;
import basel.talk.Brief;
import basel.talk.Conversation;
import basel.talk.Finish;
import basel.talk.Visit;
import basel.talk.Written;
import io.micronaut.context.ApplicationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A visitor and a candidate's Basel, turn by turn, as the conversation engine would run it.
final class Visitor {
    static final UserId ADA = new UserId("01990000-0000-7000-8000-00000000000a");
    static final InviteId INVITE = new InviteId("01990000-0000-7000-8000-0000000000f1");

    private static final Pattern MARK = Pattern.compile("\\s?\\[\\^([A-Za-z0-9._-]{1,40})]");

    private final UserId host;
    private final PersonaKind kind;
    private final LanguageModel model;
    private final List<Message> messages = new ArrayList<>();
    private final List<ModelRequest> prompts = new ArrayList<>();
    private final String language;
    private Finish finish = new Finish(Map.of(), List.of());
    private List<String> cited = List.of();

    Visitor(ApplicationContext context, LanguageModel model, List<String> hidden, String language) {
        this(context, model, ADA, hidden, language);
    }

    Visitor(
            ApplicationContext context,
            LanguageModel model,
            UserId host,
            List<String> hidden,
            String language) {
        this(context, model, host, hidden, language, context.getBean(Entries.class));
    }

    Visitor(
            ApplicationContext context,
            LanguageModel model,
            UserId host,
            List<String> hidden,
            String language,
            Entries entries) {
        this.host = host;
        this.model = model;
        this.language = language;
        var lexicon = context.getBean(Lexicon.class);
        var evidence = context.getBean(Evidence.class);
        this.kind =
                new PersonaKind(
                        _ -> Optional.of(new Link(host, hidden, true)),
                        context.getBean(Sharing.class),
                        evidence,
                        new RoleFit(evidence),
                        entries,
                        context.getBean(Knowledge.class),
                        lexicon,
                        new Models(model));
    }

    /// What the visitor reads.
    String ask(String text) {
        say(Message.Role.person, text);
        return reply();
    }

    String reply() {
        var visit = new Visit(INVITE, host, FactSamples.NOON.plusSeconds(86_400));
        var chat =
                new Conversation(
                        new ChatId("chat-2"),
                        new UserId("guest"),
                        language,
                        Map.of(),
                        messages,
                        visit);
        var brief = kind.brief(chat);
        var text = brief.said() == null ? written(chat, brief) : brief.said();
        var marks = MARK.matcher(text).results().map(mark -> mark.group(1)).distinct().toList();
        var plain = MARK.matcher(text).replaceAll("").strip();
        cited =
                marks.stream()
                        .flatMap(mark ->
                                brief.materials().stream().filter(m -> m.mark().equals(mark)))
                        .map(fact -> fact.about().get("id"))
                        .toList();
        finish = kind.finish(chat, new Written(new MessageId("reply"), plain, marks));
        say(Message.Role.basel, plain);
        return plain;
    }

    /// All that a model was told so far.
    List<ModelRequest> prompts() {
        return List.copyOf(prompts);
    }

    List<String> cited() {
        return cited;
    }

    Finish finish() {
        return finish;
    }

    private String written(Conversation chat, Brief brief) {
        var turn = new Turn(Speaker.PERSON, text(messages.getLast()));
        var request =
                new ModelRequest(
                        brief.task(),
                        language,
                        brief.instructions(),
                        brief.materials(),
                        List.of(turn),
                        500);
        prompts.add(request);
        var gate = kind.gate(chat, brief);
        var text = new StringBuilder();
        model.stream(request, piece -> text.append(gate.take(piece)));
        return text.append(gate.end()).toString();
    }

    private static String text(Message message) {
        return message.parts().getFirst().text();
    }

    private void say(Message.Role role, String text) {
        long seq = messages.size() + 1L;
        messages.add(
                new Message(
                        "message-" + seq,
                        "chat-2",
                        seq,
                        role,
                        null,
                        Message.Part.text(text),
                        null,
                        null,
                        null,
                        null,
                        FactSamples.NOON.plusSeconds(seq),
                        Message.State.done,
                        null,
                        null));
    }
}
