package basel.shared.model.scripted.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Which words are titles that somebody holds.
final class Roles {
    private static final Set<String> ENGLISH = Words.read("roles.txt");
    private static final List<String> ENGLISH_ENDS =
            ENGLISH.stream()
                    .filter(word -> word.startsWith("*"))
                    .map(word -> word.substring(1))
                    .toList();
    private static final Set<String> GERMAN = Words.read("rollen.txt");
    private static final List<String> GERMAN_ENDS =
            GERMAN.stream().filter(word -> !word.endsWith("+")).toList();
    private static final Set<String> NO_ROLE =
            Words.of(
                    "list computer optimist pessimist perfectionist realist minimalist feminist activist idealist socialist tourist consist enlist nationalist racist computer laptop screwdriver printer twist shortlist checklist playlist wishlist backlist fist exist persist assist insist resist twister thriller marketplace server compiler container counter");

    private static final Pattern ENGLISH_FORM = Pattern.compile("[\\p{L}]{3,}(?:er|or|ant|ier)");
    private static final Pattern GERMAN_FORM =
            Pattern.compile("[\\p{L}]{3,}(?:er|erin|or|orin|ist|istin|eur|eurin|euse)");
    private static final Set<String> NO_TITLE =
            Words.of(
                    "member number matter beginner learner loser winner stranger newcomer reader listener believer lover outsider insider user quitter teenager player speaker starter father mother brother sister daughter customer supporter gamer smoker drinker runner thinker talker foreigner together whatever older younger other former better bigger bitter clever sober eager proper sinner doer sleeper worrier planner-type character order offer summer winter december october november september paper letter finger center computer server partner later earlier after under over never ever rather neither either sucker cancer danger hunter-gatherer consumer buyer-side settler survivor neighbour neighbor minor major senior junior important constant distant giant elegant restaurant relevant infant peasant assistant-like vegetarian pensioner prisoner owner-occupier passenger commuter cyclist leader-type morning-er"
                            + " fehler kinder eltern winter sommer mutter vater bruder schwester tochter wasser mieter anfänger zimmer keller nummer ufer wetter hunger schüler schülerin rentner rentnerin sieger motor faktor sektor monitor rotor reaktor computer server router drucker ordner kalender körper verlierer raucher vegetarier deutscher schweizer österreicher italiener spanier inder pole jünger älter besser später früher immer weiter aber oder außer über unter hinter teilnehmer zuhörer nutzer benutzer besucher käufer einsteiger quereinsteiger quereinsteigerin berufseinsteiger optimist pessimist perfektionist realist christ tourist einwanderer ausländer ausländerin dezember oktober november september lager führer helfer-typ partner messer muster theater semester charakter meister ministerium single jäger-typ spieler läufer schwimmer");

    private Roles() {}

    static boolean english(String lower) {
        return !NO_ROLE.contains(lower)
                && (ENGLISH.contains(lower)
                        || needsMore(lower)
                        || ENGLISH_ENDS.stream().anyMatch(end -> lower.endsWith(end)));
    }

    /// A word that is formed like a title and said after "I'm a …", "als …".
    static boolean formed(String lower, Language language) {
        var formed = language == Language.GERMAN ? GERMAN_FORM : ENGLISH_FORM;
        return formed.matcher(lower).matches() && !NO_TITLE.contains(lower);
    }

    /// A word such as "lead" or "master", a title only after another word.
    static boolean needsMore(String lower) {
        return ENGLISH.contains("+" + lower);
    }

    /// Also in the feminine: `Pflegerin` as `Pfleger`.
    static boolean german(String lower) {
        var word =
                lower.endsWith("in") && lower.length() > 5
                        ? lower.substring(0, lower.length() - 2)
                        : lower;
        return ends(lower)
                || ends(word)
                || ends(word.replace("ärzt", "arzt").replace("köch", "koch"));
    }

    private static boolean ends(String word) {
        return GERMAN.contains(word + "+") || GERMAN_ENDS.stream().anyMatch(word::endsWith);
    }
}
