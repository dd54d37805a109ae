package basel.persona;

import basel.knowledge.Knowledge;
import basel.knowledge.Owner;
import basel.knowledge.Scope;
import basel.shared.kernel.UserId;
import basel.shared.model.Prompts;
import basel.shared.push.Chat;
import basel.shared.push.Message;
import basel.talk.Brief;
import basel.talk.Conversation;
import basel.talk.ConversationKind;
import basel.talk.Finish;
import basel.talk.Gate;
import basel.talk.Visit;
import basel.talk.Written;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A visitor's talk with a candidate's Basel. What is asked of a model is only how to put what was
/// found; what is not known, small talk and role fit the house says itself.
@Singleton
final class PersonaKind implements ConversationKind {
    static final String TASK = "persona";

    private static final int MOST_NEAR = 4;
    private static final int MOST_ASKED = 1_000;

    private static final String PRIMING = "Which languages do you speak, and since when?";

    private final Links links;
    private final Sharing sharing;
    private final Evidence evidence;
    private final RoleFit roleFit;
    private final Entries entries;
    private final Knowledge knowledge;
    private final Lexicon lexicon;
    private final Models models;

    PersonaKind(
            Links links,
            Sharing sharing,
            Evidence evidence,
            RoleFit roleFit,
            Entries entries,
            Knowledge knowledge,
            Lexicon lexicon,
            Models models) {
        this.links = links;
        this.sharing = sharing;
        this.evidence = evidence;
        this.roleFit = roleFit;
        this.entries = entries;
        this.knowledge = knowledge;
        this.lexicon = lexicon;
        this.models = models;
    }

    @Override
    public Chat.Kind kind() {
        return Chat.Kind.persona;
    }

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public boolean onlyOne() {
        return false;
    }

    /// What was answered before may have been withdrawn since: nothing but the question is told.
    @Override
    public boolean remembers() {
        return false;
    }

    @Override
    public Brief brief(Conversation conversation) {
        var said = said(conversation);
        var phrases = phrases(conversation);
        if (said.isEmpty()) {
            return says(phrases.say("hello"));
        }
        var question = said.getLast();
        var talk = SmallTalk.of(question);
        if (talk.isPresent()) {
            return says(small(talk.get(), phrases));
        }
        var link = link(conversation);
        if (link.isEmpty()) {
            return unknown(phrases);
        }
        var host = link.get().host();
        var shared = sharing.of(host, link.get().hiddenTopics());
        var names = Stems.of(entries.name(host)).words();
        var posting = Posting.in(question);
        return posting.isPresent()
                ? roleFit.brief(posting.get(), shared, names, phrases)
                : answer(conversation, host, shared, names);
    }

    @Override
    public void prime() {
        SmallTalk.of(PRIMING);
        evidence.of(PRIMING, List.of(), Set.of());
    }

    @Override
    public Gate gate(Conversation conversation, Brief brief) {
        var claims = new Claims(brief.materials(), lexicon, german(conversation));
        return new SentenceGate(claims, phrases(conversation).say("unknown"));
    }

    @Override
    public Finish finish(Conversation conversation, Written reply) {
        var visit = conversation.visit();
        boolean inVain = reply.marks().contains(SentenceGate.NONE);
        var work =
                visit == null || !inVain
                        ? List.<Finish.Later>of()
                        : asked(conversation).map(seq -> open(conversation, visit, seq)).stream()
                                .toList();
        return new Finish(conversation.state(), work);
    }

    private Brief answer(
            Conversation conversation, UserId host, List<Piece> shared, Set<String> names) {
        var phrases = phrases(conversation);
        var question = question(conversation, names);
        var found = evidence.of(question, shared, names);
        if (found.isEmpty() && Contact.asked(question)) {
            return says(phrases.say("contact"));
        }
        if (found.isEmpty() && !evidence.asks(question, names)) {
            return says(phrases.say("unclear"));
        }
        var near = near(host, question, shared, found);
        if (found.isEmpty() && near.isEmpty()) {
            return unknown(phrases);
        }
        var materials = new Materials().answers(found).near(near).all();
        var instructions = Prompts.of(TASK, german(conversation) ? "de" : "en");
        return new Brief(TASK, instructions, materials);
    }

    /// What is near the question by meaning, for a model to judge: searched for among what is
    /// shared alone, as it stands now.
    private List<Piece> near(UserId host, String question, List<Piece> shared, List<Piece> found) {
        Map<String, Piece> byId =
                shared.stream()
                        .filter(piece -> piece.source().equals(Piece.FACT))
                        .filter(piece -> !found.contains(piece))
                        .collect(
                                Collectors.toMap(
                                        piece -> Piece.FACT + "/" + piece.id(),
                                        Function.identity(),
                                        (first, _) -> first));
        if (byId.isEmpty() || models.quotesOnly()) {
            return List.of();
        }
        var scope = Scope.of(Owner.of(host)).only(source -> byId.containsKey(source.id()));
        return knowledge.search(scope, question, MOST_NEAR).stream()
                .map(one -> byId.get(one.source().id()))
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }

    /// The newest question; one that says too little by itself ("And since when?") together with
    /// the one before.
    private String question(Conversation conversation, Set<String> names) {
        var said = said(conversation);
        var newest = cut(said.getLast());
        boolean alone = said.size() < 2 || evidence.saysWhat(newest, names);
        return alone ? newest : cut(said.get(said.size() - 2)) + " " + newest;
    }

    private String small(SmallTalk talk, Phrases phrases) {
        var answer = phrases.say(talk.phrase());
        boolean scripted = talk == SmallTalk.MODEL || talk == SmallTalk.WHO;
        return scripted && models.quotesOnly() ? answer + " " + phrases.say("scripted") : answer;
    }

    private Optional<Link> link(Conversation conversation) {
        var visit = conversation.visit();
        return visit == null
                ? Optional.empty()
                : links.find(visit.invite())
                        .filter(Link::open)
                        .filter(link -> link.host().equals(visit.host()));
    }

    private static Finish.Later open(Conversation conversation, Visit visit, long seq) {
        return new Finish.Later(
                AskedWork.TYPE,
                Map.of(
                        "host", visit.host().value(),
                        "invite", visit.invite().value(),
                        "chat", conversation.id().value(),
                        "seq", Long.toString(seq)));
    }

    private static Brief says(String text) {
        return Brief.said(TASK, List.of(), text);
    }

    private static Brief unknown(Phrases phrases) {
        return says(phrases.say("unknown") + " [^" + SentenceGate.NONE + "]");
    }

    private static Phrases phrases(Conversation conversation) {
        return Phrases.in(german(conversation) ? "de" : "en");
    }

    /// The language of the question; where it does not show, that of the conversation.
    private static boolean german(Conversation conversation) {
        var said = said(conversation);
        return said.isEmpty()
                ? conversation.language().startsWith("de")
                : Tongues.german(said.getLast(), conversation.language());
    }

    private static Optional<Long> asked(Conversation conversation) {
        return conversation.recent().reversed().stream()
                .filter(message -> message.role() == Message.Role.person)
                .findFirst()
                .map(message -> message.seq() == null ? 0L : message.seq());
    }

    private static List<String> said(Conversation conversation) {
        return conversation.recent().stream()
                .filter(message -> message.role() == Message.Role.person)
                .map(PersonaKind::text)
                .toList();
    }

    private static String text(Message message) {
        return message.parts().stream().map(Message.Part::text).collect(Collectors.joining());
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), MOST_ASKED));
    }
}
