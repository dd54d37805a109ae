package basel.basel;

import basel.basel.Choice.Candidate;
import basel.basel.GapChoice.Gap;
import basel.basel.QuestionBank.Bank;
import basel.profile.Facts;
import basel.shared.kernel.ChatId;
import basel.shared.kernel.UserId;
import basel.shared.model.Material;
import basel.shared.model.Prompts;
import basel.shared.push.Chat;
import basel.shared.push.Message;
import basel.talk.Brief;
import basel.talk.Conversation;
import basel.talk.ConversationKind;
import basel.talk.Finish;
import basel.talk.Written;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The interview that never ends. A question's mark is `q-` and its id, so that a reply tells by
/// itself what it asked.
@Singleton
final class InterviewKind implements ConversationKind {
    static final String TASK = "basel";

    private static final String MARK = "q-";
    private static final int MOST_FACTS = 24;
    private static final int MOST_GAPS = 2;

    private final QuestionBank questions;
    private final Facts facts;
    private final Memories memories;
    private final VisitorQuestions visitors;

    InterviewKind(
            QuestionBank questions, Facts facts, Memories memories, VisitorQuestions visitors) {
        this.questions = questions;
        this.facts = facts;
        this.memories = memories;
        this.visitors = visitors;
    }

    @Override
    public Chat.Kind kind() {
        return Chat.Kind.basel;
    }

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public boolean onlyOne() {
        return true;
    }

    @Override
    public Brief brief(Conversation conversation) {
        var bank = questions.in(conversation.language());
        var progress = Progress.of(conversation.state());
        var known = new Known(facts.knownLately(conversation.owner()));
        var materials = new ArrayList<Material>();
        asked(bank, progress, known, conversation).ifPresent(materials::add);
        visitors.next(conversation, progress).forEach(one -> materials.add(visitor(one)));
        new Choice(bank, progress, known).candidates().forEach(one -> materials.add(question(one)));
        new GapChoice(bank, progress, known)
                .next(MOST_GAPS)
                .forEach(gap -> materials.add(gap(gap)));
        materials.addAll(FactMaterials.of(known.facts(), MOST_FACTS));
        var others = known.facts().stream().skip(MOST_FACTS).toList();
        materials.addAll(memories.of(conversation, others));
        return new Brief(TASK, Prompts.of(TASK, conversation.language()), materials);
    }

    @Override
    public Finish finish(Conversation conversation, Written reply) {
        var bank = questions.in(conversation.language());
        var progress = Progress.of(conversation.state());
        var heard = Heard.in(conversation, progress.heard());
        var next = heard.isEmpty() ? progress : progress.heardTo(heard.get().upTo());
        var after = asked(bank, next, reply.marks()).orElseGet(next::followedUp);
        var work = heard.map(said -> work(conversation, said, progress.asked())).orElse(List.of());
        return new Finish(state(bank, after), work);
    }

    @Override
    public List<Finish.Later> deleted(ChatId chat, UserId owner) {
        var order = EmbedOrder.gone(owner.value(), chat.value());
        return List.of(new Finish.Later(EmbedWork.TYPE, order));
    }

    private static List<Finish.Later> work(Conversation conversation, Heard said, String asked) {
        var work = new ArrayList<Finish.Later>();
        work.add(said.work(conversation, asked));
        work.add(said.embedding(conversation));
        VisitorWork.of(conversation, said, asked).ifPresent(work::add);
        return work;
    }

    /// The progress, and the topic's title for the reader.
    private static Map<String, String> state(Bank bank, Progress progress) {
        var state = new HashMap<>(progress.state());
        bank.title(progress.topic()).ifPresent(title -> state.put(Finish.ABOUT, title));
        return state;
    }

    /// After everything that the reply asked; empty where it asked nothing new.
    private static Optional<Progress> asked(Bank bank, Progress before, List<String> marks) {
        Optional<Progress> after = Optional.empty();
        for (var mark : marks) {
            var id = mark.startsWith(MARK) ? mark.substring(MARK.length()) : "";
            var from = after.orElse(before);
            if (GapChoice.isId(id)) {
                after = Optional.of(from.asking(id));
            }
            var ofBank = bank.find(id);
            if (ofBank.isPresent()) {
                after = Optional.of(from.asking(id, ofBank.get().topic().topic()));
            }
        }
        return after;
    }

    /// The question being answered.
    private Optional<Material> asked(
            Bank bank, Progress progress, Known known, Conversation conversation) {
        var id = progress.asked();
        if (id.isEmpty()) {
            return Optional.empty();
        }
        var ofBank = bank.find(id);
        if (ofBank.isPresent()) {
            var found = ofBank.get();
            var kind = found.topic().kind();
            return Optional.of(
                    asked(progress, found.question().story(), kind, found.question().text()));
        }
        var visitor = visitors.withId(conversation, id);
        if (visitor.isPresent()) {
            return Optional.of(asked(progress, false, "common", visitor.get().text()));
        }
        var gap = new GapChoice(bank, progress, known).withId(id);
        var text = gap.map(Gap::text).orElseGet(() -> lastReply(conversation));
        return Optional.of(asked(progress, gap.map(Gap::story).orElse(false), "common", text));
    }

    private static Material asked(Progress progress, boolean story, String kind, String text) {
        var about =
                Map.of(
                        "id", progress.asked(),
                        "followUps", Integer.toString(progress.followUps()),
                        "story", Boolean.toString(story),
                        "kind", kind);
        return new Material("asked", "a1", about, text);
    }

    private static Material question(Candidate candidate) {
        var question = candidate.question();
        var about =
                Map.of(
                        "id", question.id(),
                        "topic", candidate.topic().title(),
                        "level", question.level().name(),
                        "kind", candidate.topic().kind());
        return new Material("question", MARK + question.id(), about, question.text());
    }

    private static Material visitor(Gap asked) {
        return new Material("visitor", MARK + asked.id(), Map.of("id", asked.id()), asked.text());
    }

    private static Material gap(Gap gap) {
        return new Material("gap", MARK + gap.id(), Map.of("id", gap.id()), gap.text());
    }

    private static String lastReply(Conversation conversation) {
        return conversation.recent().reversed().stream()
                .filter(message -> message.role() == Message.Role.basel)
                .findFirst()
                .map(Heard::text)
                .orElse("");
    }
}
