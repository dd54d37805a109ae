package basel.shared.model.scripted.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Papers named in English: "a forklift licence", "a first aid certificate", "certified in …".
final class EnglishPapers {
    private static final String NO_NAME =
            "the|a|an|my|no|not|have|has|had|having|got|hold|held|holds|i|i've|i'm|also|of|course|with|and|or|as|for|haven't|without|valid|his|her|your|our|their|any|some|in|on|at|to|from|by|into|get|did|do|done|passed|took|take|about|clean|full|current|old|new|own|proper|usual|normal|both|is|was|this|that|which|only|just|even|completed|earned|obtained|gained|received|finished|yes|plus|so|but|then|me|us|because|required|relevant|necessary|still|always|never|already|recently|real|first(?! aid)|last|next|forgot|lost|recognised|official";
    private static final String WORD = "(?!(?:" + NO_NAME + ")\\b)[\\p{L}\\d&+#.'-]+";
    private static final Pattern PAPER =
            Pattern.compile(
                    "(?<![\\p{L}\\d-])((?:"
                            + WORD
                            + " ){1,4})(licen[cs]e|certificate|certification|qualification|ticket|card|pass|permit)(?![\\p{L}])(?! (?:course|exam|holder|programme|program|test|class|in ))",
                    Words.FLAGS);

    /// "A certificate in food hygiene", "a qualification in bookkeeping".
    private static final Pattern IN =
            Pattern.compile(
                    "(?<![\\p{L}])(?:certificates?|certification|certified|qualification) in ((?:"
                            + WORD
                            + " ?){1,4})",
                    Words.FLAGS);

    private static final Pattern CERTIFIED =
            Pattern.compile(
                    "(?<![\\p{L}])(?iu:certified) (?:as (?:an? )?)?(\\p{Lu}[\\p{L}\\d-]*(?: (?!with|at|in|for|and|since|by|from|but|or|on|too|as|now)[\\p{L}\\d-]+){0,3})|((?:\\p{Lu}[\\p{L}\\d&-]+ ?){1,3}) (?:qualified|certified|registered|accredited|certification)|(?:hold|holds|passed|got|gained|earned|obtained|have|did|done|completed|sat) (?:the |my |an? )((?=\\p{Lu}{3}|\\p{Lu}\\p{Ll}*\\p{Lu})[\\p{L}\\d+/-]+(?: \\p{Lu}[\\p{L}\\d]*){0,2})(?= (?:exam|certificate|in|last|back|since|from|this)|$|[,.])",
                    Pattern.UNICODE_CASE);
    private static final Set<String> HINT =
            Words.of(
                    "licence license certificate certification qualification ticket card pass permit certified qualified registered accredited hold holds passed got have did done completed earned sat gained obtained");
    private static final Pattern LOOSE =
            Pattern.compile("ticket|card|pass|permit|qualification", Words.FLAGS);
    private static final Pattern DEGREE =
            Pattern.compile(
                    "ph\\.?d|mba|bsc|msc|ba|ma|llm|llb|pgce|degree|gcses?|a-levels?|btec|hnd|i('m| am)?|we|.*\\b(?:nurse|accountant)\\b.*",
                    Words.FLAGS);
    private static final Phrases HELD = Phrases.read("certificate", "held-english");
    private static final Phrases NO_PAPER = Phrases.read("certificate", "no-paper");

    private EnglishPapers() {}

    static void find(Reading reading, Clause clause, List<Finding> findings) {
        if (clause.tokens().stream().noneMatch(token -> HINT.contains(token.lower()))) {
            return;
        }
        papers(reading, clause, findings);
        for (var matcher = IN.matcher(clause.text()); matcher.find(); ) {
            findings.add(Finding.of(Kind.CERTIFICATE, matcher.group(1).strip(), clause));
        }
        certified(clause, findings);
    }

    private static void papers(Reading reading, Clause clause, List<Finding> findings) {
        for (var matcher = PAPER.matcher(clause.text()); matcher.find(); ) {
            var paper = matcher.group(2).toLowerCase(Locale.ROOT);
            var name = PaperNames.plain(matcher.group().strip());
            var loose = LOOSE.matcher(paper).matches();
            var known = !loose && CertificateRule.KNOWN.matcher(name).find();
            if (!known
                    && !NO_PAPER.in(matcher.group())
                    && !(loose && !sure(reading, clause, name))) {
                findings.add(Finding.of(Kind.CERTIFICATE, name, clause));
            }
        }
    }

    /// A card or a ticket may be anything; it is a paper where it is held and bears a capital or
    /// was asked for.
    private static boolean sure(Reading reading, Clause clause, String name) {
        var capital = !name.equals(name.toLowerCase(Locale.ROOT));
        return (capital || reading.question().asksCertificates())
                && (clause.fragment() || HELD.in(clause.text()));
    }

    private static void certified(Clause clause, List<Finding> findings) {
        for (var matcher = CERTIFIED.matcher(clause.text()); matcher.find(); ) {
            var name =
                    matcher.group(1) != null
                            ? matcher.group(1)
                            : matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
            var skill = matcher.group(3) != null && Skills.named(name).isPresent();
            if (!skill
                    && !DEGREE.matcher(name.strip()).matches()
                    && !knownNext(clause, matcher.end())) {
                findings.add(Finding.of(Kind.CERTIFICATE, PaperNames.plain(name.strip()), clause));
            }
        }
    }

    /// "Certified Scrum Master, the PSM I one": the name itself follows.
    private static boolean knownNext(Clause clause, int end) {
        var from = clause.start() + end;
        var rest = clause.answer().substring(from, Math.min(clause.answer().length(), from + 30));
        return CertificateRule.KNOWN.matcher(rest).find();
    }
}
