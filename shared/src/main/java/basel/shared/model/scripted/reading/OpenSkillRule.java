package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Skills that the taxonomy does not know, where the words around them leave no doubt: "experience
/// with …", "built it in …", "never used …", "kenne mich mit … aus".
final class OpenSkillRule implements Rule {
    private static final String PHRASE =
            "((?:(?!(?:and|or|but|for|at|to|from|because|when|since|as|so|on|the|a|an|my|our|it|that|this|them|what|how|anything|something|everything|much|all|very|really|too|with|in|any|of|und|oder|aber|für|bei|seit|weil|als|die|der|das|den|dem|nie|nicht|auch|gearbeitet|noch|schon|sehr|viel|sie|ihnen|mir|uns|ihm|etwas|allem|einem|einer|einen|eine|ein)(?![\\p{L}]))[\\p{L}\\d+#./&-]+ ?){1,3})";

    /// After these any short phrase is a skill.
    private static final Pattern CLAIMED =
            Pattern.compile(
                    "(?<![\\p{L}])(?:experienced? (?:with|in)|trained in|speciali[sz](?:e|ed|ing) in|familiar with|skilled in|proficient in|expert in|good at|great at|background in"
                            + "|erfahrung (?:mit|in|im)|erfahren in|spezialisiert auf|geübt in|fit in|sicher in|beherrsche|kenne mich (?:\\p{L}+ )?(?:mit|in)|umgang mit|kenntnisse in|spezialgebiet ist) (?:the |a |an |any |dem |der |den |die |das )?"
                            + PHRASE,
                    Words.FLAGS);

    private static final Pattern DENIED =
            Pattern.compile(
                    "(?<![\\p{L}])(?:never (?:really |actually |once )?(?:used|did|done|worked with|worked in|touched|tried|learned|learnt|got into|had to do with|programmed in|written)|no experience (?:with|in)|don't (?:really )?(?:know|use|do)|can't (?:really )?(?:do|use|handle)|cannot (?:do|use)|know nothing about|no idea (?:about|of)|not done|haven't (?:used|done|touched|worked with|tried)|didn't (?:use|do)|no good at|hopeless at|useless at|bad at"
                            + "|(?:noch )?nie (?:mit|in)|keine (?:erfahrung|ahnung|kenntnisse) (?:mit|in|im|von)|kenne ich nicht|nichts mit|nichts von|nicht mit) (?:the |a |an |any |dem |der |den |die |das )?"
                            + PHRASE,
                    Words.FLAGS);

    /// After these a name with a capital letter is a tool.
    private static final Pattern TOOL =
            Pattern.compile(
                    "(?<![\\p{L}])(?:(?iu:use|used|using|with|know|knew|learned|learnt|via|on|in|lots? of|bit of|run|ran|do|did|mostly|mainly|into))(?: (?:a (?:bit|little|lot) of|some|only|mostly|mainly|both|plain|just))? (\\p{Lu}[\\p{L}\\d+#.]*(?:[ -]\\p{Lu}[\\p{L}\\d+#.]*)?)");

    /// "Vectron kenne ich gut", "außerdem nutzen wir Addison".
    private static final Pattern GERMAN_KNOWN =
            Pattern.compile(
                    "^(?:Und |Auch |Aber )?(\\p{Lu}[\\p{L}\\d]+) (?:beherrsche|bediene|nutze|benutze|verwende|kenne) ich(?= gut| seit| auch| sehr| in| aus|$)|(?:nutze|benutze|verwende|beherrsche)n? (?:ich|wir) (?:auch |außerdem |vor allem |meistens |noch |dort |hier )*(\\p{Lu}[\\p{L}\\d]+)(?=$|,| und )");

    private static final Phrases MAKING = Phrases.read("open-skill", "making");
    private static final Pattern GERMAN_TOOL =
            Pattern.compile(
                    "(?<![\\p{L}])(?:[Mm]it|[Ii]n|[Üü]ber|[Pp]er|nutze|nutzen|benutze|benutzen|verwende|verwenden|kenne|in dem|auf) ((?=[\\p{L}\\d.+#-]*(?:\\p{Ll}\\p{Lu}|\\d|\\p{Lu}{3}))\\p{Lu}[\\p{L}\\d+#.-]*)");
    private static final Set<String> REFUSED =
            Words.of(
                    "people children kids customers clients patients colleagues him her me us you one two everybody others someone school university english german french spanish it them this that there home things stuff numbers money work kunden kinder kindern menschen leuten patienten gästen kollegen euch mir ihm zahlen vielen god christmas easter house life");

