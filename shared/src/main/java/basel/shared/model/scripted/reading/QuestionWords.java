package basel.shared.model.scripted.reading;

import java.util.regex.Pattern;

/// The words by which a question tells what it asks for.
final class QuestionWords {
    static final Phrases STORY = Phrases.read("question", "story");

    static final Pattern YES_NO =
            Pattern.compile(
                    "^(?:do|did|have|has|are|were|can|could|would|is|kennst|kennen|kannst|können|hast|haben|bist|sind|machst|machen|nutzt|nutzen|benutzt|arbeitest|arbeiten|schweißen|sprichst|sprechen|and do|und|any experience|any knowledge|schon mal|you (?:know|can|use|speak|have)|sie (?:kennen|können|sprechen|haben)|du (?:kennst|kannst|sprichst|hast)|\\p{L}+(?:st du|en sie))\\b|^(?:they say|i hear|i heard|man hat mir|ich habe gehört|stimmt es|is it true).*(?:you|sie|du)\\b",
                    Words.FLAGS);

    static final Phrases SKILLS = Phrases.read("question", "skills");

    /// "Which programs do you use?": asks for things, and not for a job, a day or a wish.
    static final Pattern WHICH =
            Pattern.compile(
                    "^(?:and |so |und )?(?:which|what) (?!do |did |does |is |are |was |were |would |have |has |made |drives|motivates|kind of (?:role|job|company|person|team)|sort of (?:role|job|person)|role|job|position|company|degree|school|city|country|time|day|salary|plans?|team|age|goals?|happened)[^?]{0,80}\\byou (?:\\p{L}+ )?(?:use|used|know|work|worked|operate|play|cook|bake|make|do|done|run|write|build|repair|teach|handle|treat|grow|offer|perform|master|manage|look after|comfortable|familiar|experienced|trained)\\b"
                            + "|^(?:und )?(?:womit(?! verbring| beschäftig| verdien)|mit welche[rnm]|welche[srn]?|was für) (?!stelle|rolle|position|firma|stadt|land|schule|ziele|pläne|art von stelle|erwartungen|werte)[^?]{0,80}\\b(?:sie|du|ihr|ihnen|dir)\\b",
                    Words.FLAGS);

    static final Phrases SUBJECT = Phrases.read("question", "subject");

    static final Phrases ROLE = Phrases.read("question", "role");

    static final Phrases CERTIFICATES = Phrases.read("question", "certificates");

    static final Phrases LANGUAGES = Phrases.read("question", "languages");

    static final Phrases PLACES = Phrases.read("question", "places");

    static final Phrases WISHES = Phrases.read("question", "wishes");

    static final Phrases EDUCATION = Phrases.read("question", "education");

    static final Phrases LEISURE = Phrases.read("question", "leisure");

    static final Phrases NOT_SKILLS =
            Words.any(
                    "languages? do you speak", "sprachen sprech\\p{L}*", "sprachen sprich\\p{L}*");

    private QuestionWords() {}
}
