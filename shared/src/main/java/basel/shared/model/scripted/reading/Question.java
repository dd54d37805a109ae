package basel.shared.model.scripted.reading;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/// What was asked before the answer; a short answer takes its object from it.
public final class Question {
    private static final Phrases STORY =
            Words.any(
                    "tell me about (?:a|an|your|the|something)\\b.{0,40}\\b(?:time|situation|success|mistake|failure|error|conflict|incident|campaign|product|patient|service|decision|project|case|occasion|moment|success|something)",
                    "tell me about something",
                    "describe how you",
                    "how did you (?:handle|deal|solve|react|respond|manage)",
                    "(?:biggest|greatest|proudest|best|worst) (?:achievement|success|mistake|failure|challenge|moment|win|accomplishment)",
                    "(?:most|are you|you are) proud of",
                    "can you (?:think of|recall|remember|tell me about) (?:a|an|one)",
                    "share (?:a|an|one)",
                    "walk me through (?:a|an|one|the last)",
                    "what was the (?:last|most difficult|biggest) (?:problem|challenge|mistake|decision|conflict|bug|time)",
                    "(?:largest|größte[rsn]?|schwierigste[rsn]?|schlimmste[rsn]?) (?:fehler|erfolg|herausforderung|moment|verkaufserfolg|misserfolg|entscheidung|panne)",
                    "schildern sie",
                    "schildere",
                    "stolz",
                    "berichten sie",
                    "wie sind sie (?:damit |mit .{1,40} )?umgegangen",
                    "wie bist du (?:damit |mit .{1,40} )?umgegangen",
                    "wann (?:sind|mussten|konnten|waren|haben) sie (?:zuletzt|einmal|schon einmal|das letzte mal)",
                    "wann (?:bist|musstest|konntest|hast|warst) du (?:zuletzt|einmal|schon mal|das letzte mal)",
                    "(?:mussten sie|musstest du) (?:schon )?(?:einmal|mal)",
                    "ein erlebnis",
                    "(?:eine|einer|einen|einem) (?:schwierigen?|besonderen?|konflikt|fehler|projekt|entscheidung|erfolg)",
                    "tell me about (?:an?|your (?:biggest|greatest|proudest|best|worst)) .*",
                    "describe (?:a|an|one|something|the last|how you once)",
                    "give (?:me )?an example",
                    "(?:a|one|the last) time (?:when|you|that)",
                    "an example of",
                    "when did you last",
                    "have you ever had to",
                    "what was the (?:hardest|toughest)",
                    "erzähl(?:en|e)?(?: sie)?(?: mir)?(?: bitte)? (?:von|über) (?:einer|einem|der letzten|dem letzten|(?:ihrem|ihrer|deinem|deiner) (?:größten|schwierigsten|wichtigsten|letzten|schlimmsten|besten|stärksten|schönsten|härtesten|erfolgreichsten|\\p{Lu}?\\p{L}*(?:erfolg|fehler)))",
                    "erzähl(?:en|e)?(?: sie)?(?: mir)?,? wie (?:sie|du)",
                    "beschreib(?:en|e)?(?: sie)?(?: mir)?(?: bitte)? (?:eine|einen|ein|die|das|den) ",
                    "(?:nenn|nennen|geben|gib)(?: sie)?(?: mir)? ein beispiel",
                    "wann (?:haben sie|hast du) (?:zuletzt|einmal|das letzte mal|schon)",
                    "ein beispiel (?:für|dafür)",
                    "(?:haben sie|hast du) (?:schon )?einmal(?!.{0,60}(?:gearbeitet|benutzt|verwendet|genutzt|programmiert|geführt|studiert))",
                    "wie (?:haben sie|hast du) einmal",
                    "gab es (?:schon |da |bei \\p{L}+ )?(?:einmal |mal |schon mal )?eine?n?",
                    "eine situation",
                    "einer situation");
    private static final Pattern YES_NO =
            Pattern.compile(
                    "^(?:do|did|have|has|are|were|can|could|would|is|kennst|kennen|kannst|können|hast|haben|bist|sind|machst|machen|nutzt|nutzen|benutzt|arbeitest|arbeiten|schweißen|sprichst|sprechen|and do|und|any experience|any knowledge|schon mal|you (?:know|can|use|speak|have)|sie (?:kennen|können|sprechen|haben)|du (?:kennst|kannst|sprichst|hast)|\\p{L}+(?:st du|en sie))\\b|^(?:they say|i hear|i heard|man hat mir|ich habe gehört|stimmt es|is it true).*(?:you|sie|du)\\b",
                    Words.FLAGS);
    private static final Phrases SKILLS =
            Words.any(
                    "skills?",
                    "good at",
                    "strengths?",
                    "strongest",
                    "technolog(?:y|ies)",
                    "tools?",
                    "stack",
                    "programming languages?",
                    "frameworks?",
                    "systems",
                    "software",
                    "treatments?",
                    "methods?",
                    "channels?",
                    "databases?",
                    "platforms?",
                    "techniques?",
                    "machines?",
                    "equipment",
                    "kinds? of (?:\\p{L}+ )?(?:work|carpentry|cooking|\\p{L}+ing)",
                    "sort of (?:\\p{L}+ )?work",
                    "what do you teach",
                    "subjects?",
                    "libraries",
                    "languages do you (?:use|code|program|write)",
                    "what can you do",
                    "fähigkeiten",
                    "stärken?",
                    "besonders gut",
                    "technologien?",
                    "werkzeuge?n?",
                    "programmiersprachen?",
                    "kanäle",
                    "kenntnisse",
                    "systeme?n?",
                    "programme?n?",
                    "methoden",
                    "verfahren",
                    "maschinen",
                    "techniken",
                    "geräte[n]?",
                    "unterrichten",
                    "unterrichtest",
                    "fächer",
                    "aufgaben",
                    "tätigkeiten",
                    "cloud-diensten",
                    "datenbanken",
                    "was können sie",
                    "was kannst du",
                    "womit arbeite(?:n|st)",
                    "bibliotheken",
                    "womit (?!verbring|beschäftig|verdien)",
                    "mit welche[rnm]");

