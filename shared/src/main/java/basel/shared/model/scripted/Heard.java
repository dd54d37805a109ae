package basel.shared.model.scripted;

import basel.shared.model.scripted.reading.Kind;
import basel.shared.model.scripted.reading.Language;
import basel.shared.model.scripted.reading.Languages;
import basel.shared.model.scripted.reading.Learned;
import basel.shared.model.scripted.reading.Question;
import basel.shared.model.scripted.reading.Reader;
import basel.shared.model.scripted.reading.Reading;
import java.util.List;
import java.util.regex.Pattern;

/// One short sentence on what was just said: it names something concrete that was recognised, or
/// says thanks.
final class Heard {
    private static final List<Kind> PREFERRED =
            List.of(
                    Kind.OUTCOME,
                    Kind.ROLE,
                    Kind.SKILL,
                    Kind.EMPLOYER,
                    Kind.LANGUAGE,
                    Kind.EDUCATION,
                    Kind.PLACE);
    private static final Pattern FIGURE =
            Pattern.compile(
                    "\\d[\\d.,]*(?: ?(?:%|€|percent|prozent|euro|million|millionen|hours|stunden|days|tage|minutes|minuten|weeks|wochen|years|jahre))?",
                    Pattern.CASE_INSENSITIVE);
    private static final int MOST = 3;
    private static final int SHORT = 4;

    private Heard() {}

    static String react(Interview interview, String said) {
        var voice = Voice.of(interview.language());
        var question = new Question(interview.asked().map(asked -> asked.text()).orElse(""));
        var facts = Reader.read(Reading.of(said, question, interview.language()));
        for (var turn = interview.turn(); ; turn++) {
            var sentence = sentence(voice, interview.language(), facts, said, turn);
            if (turn > interview.turn() + MOST || !interview.lastSaid().startsWith(sentence)) {
                return sentence;
            }
        }
    }

    private static String sentence(
            Voice voice, Language language, List<Learned> facts, String said, int turn) {
        for (var kind : PREFERRED) {
            var values = values(facts, kind, language);
            if (!values.isEmpty()) {
                return voice.say("heard." + kind.word(), turn, voice.list(values));
            }
        }
        var missing =
                facts.stream()
                        .filter(fact -> fact.kind() == Kind.SKILL)
                        .map(Learned::value)
                        .limit(MOST)
                        .toList();
        if (!missing.isEmpty()) {
            return voice.say("heard.no", turn, voice.list(missing));
        }
        var few = said.strip().split("\\s+").length < SHORT;
        return voice.say(few ? "heard.short" : "heard.story", turn);
    }

    private static List<String> values(List<Learned> facts, Kind kind, Language language) {
        var values =
                facts.stream()
                        .filter(fact -> fact.kind() == kind && fact.yes())
                        .map(Learned::value);
        if (kind != Kind.OUTCOME) {
            return values.map(value ->
                            kind == Kind.LANGUAGE ? Languages.name(value, language) : value)
                    .limit(MOST)
                    .toList();
        }
        return values.map(FIGURE::matcher)
                .filter(figure -> figure.find() && figure.group().length() > 2)
                .map(figure -> figure.group())
                .limit(1)
                .toList();
    }
}
