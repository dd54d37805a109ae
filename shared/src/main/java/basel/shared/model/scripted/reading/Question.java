package basel.shared.model.scripted.reading;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/// What was asked before the answer; a short answer takes its object from it.
public final class Question {
    private static final Phrases MADE =
            Words.any("built", "made", "published", "project", "gebaut", "entwickelt", "projekt");

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
        return once("story", () -> QuestionWords.STORY.in(text));
    }

    boolean yesNo() {
        return once("yesNo", () -> QuestionWords.YES_NO.matcher(text.strip()).find());
    }

    boolean asksSkills() {
        return once(
                "asksSkills",
                () ->
                        (QuestionWords.SKILLS.in(text)
                                        || QuestionWords.WHICH.matcher(text.strip()).find())
                                && !QuestionWords.NOT_SKILLS.in(text)
                                && !asksCertificates()
                                && !wishes()
                                && !story()
                                && !negative()
                                && !asksLanguages()
                                && !QuestionWords.EDUCATION.in(text)
                                && !QuestionWords.ROLE.in(text));
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
        return !MADE.in(text)
                && Words.any(
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
        return once("asksLeisure", () -> QuestionWords.LEISURE.in(text));
    }

    boolean asksCertificates() {
        return once("asksCertificates", () -> QuestionWords.CERTIFICATES.in(text));
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
                () -> QuestionWords.LANGUAGES.in(text) && !Words.any("programm\\p{L}*").in(text));
    }

    boolean asksPlaces() {
        return once(
                "asksPlaces",
                () -> QuestionWords.PLACES.in(text) && !QuestionWords.EDUCATION.in(text));
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
        return once("asksSubject", () -> QuestionWords.SUBJECT.in(text));
    }

    boolean asksEducation() {
        return once("asksEducation", () -> QuestionWords.EDUCATION.in(text));
    }

    boolean wishes() {
        return once("wishes", () -> QuestionWords.WISHES.in(text));
    }
}
