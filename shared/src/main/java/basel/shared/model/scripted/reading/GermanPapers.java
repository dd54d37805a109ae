package basel.shared.model.scripted.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Papers named in German: "Staplerschein", "ITIL-Zertifikat", "den Rettungsschwimmer habe ich".
final class GermanPapers {
    private static final Pattern SCHEIN =
            Pattern.compile(
                    "(?<![\\p{L}\\d-])((?:[\\p{L}\\d]+-)*\\p{L}*(?:schein|zertifikat|schweißerpass|\\p{L}kundeausweis|lizenz|approbation|patent|zulassung|gesundheitszeugnis|meisterbrief|(?:meister|eignungs|schweißer|gesellen|jäger|fischer|sachkunde)prüfung|sachkundenachweis|befähigungsnachweis|schwimmabzeichen|juleica))(?:s|es|e|en)?((?: der)? Klassen? \\p{Lu}{1,2}\\d?)?(?![\\p{L}])",
                    Words.FLAGS);
    private static final Pattern NO_SCHEIN =
            Pattern.compile(
                    "(?:schein|gutschein|rechnungsschein|lieferschein|augenschein|anschein|wahrscheinlich|krankenschein|zertifikat|sonnenschein|geldschein|vorschein|lottoschein|zulassung|lizenz|patent|mondschein|entnahmeschein|wareneingangsschein|lagerschein)",
                    Words.FLAGS);

    /// "Die Weiterbildung zur Praxisanleiterin", "zertifizierter Scrum Master".
    private static final Pattern TO_BE =
            Pattern.compile(
                    "(?<![\\p{L}])(?iu:(?:weiterbildung|fortbildung|zusatzausbildung|prüfung|zertifizierung) (?:zum|zur|als)|(?:zertifiziert|zertifikat)(?: als| zum| zur|:)?|zertifizierte[rn]?) (\\p{Lu}[\\p{L}\\d-]+(?: \\p{Lu}[\\p{L}\\d-]+){0,2})");

    /// "Den Bilanzbuchhalter habe ich 2019 gemacht", "ich habe den Bilanzbuchhalter gemacht".
    private static final Pattern TAKEN =
            Pattern.compile(
                    "(?<![\\p{L}])(?:[Dd]en|[Dd]ie) (\\p{Lu}\\p{L}+(?: \\p{Lu}[\\p{L}\\d]+)?)(?= (?:habe?|besitze) ich(?! (?:eingestellt|gefragt|angerufen|geholt|gekannt|getroffen))(?![\\p{L}])| (?:\\p{Ll}+ |\\d{4} ){0,4}(?:gemacht|bestanden|abgelegt|erworben)(?![\\p{L}]))");

    /// Someone trained for emergencies has a paper for it, and no job.
    private static final Pattern TRAINED =
            Pattern.compile(
                    "(?<![\\p{L}-])((?:(?:Betriebs|Brandschutz|Erst|Evakuierungs|Pflege)helfer|Rettungsschwimmer|Ersthelfer|Betriebssanitäter)(?:in)?)(?![\\p{L}])");

    private static final Pattern CLASSES =
            Pattern.compile(
                    "(?<![\\p{L}])Klassen? (\\p{Lu}{1,2}\\d?(?:(?:,| und|, und|,? sowie) \\p{Lu}{1,2}\\d?(?![\\p{L}]))*)");
    private static final Phrases HELD = Phrases.read("certificate", "held");

    private GermanPapers() {}

    static void find(Reading reading, Clause clause, List<Finding> findings) {
        for (var matcher = SCHEIN.matcher(clause.text()); matcher.find(); ) {
            if (!NO_SCHEIN.matcher(matcher.group(1)).matches()) {
                var klasse = matcher.group(2) == null ? "" : matcher.group(2).replace(" der", "");
                add(PaperNames.plain(matcher.group(1)) + klasse, clause, findings);
            }
        }
        for (var matcher = TO_BE.matcher(clause.text()); matcher.find(); ) {
            add(matcher.group(1), clause, findings);
        }
        for (var matcher = TAKEN.matcher(clause.text()); matcher.find(); ) {
            if (Roles.german(last(matcher.group(1))) && !MasterTitles.is(matcher.group(1))) {
                add(matcher.group(1), clause, findings);
            }
        }
        for (var matcher = TRAINED.matcher(clause.text()); matcher.find(); ) {
            if (HELD.in(clause.text()) || clause.fragment()) {
                add(matcher.group(1), clause, findings);
            }
        }
        classes(reading, clause, findings);
    }

    /// Whether this title is only a paper.
    static boolean trained(String title) {
        return TRAINED.matcher(title).matches();
    }

    /// "Führerschein?" – "Ja, Klasse B und C."
    private static void classes(Reading reading, Clause clause, List<Finding> findings) {
        var classes = CLASSES.matcher(clause.text());
        if (!reading.question().asksCertificates()
                || SCHEIN.matcher(clause.text()).find()
                || !classes.find()) {
            return;
        }
        for (var name : classes.group(1).split("(?:,| und| sowie)+ ", -1)) {
            add("Führerschein Klasse " + name, clause, findings);
        }
    }

    private static String last(String words) {
        return words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private static void add(String name, Clause clause, List<Finding> findings) {
        findings.add(Finding.of(Kind.CERTIFICATE, name, clause));
    }
}
