package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Companies and houses that the person works or worked for.
final class EmployerRule implements Rule {
    private static final Pattern WORK_FOR =
            Pattern.compile(
                    "(?<![\\p{L}])(?:"
                            + String.join(
                                    "|",
                                    "work(?:ed|ing|s)? for",
                                    "(?:driv(?:e|es|ing)|drove|flew|flying|cook(?:ed|ing)?) for",
                                    "(?:that's|that was|this was) with",
                                    "(?:employed|hired|taken on) by",
                                    "been with",
                                    "i'm with",
                                    "i am with",
                                    "am with",
                                    "was with",
                                    "joined",
                                    "employed (?:with|at)",
                                    "apprentice(?:ship)? (?:.{0,30} )?with",
                                    "job (?:with|for)",
                                    "freelanc(?:e|ed|ing) for",
                                    "years with",
                                    "stayed with",
                                    "career with",
                                    "left")
                            + ")$",
                    Words.FLAGS);

    private static final Phrases GERMAN_WORK = Phrases.read("employer", "german-work");

    private static final Pattern LAST_PLACE =
            Pattern.compile(
                    "(?<![\\p{L}])(?:last|previous|current|former|old|first|present|letzten|vorigen|jetzigen|alten|früheren|ersten) (?:place|job|employer|company|firm|shop|practice|arbeitgeber|firma|betrieb|stelle)$",
                    Words.FLAGS);

    private static final Phrases MOVED =
            Words.any("gewechselt", "wechselte", "gegangen", "gekommen", "ging ich", "kam ich");

    private static final Phrases TAKEN_ON =
            Words.any("mich .{1,40} (?:übernommen|eingestellt|abgeworben|geholt|genommen)");

    private static final String NAME =
            "(\\p{Lu}[\\p{L}\\d&'-]+(?: (?:& )?\\p{Lu}[\\p{L}\\d&'-]+){0,2})";

    private static final Pattern COMPANY =
            Pattern.compile(
                    "(?<![\\p{L}])(?:(?:company|firm|start-?up|agency|studio|bakery|restaurant|practice|shop|publisher|brewery|supplier|consultancy|Firma|Agentur|Startup|Betrieb|Unternehmen|Kanzlei|Praxis|Verlag),? (?:called|named|namens) |(?:der|die|bei|Die|Der) Firma |founded |gegründet:? )"
                            + NAME);

    private static final Pattern HOUSE =
            Pattern.compile(
                    "(?<![\\p{L}])(?:am|im|an der|in der|vom|des) ((?:\\p{L}*[Kk]linikum|\\p{L}*[Kk]rankenhaus|Charité|\\p{L}*[Kk]linik|Hotel|Gasthof|Gasthaus|Restaurant|\\p{L}*[Bb]üro|Café|Cafe|Kita|Kindergarten|Kinderhaus|Bäckerei|Metzgerei|Tischlerei|Schreinerei|Gärtnerei|Spedition|Kanzlei|Druckerei|Bistro|Brauhaus|Weingut|Autohaus|Seniorenheim|Pflegeheim|\\p{L}*[Tt]heater|\\p{L}*[Mm]useum|\\p{L}+schule|\\p{L}*[Ii]nstitut)(?: \\p{Lu}[\\p{L}-]+){1,2}|Charité)(?=[ ,.]|$)");

    static final Phrases STUDY = Phrases.read("employer", "study");

    private static final Phrases TRAINED =
            Words.any("apprenticeship", "ausbildung", "lehre", "gelernt", "worked", "gearbeitet");

    private static final Phrases ASKED =
            Words.any(
                    "(?:who|which company|what company) (?:do|did|are|is|was) (?:you|your).{0,30}(?:work(?:ing)? for|with|employer)",
                    "your (?:current |last |present )?employer",
                    "(?:bei welcher firma|bei wem|für wen|für welche firma|wer ist (?:ihr|dein) arbeitgeber|ihr arbeitgeber)");

    private static final Set<String> PLACE_HOUSES = Words.of("im in am");

    @Override
    public List<Finding> find(Reading reading) {
        var findings = new ArrayList<Finding>();
        asked(reading, findings);
        for (var i = 0; i < reading.clauses().size(); i++) {
            var clause = reading.clauses().get(i);
            var schooling =
                    clause.fragment()
                            && clause.sentence() == 0
                            && reading.question().asksEducation()
                            && EducationRule.school(clause);
            if (schooling) {
                continue;
            }
            if (clause.stance() == Stance.SAID || TAKEN_ON.in(clause.text())) {
                find(clause, findings);
                afterRole(reading, i, findings);
                afterPlace(reading, i, findings);
            }
        }
        return findings;
    }

    /// "Who do you work for?" – "Brightwater Council."
    private static void asked(Reading reading, List<Finding> findings) {
        if (reading.clauses().isEmpty() || !ASKED.in(reading.question().text())) {
            return;
        }
        var first = reading.clauses().getFirst();
        if (first.fragment()
                && first.counts()
                && first.tokens().getFirst().capital()
                && first.tokens().size() <= 4) {
            EmployerNames.add(first, 0, findings);
        }
    }

