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
                    "(?<![\\p{L}])(master (?!class|teacher|trainer|schedul|plan)\\p{L}+)(?![\\p{L}])",
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
            Words.any(
                    "(?:mein|unser|der|dem|vom|beim|seinem|ihrem|jeder|our|my|the|his|her|with a) \\p{L}*(?:meister|master).*");

    private MasterTitles() {}

    static void find(Clause clause, List<Finding> findings) {
        var held = clause.german() ? HELD : HELD_ENGLISH;
        var mine =
                held.in(clause.text())
                        || AS_A_JOB.in(clause.text())
                        || (clause.fragment() && !OF_OTHERS.in(clause.text()));
        var titles = (clause.german() ? GERMAN : ENGLISH).matcher(clause.text());
        while (mine && titles.find()) {
            if (craft(titles.group(1))) {
                findings.add(Finding.of(Kind.CERTIFICATE, titles.group(1), clause));
            }
        }
    }

    /// Whether these words are a master craftsman's title.
    static boolean is(String title) {
        var craft =
                GERMAN.matcher(title).matches()
                        || ENGLISH.matcher(title.toLowerCase(Locale.ROOT)).matches();
        return craft && craft(title);
    }

    /// Not "Hausmeister", and in English the master of a trade that people have.
    private static boolean craft(String title) {
        var trade = title.substring(title.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return !NO_CRAFT.matcher(title).matches()
                && (!title.contains(" ")
                        || Roles.english(trade)
                        || Roles.formed(trade, Language.ENGLISH));
    }

    /// "I work as a master electrician".
    static boolean job(Clause clause) {
        return AS_A_JOB.in(clause.text());
    }
}