    /// "Which programs do you use?": asks for things, and not for a job, a day or a wish.
    private static final Pattern WHICH =
            Pattern.compile(
                    "^(?:and |so |und )?(?:which|what) (?!do |did |does |is |are |was |were |would |have |has |made |drives|motivates|kind of (?:role|job|company|person|team)|sort of (?:role|job|person)|role|job|position|company|degree|school|city|country|time|day|salary|plans?|team|age|goals?|happened)[^?]{0,80}\\byou (?:\\p{L}+ )?(?:use|used|know|work|worked|operate|play|cook|bake|make|do|done|run|write|build|repair|teach|handle|treat|grow|offer|perform|master|manage|look after|comfortable|familiar|experienced|trained)\\b"
                            + "|^(?:und )?(?:womit(?! verbring| beschäftig| verdien)|mit welche[rnm]|welche[srn]?|was für) (?!stelle|rolle|position|firma|stadt|land|schule|ziele|pläne|art von stelle|erwartungen|werte)[^?]{0,80}\\b(?:sie|du|ihr|ihnen|dir)\\b",
                    Words.FLAGS);

    private static final Phrases SUBJECT =
            Words.any(
                    "what did you (?:study|read)",
                    "what's your degree",
                    "what is your degree(?: in)?",
                    "was (?:haben sie|hast du) (?:denn )?studiert",
                    "did you (?:study|go to (?:university|college))",
                    "(?:haben sie|hast du) (?:denn )?studiert",
                    "welches fach",
                    "welchen studiengang");
    private static final Phrases ROLE =
            Words.any(
                    "your (?:current )?(?:job|role|position|title)",
                    "career",
                    "industr(?:y|ies)",
                    "sectors?",
                    "branchen?",
                    "hobb(?:y|ies)",
                    "sports?",
                    "employers?",
                    "companies",
                    "beruflich",
                    "arbeitgeber",
                    "firmen",
                    "laufbahn",
                    "werdegang",
                    "languages do you speak",
                    "sprachen sprechen");
    private static final Phrases CERTIFICATES =
            Words.any(
                    "certificat(?:e|es|ions?)",
                    "certified",
                    "licen[cs]es?",
                    "qualifications?",
                    "permits?",
                    "zertifikate?",
                    "zertifizierung(?:en)?",
                    "\\p{L}*(?:schein|titel|brief|patent|lizenz|zertifikat)",
                    "scheine?",
                    "führerschein",
                    "zusatzqualifikationen",
                    "lizenzen",
                    "weiterbildungen",
                    "nachweise");
    private static final Phrases LANGUAGES =
            Words.any(
                    "(?:which|what|how many|foreign|any other|other) languages(?! do you (?:use|code|program|write))",
                    "languages? do you speak",
                    "sprachen",
                    "fremdsprachen",
                    "muttersprache",
                    "do you speak",
                    "sprechen sie",
                    "sprichst du",
                    "language skills",
                    "how (?:good|fluent) is your",
                    "how well do you speak",
                    "wie gut (?:ist|sind|sprichst|sprechen)",
                    "sprachkenntnisse");
    private static final Phrases PLACES =
            Words.any(
                    "where (?:do|are|would|did|have) you",
                    "relocate",
                    "relocation",
                    "abroad",
                    "willing to (?:work|go)",
                    "im ausland",
                    "ins ausland",
                    "commute",
                    "pendeln",
                    "wo (?:genau )?(?:wohnen|leben|arbeiten) (?:sie|du)",
                    "move",
                    "based",
                    "location",
                    "wo (?:wohn|leb|arbeit|sind|möcht|würd)\\p{L}*",
                    "umziehen",
                    "ziehen",
                    "umzug",
                    "standort");
    private static final Phrases WISHES =
            Words.any(
                    "would you (?:like|love|want)",
                    "(?:like|want|plan) to learn",
                    "learn next",
                    "are you (?:currently )?learning",
                    "lernst du",
                    "lernen sie",
                    "ideal",
                    "dream",
                    "looking for",
                    "möchte(?:st|n)",
                    "würde(?:st|n) (?:du|sie) gern",
                    "traumjob",
                    "wünsch(?:st|en)",
                    "in five years",
                    "in fünf jahren",
                    "as next",
                    "als nächstes");
    private static final Phrases EDUCATION =
            Words.any(
                    "education",
                    "stud(?:y|ied)",
                    "degrees?",
                    "school",
                    "universit(?:y|ies)",
                    "training",
                    "ausbildung",
                    "studiert",
                    "studium",
                    "abschluss",
                    "schule",
                    "gelernt",
                    "qualified");
    private static final Phrases LEISURE =
            Words.any(
                    "hobb(?:y|ies)",
                    "free time",
                    "spare time",
                    "weekends?",
                    "outside (?:of )?work",
                    "for fun",
                    "freizeit",
                    "wochenende",
                    "hobbys?",
                    "family",
                    "familie",
                    "salary",
                    "gehalt",
                    "motivates?",
                    "motiviert",
                    "expect",
                    "erwarten",
                    "wichtig",
                    "matters to you",
                    "important to you");
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
        return once("asksSkills", () -> (SKILLS.in(text) || WHICH.matcher(text.strip()).find())
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
        return once("negative", () -> Words.any(
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
                        "avoid").in(text));
    }