    /// "I was a clerk there, for Hartwell Foods": a fragment that goes on with a role.
    private static void afterRole(Reading reading, int index, List<Finding> findings) {
        var clause = reading.clauses().get(index);
        var loose =
                clause.fragment()
                        || clause.text().endsWith("that is")
                        || clause.text().endsWith("that was");
        if (index == 0 || !loose || !Words.of("for with für").contains(clause.at(0))) {
            return;
        }
        var before = reading.clauses().get(index - 1);
        var job =
                !RoleRule.in(before).isEmpty()
                        || (clause.tokens().size() > 2
                                && clause.tokens().get(2).capital()
                                && Subjects.subject(before.tokens()) == Subject.SELF);
        if (before.sentence() == clause.sentence()
                && job
                && clause.tokens().size() > 1
                && clause.tokens().get(1).capital()) {
            EmployerNames.add(clause, 1, findings);
        }
    }

    /// "At my last place, Thornhill Nurseries": the name explains the place.
    private static void afterPlace(Reading reading, int index, List<Finding> findings) {
        var clause = reading.clauses().get(index);
        var before = index > 0 ? reading.clauses().get(index - 1) : clause;
        if (clause.fragment()
                && clause.tokens().getFirst().capital()
                && before.sentence() == clause.sentence()
                && LAST_PLACE.matcher(before.text()).find()) {
            EmployerNames.add(clause, 0, findings);
        }
    }

    /// "A startup called Helvora", "die Firma Kranich", "am Klinikum Kassel".
    private static void named(Clause clause, List<Finding> findings) {
        for (var pattern : List.of(COMPANY, HOUSE)) {
            for (var matcher = pattern.matcher(clause.text()); matcher.find(); ) {
                var works = pattern != HOUSE || GERMAN_WORK.in(clause.text()) || clause.fragment();
                var study = STUDY.in(clause.text()) && !TRAINED.in(clause.text());
                if (works && !study) {
                    findings.add(new Finding(Kind.EMPLOYER, matcher.group(1), true, clause));
                }
            }
        }
    }

    private static void find(Clause clause, List<Finding> findings) {
        named(clause, findings);
        var study = STUDY.in(clause.text()) && !TRAINED.in(clause.text());
        for (var i = 0; i < clause.tokens().size() && !study; i++) {
            var start = nameAfter(clause, i);
            if (start > 0) {
                EmployerNames.add(clause, start, findings);
            }
        }
    }

    /// Where an employer's name begins that the token at `i` introduces; 0 where it introduces
    /// none.
    private static int nameAfter(Clause clause, int i) {
        var next = i + 1;
        while (Words.of("the der dem den das die").contains(clause.at(next))) {
            next++;
        }
        if (next >= clause.tokens().size() || !clause.tokens().get(next).capital()) {
            return 0;
        }
        return introduces(clause, i, next) ? next : 0;
    }

    private static boolean introduces(Clause clause, int i, int next) {
        var word = clause.at(i);
        var before = clause.answer().substring(clause.start(), clause.tokens().get(i).end());
        if (clause.german()) {
            return germanIntroduces(clause, word, next, before);
        }
        if (Words.of("for with").contains(word) && afterTitle(clause, i)) {
            return true;
        }
        return word.equals("at") || WORK_FOR.matcher(before).find();
    }

    /// "Events coordinator for Lumen Arts".
    private static boolean afterTitle(Clause clause, int i) {
        return i > 0
                && Roles.english(clause.at(i - 1))
                && RoleRule.in(clause).stream()
                        .anyMatch(role -> role.value().endsWith(clause.at(i - 1)));
    }

    private static boolean germanIntroduces(Clause clause, String word, int next, String before) {
        if (word.equals("bei") || word.equals("beim")) {
            return GERMAN_WORK.in(clause.text()) || clause.fragment();
        }
        if (word.equals("zu") || word.equals("zur") || word.equals("zum")) {
            return MOVED.in(clause.text())
                    && (next + 1 < clause.tokens().size()
                            && clause.tokens().get(next + 1).capital());
        }
        if (word.equals("mich")) {
            return TAKEN_ON.in(clause.text());
        }
        if (word.equals("für")) {
            return !RoleRule.in(clause).isEmpty()
                    || Words.any("arbeite", "gearbeitet", "arbeitete", "tätig").in(clause.text());
        }
        var house =
                PLACE_HOUSES.contains(word)
                        && Words.any("war", "arbeite", "gearbeitet", "gelernt").in(clause.text());
        var end = Names.end(clause.tokens(), next);
        return house
                && !before.isEmpty()
                && clause.at(end).equals("in")
                && end + 1 < clause.tokens().size()
                && Places.at(clause.tokens(), end + 1).isPresent();
    }
}
