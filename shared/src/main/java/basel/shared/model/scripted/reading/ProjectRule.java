package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Things with a name that the person made or helped to make.
final class ProjectRule implements Rule {
    private static final String THING =
            "(?:platform|tool|app|application|system|product|portal|website|site|game|library|service|project|campaign|dashboard|bot|framework|plugin|engine|prototype|shop|newsletter|podcast|software|package|module|plattform|werkzeug|podcast|festival|exhibition|magazine|blog|channel|film|album|book|novel|robot|database|toolkit|script|crate|gem|module|mod|plug-in|collection|brand|store|tour|workshop|network|club|choir|orchestra|exhibit|installation|mural|sculpture|prototype|device|drone|boat|bike|band|zine|fanzine|comic|cookbook|board game|card game|chatbot|bot|browser|operating system|search engine|recipe book|mixtape|ep|track|song|play|musical|opera|charity|scheme|programme|webshop|marketplace|wiki|forum|community|meetup|conference|hackathon|extension|theme|initiative|series|event|market|show|course|guide|calculator|tracker|planner|simulator|editor|compiler|language|ausstellung|buch|reihe|kanal|gerät|roboter|datenbank|karte|aktion|anlage|verzeichnis|rechner|kalender|heft|zeitschrift|anwendung|produkt|webseite|seite|spiel|bibliothek|dienst|projekt|kampagne|onlineshop|programm|paket|modul|erweiterung|skript|sammlung|marke|laden|netzwerk|treffen|konferenz|stück|theaterstück|hörspiel|album|lied|roman|kochbuch|kinderbuch|brettspiel|kartenspiel|lernspiel|verein|initiative|stadtteilfest|fest|festival|markt|flohmarkt|garten|werkstatt|workshop|kurs|lehrgang|suchmaschine|assistent|gruppe|demenzgruppe|wohngruppe|angebot)";
    private static final String NAME =
            "(\\p{Lu}[\\p{L}\\d'’]+(?:[ -](?:(?:and|of|the|und|der|im|am|für|&) )?\\p{Lu}[\\p{L}\\d'’]+){0,3})";
    private static final String QUOTE = "[\"„“']?";
    private static final String MINE =
            "(?iu:my|our|the|its|a|mein\\p{L}*|unser\\p{L}*|das|die|der|den|dem|dieses|im|am|zum|ein\\p{L}*)";
    private static final List<Pattern> PATTERNS =
            List.of(
                    // an app called TideTable, ein Portal namens Seeblick
                    of(
                            "\\p{L}*(?iu:"
                                    + THING
                                    + ")s?,?(?: (?:which|that|das|die|der))?(?: is|was|'s)? (?:called|named|namens|mit (?:dem )?Namen|genannt) "
                                    + QUOTE
                                    + NAME),
                    // a crate called gravelpit
                    of(
                            "\\p{L}*(?iu:"
                                    + THING
                                    + ")s?,?(?: (?:which|that))?(?: is|was|'s)? (?:called|named|namens) "
                                    + QUOTE
                                    + "(\\p{Ll}[\\p{L}\\d_-]{3,})(?=[\"”“']?(?:[,.;]|$| for| in| and| which| that| with| und| für))"),
                    // the Pumpkin Mile we called it, Phönix hieß das
                    of(
                            NAME
                                    + "[\"”“]?,? (?iu:we (?:called|named) it|i (?:called|named) it|is what (?:we|i) called it|hieß (?:das|es|sie|er)|heißt (?:das|es|sie|er)|nannten wir (?:das|es|sie|ihn)|haben wir (?:es|das|sie|ihn) genannt)"),
                    // the author of Greenlist
                    of(
                            "(?iu:author|creator|maintainer|inventor|developer|designer|autor(?:in)?|entwickler(?:in)?|erfinder(?:in)?) (?iu:of|von) (?iu:the |der |dem )?"
                                    + QUOTE
                                    + NAME),
                    // we called it Lantern, wir nannten es Laterne, es heißt Laterne
                    of(
                            "(?iu:call(?:ed)? it|named it|call(?:ed)? (?:him|her|them)|nannten (?:es|sie|ihn|das)|nenne?n? (?:es|sie|ihn|das)|haben (?:es|sie|ihn|das)|heißt das(?: \\p{L}+)?|(?:es|das|sie|projekt|tool|app|programm|spiel) (?:heißt|hieß)|it's called|is called|was called) "
                                    + QUOTE
                                    + NAME),
                    // our portal Seeblick, my app Plantpal, das Projekt Nordstern
                    of(MINE + " (?:\\p{Ll}+ ){0,2}\\p{L}*(?iu:" + THING + ") " + QUOTE + NAME),
                    // Projekt Lichtblick
                    of("(?:Projekt|Project|Operation|Codename) " + QUOTE + NAME),
                    // the Atlas project
                    of(
                            "(?iu:the|our|my|das) "
                                    + NAME
                                    + "[ -](?iu:project|projekt|app|campaign|kampagne|podcast|festival|library|portal|newsletter|game|magazine|festival|bibliothek|spiel|initiative)(?![\\p{L}])"));

    /// Companies have names too, and months stand after things.
    private static final Phrases NO_PROJECT = Phrases.read("project", "no-project");

    private static final Phrases NO_NAME = Phrases.read("project", "no-name");

