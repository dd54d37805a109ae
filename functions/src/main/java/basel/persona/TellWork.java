package basel.persona;

import basel.profile.Facts;
import basel.shared.kernel.ChatId;
import basel.shared.kernel.FactId;
import basel.shared.kernel.InviteId;
import basel.shared.kernel.UserId;
import basel.shared.notice.News;
import basel.shared.notice.Notices;
import basel.shared.push.Fact;
import basel.shared.push.Message;
import basel.shared.work.QueuedWork;
import basel.talk.Conversations;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells visitors that what they asked is answered: once the candidate has confirmed and shared a
/// fact that answers it, in each conversation where it was asked and whose link may see the fact.
@Singleton
final class TellWork implements QueuedWork {
    static final String TYPE = "tell-visitors";

    private static final Logger log = LoggerFactory.getLogger(TellWork.class);

    private final Facts facts;
    private final Questions questions;
    private final Sharing sharing;
    private final Evidence evidence;
    private final Entries entries;
    private final Links links;
    private final Conversations conversations;
    private final Notices notices;

    TellWork(
            Facts facts,
            Questions questions,
            Sharing sharing,
            Evidence evidence,
            Entries entries,
            Links links,
            Conversations conversations,
            Notices notices) {
        this.facts = facts;
        this.questions = questions;
        this.sharing = sharing;
        this.evidence = evidence;
        this.entries = entries;
        this.links = links;
        this.conversations = conversations;
        this.notices = notices;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void run(JsonNode body) {
        var host = new UserId(AskedWork.text(body, "host"));
        var found = facts.find(host, new FactId(AskedWork.text(body, "fact")));
        if (found.isEmpty() || !shared(host, List.of(), found.get())) {
            return;
        }
        var fact = found.get();
        questions.of(host).stream()
                .filter(OpenQuestion::open)
                .filter(question -> answers(host, fact, question))
                .forEachOrdered(question -> tell(host, fact, question));
    }

    private boolean answers(UserId host, Fact fact, OpenQuestion question) {
        var said = fact.source();
        if (said != null && question.answers().contains(said.messageId())) {
            return true;
        }
        var names = Stems.of(entries.name(host)).words();
        return evidence.of(question.text(), sharing.of(host, List.of()), names).stream()
                .anyMatch(piece -> piece.id().equals(fact.id()));
    }

    /// Tells first and closes after: what is told twice is stored once.
    private void tell(UserId host, Fact fact, OpenQuestion question) {
        for (var place : question.asked()) {
            var link = links.find(new InviteId(place.invite())).filter(Link::open);
            if (link.isPresent() && link.get().host().equals(host)) {
                piece(host, link.get().hiddenTopics(), fact)
                        .ifPresent(piece -> {
                            note(place, question, piece);
                            news(host, place, question);
                        });
            }
        }
        questions.close(host, question.id(), fact.id());
        log.info(
                "a visitor's question is answered: user={} question={}",
                host.value(),
                question.id());
    }

    private void note(OpenQuestion.Place place, OpenQuestion question, Piece piece) {
        var text =
                Phrases.in(question.language())
                        .say("answered", question.text(), piece.sentence() + " [1]");
        var citation =
                new Message.Citation(1, piece.id(), piece.shown(), piece.source(), piece.at());
        conversations.note(
                new ChatId(place.chat()), "answer#" + question.id(), text, List.of(citation));
    }

    /// In the conversation it stands already; who has an account is told wherever they are.
    private void news(UserId host, OpenQuestion.Place place, OpenQuestion question) {
        var answered = new News.QuestionAnswered(entries.name(host), question.text(), place.chat());
        conversations
                .owner(new ChatId(place.chat()))
                .ifPresent(visitor -> {
                    var event = "answered/" + question.id() + "/" + place.chat();
                    notices.tell(visitor, event, answered);
                });
    }

    private boolean shared(UserId host, List<String> hidden, Fact fact) {
        return piece(host, hidden, fact).isPresent();
    }

    private Optional<Piece> piece(UserId host, List<String> hidden, Fact fact) {
        return sharing.of(host, hidden).stream()
                .filter(piece -> piece.id().equals(fact.id()))
                .findFirst();
    }
}