    /// Where one works, who one works with, and what is written large without being a tool.
    private static final Set<String> DEPARTMENTS =
            Words.of(
                    "accounting finance marketing sales hr legal operations engineering logistics production procurement purchasing support year grade class key stage level team mr mrs ms dr sir brexit covid covid-19 nrw ddr usa uk eu lkw pkw kfz tüv ihk hwk kmu vhs drk awo din ngo tv");

    @Override
    public List<Finding> find(Reading reading) {
        var findings = new ArrayList<Finding>();
        for (var clause : reading.clauses()) {
            if (clause.stance() == Stance.SAID) {
                phrases(CLAIMED, clause, true, findings);
                tools(clause, findings);
                german(clause, findings);
            } else if (clause.stance() == Stance.DENIED) {
                phrases(DENIED, clause, false, findings);
            }
        }
        return findings;
    }

    private static void phrases(
            Pattern pattern, Clause clause, boolean yes, List<Finding> findings) {
        for (var matcher = pattern.matcher(clause.text()); matcher.find(); ) {
            var phrase =
                    matcher.group(1)
                            .strip()
                            .replaceAll("[.-]+$", "")
                            .replaceFirst(
                                    " (?:aus|gearbeitet|gemacht|zu|before|yet|myself|either|so far|at all)$",
                                    "");
            var tokens = Token.of(phrase);
            var known =
                    Skills.all(tokens).stream()
                            .anyMatch(hit -> hit.entry().care() != Lexicon.Care.SOFT);
            var german = clause.german() && tokens.stream().noneMatch(Token::capital);
            if (!known && !german && !refused(tokens) && phrase.length() > 2) {
                findings.add(new Finding(Kind.SKILL, phrase, yes, clause));
            }
        }
    }

    private static void tools(Clause clause, List<Finding> findings) {
        var pattern = clause.german() ? GERMAN_TOOL : TOOL;
        if (!clause.german() && !MAKING.in(clause.text())) {
            return;
        }
        for (var matcher = pattern.matcher(clause.text()); matcher.find(); ) {
            var name = matcher.group(1).replaceAll("[.]+$", "");
            var tokens = Token.of(name);
            if (!refused(tokens)
                    && !named(tokens)
                    && !clause.text()
                            .substring(matcher.end(1))
                            .matches("(?s) (?:GmbH|AG|Ltd|Inc|& ).*")) {
                findings.add(new Finding(Kind.SKILL, name, true, clause));
            }
        }
    }

    private static void german(Clause clause, List<Finding> findings) {
        for (var matcher = GERMAN_KNOWN.matcher(clause.text());
                clause.german() && matcher.find(); ) {
            var name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            var tokens = Token.of(name);
            var person = Subjects.GIVEN_NAMES.contains(tokens.getFirst().lower());
            if (!person
                    && !refused(tokens)
                    && !named(tokens)
                    && !Roles.german(tokens.getFirst().lower())) {
                findings.add(new Finding(Kind.SKILL, name, true, clause));
            }
        }
    }

    /// A name of something else: a place, a language, a month, a company; or a skill known already.
    private static boolean named(List<Token> tokens) {
        return DEPARTMENTS.contains(tokens.getFirst().lower())
                || Places.at(tokens, 0).isPresent()
                || Languages.at(tokens, 0).isPresent()
                || !Skills.all(tokens).isEmpty()
                || tokens.stream()
                        .anyMatch(token ->
                                Names.never(token.lower()) || Names.legalForm(token.lower()));
    }

    private static boolean refused(List<Token> tokens) {
        return tokens.isEmpty()
                || tokens.stream().anyMatch(Plausible::everyday)
                || Languages.at(tokens, 0).isPresent()
                || tokens.stream()
                        .anyMatch(token ->
                                REFUSED.contains(token.lower().toLowerCase(Locale.ROOT))
                                        || Subjects.personal(token.lower())
                                        || token.number());
    }
}
