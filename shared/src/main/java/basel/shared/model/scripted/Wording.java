package basel.shared.model.scripted;

import basel.shared.model.scripted.reading.Language;
import basel.shared.model.scripted.reading.Languages;
import basel.shared.model.scripted.reading.Learned;

/// The short line by which a fact is shown, in the person's language: "5 years of Java".
final class Wording {
    private Wording() {}

    static String of(Learned fact, Language language) {
        return language == Language.GERMAN ? german(fact) : english(fact);
    }

    private static String english(Learned fact) {
        var not = fact.yes() ? "" : "not ";
        var value = fact.value();
        return switch (fact.kind()) {
            case SKILL -> fact.yes() ? "Works with " + value : "Does not do " + value;
            case YEARS -> years(value, "year", "years", " of ");
            case ROLE -> fact.yes() ? "Works or worked as " + value : "Is not " + value;
            case EMPLOYER -> "Works or worked at " + value;
            case PLACE -> fact.yes() ? "Place: " + value : "Not in " + value;
            case OUTCOME -> "Result: " + value;
            case EDUCATION -> "Education: " + not + value;
            case CERTIFICATE -> "Certificate: " + not + value;
            case LANGUAGE -> fact.yes() ? "Speaks " + value : "Does not speak " + value;
            case PROJECT -> "Project: " + value;
            case MOTIVATION -> "What drives: " + value;
            case PREFERENCE -> "Preference: " + not + value;
            case AVAILABILITY -> "Availability: " + value;
        };
    }

    private static String german(Learned fact) {
        var not = fact.yes() ? "" : "nicht ";
        var value = fact.value();
        return switch (fact.kind()) {
            case SKILL -> fact.yes() ? "Arbeitet mit " + value : "Macht kein " + value;
            case YEARS -> years(value, "Jahr", "Jahre", " ");
            case ROLE -> fact.yes() ? "Arbeitet oder arbeitete als " + value : "Ist nicht " + value;
            case EMPLOYER -> "Arbeitet oder arbeitete bei " + value;
            case PLACE -> fact.yes() ? "Ort: " + value : "Nicht in " + value;
            case OUTCOME -> "Ergebnis: " + value;
            case EDUCATION -> "Ausbildung: " + not + value;
            case CERTIFICATE -> "Zertifikat: " + not + value;
            case LANGUAGE ->
                    (fact.yes() ? "Spricht " : "Spricht kein ")
                            + Languages.name(value, Language.GERMAN);
            case PROJECT -> "Projekt: " + value;
            case MOTIVATION -> "Was antreibt: " + value;
            case PREFERENCE -> "Vorliebe: " + not + value;
            case AVAILABILITY -> "Verfügbarkeit: " + value;
        };
    }

    /// `5 Java` becomes "5 years of Java", `1 work` "1 year of work".
    private static String years(String value, String one, String many, String of) {
        var space = value.indexOf(' ');
        if (space < 0) {
            return value + " " + many;
        }
        var number = value.substring(0, space);
        var what = value.substring(space + 1);
        var german = one.equals("Jahr");
        var shown = what.equals("work") && german ? "Berufserfahrung" : what;
        return (german ? number.replace('.', ',') : number)
                + " "
                + (number.equals("1") ? one : many)
                + of
                + shown;
    }
}
