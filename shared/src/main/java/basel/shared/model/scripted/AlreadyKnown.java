package basel.shared.model.scripted;

import basel.shared.model.Material;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Whether a known fact already answers a question, so that it is not asked. Only plain questions
/// for one thing are answered by a fact; stories never are.
final class AlreadyKnown {
    private static final Map<String, Pattern> PLAIN =
            Map.of(
                    "place",
                            plain(
                                    "where (?:do you (?:live|work)|are you (?:based|living))|in which (?:city|town|country) do you|wo (?:wohnen|leben|arbeiten) sie|wo wohnst du|in welche[rm] (?:stadt|land|ort)"),
                    "language",
                            plain(
                                    "(?:which|what) languages do you speak|welche (?:fremd)?sprachen (?:sprechen sie|sprichst)"),
                    "education",
                            plain(
                                    "what did you study|what is your (?:degree|education)|what is your highest degree|where did you study|was haben sie (?:studiert|gelernt)|welche(?:n)? (?:ausbildung|abschluss|schulabschluss) haben sie"),
                    "role",
                            plain(
                                    "what is your (?:current )?(?:job|role|position|job title|title|profession)|what do you do (?:for a living|at the moment)|what is your occupation|was sind sie von beruf|als was arbeiten sie|was ist ihre (?:aktuelle |jetzige )?(?:position|rolle|stelle|tätigkeit)"),
                    "employer",
                            plain(
                                    "(?:who|whom) do you work for|which company do you work|who is your employer|where do you work|bei wem arbeiten|für wen arbeiten|bei welcher firma|wer ist ihr arbeitgeber|wo arbeiten sie"),
                    "certificate",
                            plain(
                                    "(?:which|what) (?:certificates|certifications|licences) do you|welche (?:zertifikate|scheine|zertifizierungen) haben"),
                    "availability",
                            plain(
                                    "when (?:can|could) you start|what is your notice period|how soon can you|ab wann|wann (?:können|könnten) sie anfangen|kündigungsfrist"));
    private static final Pattern YEARS =
            plain(
                    "how (?:many years|long have you)|wie viele jahre|wie lange (?:arbeiten|nutzen|machen|programmieren|haben)");
    private static final Pattern SKILL =
            plain(
                    "^(?:do you (?:know|have experience)|have you (?:ever )?(?:used|worked with)|are you familiar|kennen sie|haben sie (?:erfahrung|schon) mit|können sie|arbeiten sie mit)");

    private AlreadyKnown() {}

    static boolean answers(Material fact, String question) {
        var kind = fact.about().getOrDefault("kind", "");
        var value = fact.about().getOrDefault("value", fact.text()).toLowerCase(Locale.ROOT);
        var asked = question.toLowerCase(Locale.ROOT);
        return switch (kind) {
            case "skill" -> SKILL.matcher(asked).find() && names(asked, value);
            case "years" ->
                    YEARS.matcher(asked).find()
                            && names(asked, value.replaceFirst("^[\\d.,]+ ", ""));
            default -> PLAIN.containsKey(kind) && PLAIN.get(kind).matcher(asked).find();
        };
    }

    private static boolean names(String question, String value) {
        return Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(value) + "(?![\\p{L}\\d+#])")
                .matcher(question)
                .find();
    }

    private static Pattern plain(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
