package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Things with a name that the person made or helped to make.
final class ProjectRule implements Rule {
    private static final String THING =
            "(?:platform|tool|app|application|system|product|portal|website|site|game|library|service|project|campaign|dashboard|bot|framework|plugin|engine|prototype|shop|newsletter|podcast|software|package|module|plattform|werkzeug|anwendung|produkt|webseite|seite|spiel|bibliothek|dienst|projekt|kampagne|onlineshop|programm|paket)";
    private static final String NAME = "(\\p{Lu}[\\p{L}\\d]+(?:[ -]\\p{Lu}[\\p{L}\\d]+){0,2})";
    private static final List<Pattern> PATTERNS =
            List.of(
                    Pattern.compile(
                            "(?<![\\p{L}])(?:\\p{L}*(?iu:"
                                    + THING
                                    + ")|one|thing|something|it)s?(?: which| that)?(?: is| was|'s)? (?:called|named|namens|mit (?:dem )?namen|genannt) [\"„“]?"
                                    + NAME,
                            Pattern.UNICODE_CASE),
                    Pattern.compile(
                            "(?<![\\p{L}])(?:call(?:ed)?|named?|nannten|nannte|nennen|heißt|hieß|name (?:is|was)|it's|es heißt|das heißt) (?:it|them|es|sie|ihn|das|unser \\p{L}+|das \\p{L}+|mein \\p{L}+)? ?[\"„“]?(\\p{Lu}[\\p{L}\\d]+(?:[ -]\\p{Lu}[\\p{L}\\d]+){0,2})[\"“”]?(?= *$)",
                            Pattern.UNICODE_CASE),
                    Pattern.compile(
                            "(?<![\\p{L}])(?:wir|ich) (?:haben|habe|nannten|nannte) (?:es|sie|ihn|das) [\"„“]?"
                                    + NAME
                                    + "[\"“”]? genannt",
                            Pattern.UNICODE_CASE),
                    Pattern.compile(
                            "(?<![\\p{L}])(?:[Tt]he|[Dd]as|[Dd]ie|[Dd]er|[Mm]ein|[Uu]nser|[Mm]y|[Oo]ur|[Pp]roject|[Pp]rojekt) (?:\\p{L}*(?:portal|plattform|app|App|tool|Tool|projekt|Projekt|project|Project|system|Plattform|Portal|platform|spiel|Spiel|kampagne|Kampagne)) [\"„“]?"
                                    + NAME,
                            Pattern.UNICODE_CASE));

    /// "A small game of my own, Paper Boats, …".
    private static final Pattern APPENDED =
            Pattern.compile(
                    "(?iu:wrote|built|made|released|shipped|published|launched|developed|gebaut|geschrieben|entwickelt|veröffentlicht|programmiert) [^.,;]{0,40}(?iu:"
                            + THING
                            + ")(?: [\\p{Ll} ]{0,24})?, [\"„“]?"
                            + NAME
                            + "[\"“”]?(?=[,.;]|$)");

    /// "Meridian, our new booking platform"; "Falkenauge, so heißt unser Tool".
    private static final Pattern EXPLAINED =
            Pattern.compile(
                    NAME
                            + "[\"”“]?, (?iu:our|my|an?|the|unser\\p{L}*|mein\\p{L}*|ein\\p{L}*|so heißt (?:unser\\p{L}*|mein\\p{L}*|das|die|der)) (?:\\p{L}+ ){0,3}?\\p{L}*(?iu:"
                            + THING
                            + ")(?![\\p{L}])");

    private static final Pattern LOWER_THING = Pattern.compile(THING, Words.FLAGS);

    @Override
    public List<Finding> find(Reading reading) {
        var findings = new ArrayList<Finding>();
        for (var clause : reading.clauses()) {
            if (clause.stance() == Stance.SAID) {
                named(clause, findings);
            }
        }
        explained(reading, EXPLAINED, findings);
        explained(reading, APPENDED, findings);
        return findings;
    }

    private static void named(Clause clause, List<Finding> findings) {
        for (var pattern : PATTERNS) {
            for (var matcher = pattern.matcher(clause.text()); matcher.find(); ) {
                add(matcher.group(1), clause, findings);
            }
        }
    }

    private static void explained(Reading reading, Pattern pattern, List<Finding> findings) {
        for (var matcher = pattern.matcher(reading.text()); matcher.find(); ) {
            var at = matcher.start(1);
            reading.clauses().stream()
                    .filter(clause ->
                            clause.start() <= at
                                    && at < clause.end()
                                    && clause.stance() == Stance.SAID)
                    .findFirst()
                    .ifPresent(clause -> add(matcher.group(1), clause, findings));
        }
    }

    private static void add(String found, Clause clause, List<Finding> findings) {
        var name =
                found.replaceFirst(
                        "^(?:An|Am|Das|Die|Der|The|It|That|This|In|Bei|Mit|Für|Es|Mein|Unser|My|Our) ",
                        "");
        var known =
                Skills.named(name).isPresent()
                        || LOWER_THING.matcher(name).matches()
                        || Places.at(Token.of(name), 0).isPresent();
        if (!known) {
            findings.add(new Finding(Kind.PROJECT, name, true, clause));
        }
    }
}
