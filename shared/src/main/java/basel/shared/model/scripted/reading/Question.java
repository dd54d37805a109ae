package basel.shared.model.scripted.reading;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/// What was asked before the answer; a short answer takes its object from it.
public final class Question {
    private static final Phrases STORY = Phrases.read("question", "story");
    private static final Pattern YES_NO =
            Pattern.compile(
                    "^(?:do|did|have|has|are|were|can|could|would|is|kennst|kennen|kannst|können|hast|haben|bist|sind|machst|machen|nutzt|nutzen|benutzt|arbeitest|arbeiten|schweißen|sprichst|sprechen|and do|und|any experience|any knowledge|schon mal|you (?:know|can|use|speak|have)|sie (?:kennen|können|sprechen|haben)|du (?:kennst|kannst|sprichst|hast)|\\p{L}+(?:st du|en sie))\\b|^(?:they say|i hear|i heard|man hat mir|ich habe gehört|stimmt es|is it true).*(?:you|sie|du)\\b",
                    Words.FLAGS);
    private static final Phrases SKILLS = Phrases.read("question", "skills");

    /// "Which programs do you use?": asks for things, and not for a job, a day or a wish.
    private static final Pattern WHICH =
            Pattern.compile(
                    "^(?:and |so |und )?(?:which|what) (?!do |did |does |is |are |was |were |would |have |has |made |drives|motivates|kind of (?:role|job|company|person|team)|sort of (?:role|job|person)|role|job|position|company|degree|school|city|country|time|day|salary|plans?|team|age|goals?|happened)[^?]{0,80}\\byou (?:\\p{L}+ )?(?:use|used|know|work|worked|operate|play|cook|bake|make|do|done|run|write|build|repair|teach|handle|treat|grow|offer|perform|master|manage|look after|comfortable|familiar|experienced|trained)\\b"
                            + "|^(?:und )?(?:womit(?! verbring| beschäftig| verdien)|mit welche[rnm]|welche[srn]?|was für) (?!stelle|rolle|position|firma|stadt|land|schule|ziele|pläne|art von stelle|erwartungen|werte)[^?]{0,80}\\b(?:sie|du|ihr|ihnen|dir)\\b",
                    Words.FLAGS);

    private static final Phrases SUBJECT = Phrases.read("question", "subject");
    private static final Phrases ROLE = Phrases.read("question", "role");
    private static final Phrases CERTIFICATES = Phrases.read("question", "certificates");
    private static final Phrases LANGUAGES = Phrases.read("question", "languages");
    private static final Phrases PLACES = Phrases.read("question", "places");
    private static final Phrases WISHES = Phrases.read("question", "wishes");
    private static final Phrases EDUCATION = Phrases.read("question", "education");
    private static final Phrases LEISURE = Phrases.read("question", "leisure");
    private static final Phrases NOT_SKILLS =
            Words.any(
                    "languages? do you speak", "sprachen sprech\\p{L}*", "sprachen sprich\\p{L}*");

    private final String text;
    private final List<Token> tokens;
    private final Map<String, Boolean> answers = new ConcurrentHashMap<>();

    public Question(String text) {
        this.text = text;
        this.tokens = Token.of(text);
    }

    public String text() {
        return text;
    }

    List<Token> tokens() {
        return tokens;
    }

    private boolean once(String about, BooleanSupplier asked) {
        var known = answers.get(about);
        if (known == null) {
            known = asked.getAsBoolean();
            answers.put(about, known);
        }
        return known;
    }

    /// Asks for one event, decision or achievement.
    public boolean story() {
        return once("story", () -> STORY.in(text));
    }

    boolean yesNo() {
        return once("yesNo", () -> YES_NO.matcher(text.strip()).find());
    }

    boolean asksSkills() {
        return once(
                "asksSkills",
                () ->
                        (SKILLS.in(text) || WHICH.matcher(text.strip()).find())
                                && !NOT_SKILLS.in(text)
                                && !asksCertificates()
                                && !wishes()
                                && !story()
                                && !negative()
                                && !asksLanguages()
                                && !EDUCATION.in(text)
                                && !ROLE.in(text));
    }

    /// Asks what the person is not good at.
    boolean negative() {
        return once(
                "negative",
                () ->
                        Words.any(
                                        "not (?:so |very )?good",
                                        "can't you",
                                        "weakness(?:es)?",
                                        "weaker",
                                        "worst at",
                                        "can you not",
                                        "(?:können|kannst) (?:sie|du) (?:gar |überhaupt )?nicht",
                                        "nicht so gut",
                                        "noch nicht",
                                        "schwächen?",
                                        "nicht gut",
                                        "schwer(?:er)? fällt",
                                        "fällt (?:dir|ihnen) schwer",
                                        "avoid")
                                .in(text));
    }

    /// Asks for pastimes.
    boolean asksHobbies() {
        return Words.any(
                        "hobb(?:y|ies)",
                        "hobbys?",
                        "free time",
                        "spare time",
                        "for fun",
                        "freizeit",
                        "unwind")
                .in(text);
    }

    /// Asks for something that went well.
    boolean success() {
        return Words.any(
                        "success(?:es|ful)?",
                        "achievements?",
                        "proud",
                        "proudest",
                        "accomplishments?",
                        "win",
                        "\\p{L}*erfolg\\p{L}*",
                        "stolz",
                        "gelungen")
                .in(text);
    }

    /// Asks what the person cannot do.
    boolean cannot() {
        return once(
                "cannot",
                () ->
                        Words.any(
                                        "can't you",
                                        "cannot you",
                                        "can you not",
                                        "(?:können|kannst) (?:sie|du) (?:gar |überhaupt |noch )?nicht",
                                        "never (?:done|used|worked)",
                                        "nie (?:gemacht|benutzt)",
                                        "don't you know")
                                .in(text));
    }

    /// Asks what the person does for pleasure, or about their family.
    boolean asksLeisure() {
        return once("asksLeisure", () -> LEISURE.in(text));
    }

    boolean asksCertificates() {
        return once("asksCertificates", () -> CERTIFICATES.in(text));
    }

    /// Papers by name, not qualifications at large.
    boolean asksPapers() {
        return once(
                "asksPapers",
                () ->
                        Words.any(
                                        "certificat\\p{L}*",
                                        "licen[cs]es?",
                                        "zertifikat\\p{L}*",
                                        "zertifizierung\\p{L}*",
                                        "scheine?",
                                        "führerschein")
                                .in(text));
    }

    boolean asksLanguages() {
        return once(
                "asksLanguages",
                () -> LANGUAGES.in(text) && !Words.any("programm\\p{L}*").in(text));
    }

    boolean asksPlaces() {
        return once("asksPlaces", () -> PLACES.in(text) && !EDUCATION.in(text));
    }

    /// Asks what was studied.
    boolean asksTraining() {
        return once(
                "asksTraining",
                () ->
                        Words.any(
                                        "(?:eine |deine |ihre |welche )?ausbildung",
                                        "gelernt",
                                        "apprenticeship")
                                .in(text));
    }

    boolean asksSubject() {
        return once("asksSubject", () -> SUBJECT.in(text));
    }

    boolean asksEducation() {
        return once("asksEducation", () -> EDUCATION.in(text));
    }

    boolean wishes() {
        return once("wishes", () -> WISHES.in(text));
    }
}