    /// "A small game of my own, Paper Boats, …".
    private static final Pattern APPENDED =
            Pattern.compile(
                    "(?iu:wrote|written|built|made|released|shipped|published|launched|developed|maintain|maintained|run|created|designed|started|organised|organise|founded|set up|recorded|composed|produced|habe|haben|betreibe|schreibe|entwickle|gebaut|geschrieben|entwickelt|veröffentlicht|programmiert) [^.,;]{0,40}(?iu:"
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

    /// "Ich habe Gartenfuchs entwickelt, eine App für Kleingärtner"; "we built Harbourlight, a
    /// booking system".
    private static final Pattern MADE =
            Pattern.compile(
                    "(?<![\\p{L}])(?iu:habe|hab|haben) (?iu:ich |wir )?(?:\\p{Ll}+ ){0,3}[\"„“]?"
                            + NAME
                            + "[\"“”]? (?iu:entwickelt|gebaut|programmiert|veröffentlicht|geschrieben|gestartet|aufgebaut|herausgebracht|mitentwickelt|erfunden|gegründet|organisiert|entworfen|gestaltet), (?iu:an?|eine?n?|das|die|der|unser\\p{L}*) (?:[\\p{L}-]+ ){0,3}?\\p{L}*(?iu:"
                            + THING
                            + ")(?![\\p{L}])",
                    0);

    /// "Einen Bausatz, den ich „Stromkiste“ nenne", "it is called "Pantrio"".
    private static final Pattern QUOTED_NAME =
            Pattern.compile(
                    "(?iu:called|named|namens|heißt|hieß|nennen?|nannten) [\"„“]([\\p{Lu}\\d][\\p{L}\\d'’ &-]{2,40})[\"“”]|[\"„“]([\\p{Lu}\\d][\\p{L}\\d'’ &-]{2,40})[\"“”] (?iu:nennen?|nannten|heißt|hieß|genannt)");

    /// "Ein Portal namens „Werkbote“", "a small app, „Pantrio“".
    private static final Pattern QUOTED =
            Pattern.compile(
                    "(?iu:"
                            + THING
                            + ")(?![\\p{L}])[^.;!?\"„“]{0,30} ?[\"„“]([\\p{L}\\d][\\p{L}\\d'’ &-]{2,40})[\"“”]");

    private static final Pattern LOWER_THING = Pattern.compile(THING, Words.FLAGS);

    private static final Set<String> THINGS =
            Set.copyOf(Arrays.asList(THING.substring(3, THING.length() - 1).split("\\|")));
    private static final Set<String> NAMING =
            Words.of(
                    "called call named name namens nannten nenne nennen genannt heißt hieß heißen operation codename author creator maintainer inventor autor autorin erfinder erfinderin entwickler entwicklerin developer designer");

    private static Pattern of(String words) {
        return Pattern.compile("(?<![\\p{L}])" + words);
    }

    @Override
    public List<Finding> find(Reading reading) {
        var findings = new ArrayList<Finding>();
        for (var clause : reading.clauses()) {
            if (clause.stance() == Stance.SAID && hinted(clause)) {
                named(clause, findings);
            }
        }
        explained(reading, EXPLAINED, findings);
        explained(reading, APPENDED, findings);
        explained(reading, MADE, findings);
        explained(reading, QUOTED, findings);
        explained(reading, QUOTED_NAME, findings);
        return findings;
    }

    /// Spares the patterns a clause that holds none of their words.
    private static boolean hinted(Clause clause) {
        return clause.once(
                "thing",
                () -> clause.tokens().stream().map(Token::lower).anyMatch(ProjectRule::hint));
    }

    private static boolean hint(String word) {
        if (THINGS.contains(word)
                || (word.endsWith("s") && THINGS.contains(word.substring(0, word.length() - 1)))) {
            return true;
        }
        for (var from = 1; from < word.length() - 2; from++) {
            if (THINGS.contains(word.substring(from))) {
                return true;
            }
        }
        return NAMING.contains(word);
    }

    private static void named(Clause clause, List<Finding> findings) {
        for (var pattern : PATTERNS) {
            for (var matcher = pattern.matcher(clause.text()); matcher.find(); ) {
                if (!NO_PROJECT.in(matcher.group())) {
                    add(matcher.group(1), clause, findings);
                }
            }
        }
    }

    private static void explained(Reading reading, Pattern pattern, List<Finding> findings) {
        for (var sentence : reading.sentences()) {
            if (sentence.stream().anyMatch(ProjectRule::hinted)) {
                var start = sentence.getFirst().start();
                var end = Math.min(reading.text().length(), sentence.getLast().end() + 2);
                var matcher = pattern.matcher(reading.text().substring(start, end));
                while (matcher.find()) {
                    var group = matcher.group(1) == null ? 2 : 1;
                    var name = matcher.group(group);
                    reading.clauseAt(start + matcher.start(group))
                            .filter(clause -> clause.stance() == Stance.SAID)
                            .ifPresent(clause -> add(name, clause, findings));
                }
            }
        }
    }

    private static void add(String found, Clause clause, List<Finding> findings) {
        var name =
                found.replaceFirst(
                        "^(?:Projekt|Project|App|Tool|An|Am|Das|Die|Der|The|It|That|This|In|Bei|Mit|Für|Es|Mein|Unser|My|Our) ",
                        "");
        var first = Token.of(name).getFirst().lower();
        var last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        var known =
                Plausible.everyday(Token.of(name).getFirst())
                        || Roles.english(last)
                        || (clause.german() && Roles.german(last))
                        || Subjects.personal(first)
                        || Skills.named(name).isPresent()
                        || NO_NAME.in(name)
                        || LOWER_THING.matcher(name).matches()
                        || Places.at(Token.of(name), 0).isPresent();
        if (!known) {
            findings.add(new Finding(Kind.PROJECT, name, true, clause));
        }
    }
}
