package basel.shared.model.scripted;

import basel.shared.model.Material;
import basel.shared.model.ModelRequest;
import basel.shared.model.scripted.reading.Part;
import basel.shared.model.scripted.reading.Question;
import basel.shared.model.scripted.reading.Reading;
import basel.shared.model.scripted.reading.StoryJudge;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The never-ending interview: one short sentence on what was said, then one follow-up or the next
/// question. A reply that bears a question's mark asks that question; one without a mark stays with
/// the question being answered.
@Singleton
final class BaselScript implements SpokenScript {
    private static final int MOST_FOLLOW_UPS = 2;
    private static final int EVERY = 4;
    private static final int FEW_WORDS = 12;

    @Override
    public String task() {
        return "basel";
    }

    @Override
    public String answer(ModelRequest request) {
        var interview = new Interview(request);
        return interview
                .said()
                .map(said -> reply(interview, said))
                .orElseGet(() -> greeting(interview));
    }

    private static String greeting(Interview interview) {
        var voice = Voice.of(interview.language());
        var hello =
                interview.facts().isEmpty()
                        ? voice.say("hello", 0) + " " + voice.say("hello.first", 0)
                        : voice.say("hello.again", 0);
        return hello + " " + next(interview);
    }

    private static String reply(Interview interview, String said) {
        var voice = Voice.of(interview.language());
        var turn = interview.turn();
        return switch (Intent.of(said)) {
            case STOP -> voice.say("say.stop", turn);
            case WHY -> again(interview, voice.say("say.why", turn));
            case WHO -> again(interview, voice.say("say.who", turn));
            case KNOWN -> again(interview, voice.say("say.known", turn));
            case THANKS -> again(interview, voice.say("say.thanks", turn));
            case CONTINUE -> again(interview, voice.say("heard.continue", turn));
            case UNCLEAR ->
                    interview.asked().isPresent()
                            ? voice.say("say.unclear", turn)
                            : next(interview);
            case EMPTY -> empty(interview, said);
            case SKIP -> voice.say("heard.skip", turn) + " " + next(interview);
            case UNKNOWN -> voice.say("heard.unknown", turn) + " " + next(interview);
            case ANSWER ->
                    Heard.react(interview, said)
                            + " "
                            + followUp(interview).orElseGet(() -> next(interview));
        };
    }

    /// After an aside: back to the question being answered.
    private static String again(Interview interview, String aside) {
        var back = Voice.of(interview.language()).say("say.again", interview.turn());
        return interview
                .asked()
                .map(asked -> aside + " " + back + " " + asked.text())
                .orElseGet(() -> aside + " " + next(interview));
    }

    /// "Yes" answers a plain question; for a story it is too little, once.
    private static String empty(Interview interview, String said) {
        var voice = Voice.of(interview.language());
        var asked = interview.asked();
        var words = said.chars().anyMatch(Character::isLetter);
        if (asked.isEmpty()
                || followUps(asked.get()) >= MOST_FOLLOW_UPS
                || (words && !story(asked.get()))) {
            return voice.say("heard.short", interview.turn()) + " " + next(interview);
        }
        return voice.say("say.empty", interview.turn()) + " " + asked.get().text();
    }

    private static Optional<String> followUp(Interview interview) {
        var asked = interview.asked().filter(material -> followUps(material) < MOST_FOLLOW_UPS);
        if (asked.isEmpty() || interview.strayed(asked.get(), followUps(interview))) {
            return Optional.empty();
        }
        return story(asked.get())
                ? missingPart(interview, asked.get())
                : more(interview, asked.get());
    }

    private static List<String> followUps(Interview interview) {
        var voice = Voice.of(interview.language());
        var lacks =
                Arrays.stream(Part.values())
                        .flatMap(part -> voice.variants("lack." + part.word()).stream());
        var others =
                Stream.of("lack.more", "say.unclear")
                        .flatMap(name -> voice.variants(name).stream());
        return Stream.concat(lacks, others).toList();
    }

    private static Optional<String> missingPart(Interview interview, Material asked) {
        var voice = Voice.of(interview.language());
        var answer =
                Reading.of(
                        interview.wholeAnswer(asked),
                        new Question(asked.text()),
                        interview.language());
        return StoryJudge.missing(answer).stream()
                .map(part -> "lack." + part.word())
                .filter(phrase -> !interview.alreadySaid(asked, voice.variants(phrase)))
                .map(phrase -> voice.say(phrase, interview.turn()))
                .findFirst();
    }

    /// A technical question answered in a few words is worth an example, once.
    private static Optional<String> more(Interview interview, Material asked) {
        var technical = asked.about().getOrDefault("kind", "").equals("technical");
        var few = interview.wholeAnswer(asked).split("\\s+").length < FEW_WORDS;
        return technical && few && followUps(asked) == 0
                ? Optional.of(Voice.of(interview.language()).say("lack.more", interview.turn()))
                : Optional.empty();
    }

    /// The next question with its mark. Now and then it is one about something still unknown.
    private static String next(Interview interview) {
        var candidates = interview.candidates();
        var gaps = interview.gaps();
        if (!gaps.isEmpty() && (candidates.isEmpty() || interview.turn() % EVERY == EVERY - 1)) {
            return marked(gaps.getFirst());
        }
        if (candidates.isEmpty()) {
            return Voice.of(interview.language()).say("end", interview.turn());
        }
        return marked(candidates.getFirst());
    }

    private static String marked(Material question) {
        return question.text() + " [^" + question.mark() + "]";
    }

    private static boolean story(Material asked) {
        return asked.about().getOrDefault("story", "false").equals("true");
    }

    private static int followUps(Material asked) {
        return Integer.parseInt(asked.about().getOrDefault("followUps", "0"));
    }
}
