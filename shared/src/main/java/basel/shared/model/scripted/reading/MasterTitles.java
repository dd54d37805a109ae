package basel.shared.model.scripted.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Master craftsmen's titles: papers, and roles only where they are said as the job held.
final class MasterTitles {
    private static final Pattern GERMAN =
            Pattern.compile(
                    "(?<![\\p{L}-])(\\p{Lu}\\p{L}*meister(?:titel|in)?|Meister(?:titel)?)(?![\\p{L}])");
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "(?<![\\p{L}])(master (?:electrician|plumber|carpenter|craftsman|craftswoman|joiner|baker|butcher|builder|mason|mechanic|hairdresser|painter|roofer|welder|tailor|goldsmith|brewer|gardener|optician|confectioner))(?![\\p{L}])",
                    Words.FLAGS);

    /// Masters of other things than a craft.
    private static final Pattern NO_CRAFT =
            Pattern.compile(
                    "(?:haus|bürger|welt|europa|vize|landes|bau|werk|bade|wald|wacht|konzert|kapell|platz|schicht|zeremonien|stall|rent|quartier|spar|zucht|brand|forst|polizei|ober)meister(?:in)?",
                    Words.FLAGS);
    private static final Phrases HELD = Phrases.read("certificate", "held");
    private static final Phrases HELD_ENGLISH = Phrases.read("certificate", "held-english");
    private static final Phrases AS_A_JOB = Phrases.read("certificate", "as-a-job");
    private static final Phrases OF_OTHERS =
            Words.any("(?:mein|unser|der|dem|vom|beim|seinem|ihrem|jeder|our|my|the|his|her|with a) \\p{L}*(?:meister|master).*");

    private MasterTitles() {}

    static void find(Clause clause, List<Finding> findings) {
        var held = clause.german() ? HELD : HELD_ENGLISH;
        var mine =
                held.in(clause.text())
                        || AS_A_JOB.in(clause.text())
                        || (clause.fragment() && !OF_OTHERS.in(clause.text()));
        var titles = (clause.german() ? GERMAN : ENGLISH).matcher(clause.text());
        while (mine && titles.find()) {
            if (!NO_CRAFT.matcher(titles.group(1)).matches()) {
                findings.add(Finding.of(Kind.CERTIFICATE, titles.group(1), clause));
            }
        }
    }

    /// Whether these words are a master craftsman's title.
    static boolean is(String title) {
        var craft =
                GERMAN.matcher(title).matches()
                        || ENGLISH.matcher(title.toLowerCase(Locale.ROOT)).matches();
        return craft && !NO_CRAFT.matcher(title).matches();
    }

    /// "I work as a master electrician".
    static boolean job(Clause clause) {
        return AS_A_JOB.in(clause.text());
    }
}