    /// Asks for something that went well.
    boolean success() {
        return Words.any("success(?:es|ful)?", "achievements?", "proud", "proudest", "accomplishments?", "win", "\\p{L}*erfolg\\p{L}*", "stolz", "gelungen").in(text);
    }

    /// Asks what the person cannot do.
    boolean cannot() {
        return once("cannot", () -> Words.any("can't you", "cannot you", "can you not", "(?:können|kannst) (?:sie|du) (?:gar |überhaupt |noch )?nicht", "never (?:done|used|worked)", "nie (?:gemacht|benutzt)", "don't you know").in(text));
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
        return once("asksPapers", () -> Words.any(
                        "certificat\\p{L}*",
                        "licen[cs]es?",
                        "zertifikat\\p{L}*",
                        "zertifizierung\\p{L}*",
                        "scheine?",
                        "führerschein").in(text));
    }

    boolean asksLanguages() {
        return once("asksLanguages", () -> LANGUAGES.in(text) && !Words.any("programm\\p{L}*").in(text));
    }

    boolean asksPlaces() {
        return once("asksPlaces", () -> PLACES.in(text) && !EDUCATION.in(text));
    }

    /// Asks what was studied.
    boolean asksTraining() {
        return once("asksTraining", () -> Words.any("(?:eine |deine |ihre |welche )?ausbildung", "gelernt", "apprenticeship").in(text));
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
