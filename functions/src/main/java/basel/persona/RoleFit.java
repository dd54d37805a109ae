package basel.persona;

import basel.talk.Brief;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Sets the requirements of a job description against what is shared: evidence with its source, or
/// an honest gap. No model sees the description.
@Singleton
final class RoleFit {
    private static final Pattern PARTS = Pattern.compile("\\s*[,;/]\\s*|\\s+(?:and|und|sowie)\\s+");
    private static final Pattern CHOICE = Pattern.compile("\\b(?:or|oder|alternativ\\p{L}*)\\b|/");
    private static final Pattern YEARS =
            Pattern.compile("(\\d{1,2})\\s*\\+?\\s*(?:years?|jahre?)", Pattern.CASE_INSENSITIVE);

    private static final Pattern YEARS_ASKED =
            Pattern.compile("\\d{1,2}\\s*\\+?\\s*(years?|jahre?)", Pattern.CASE_INSENSITIVE);

    private final Evidence evidence;

    RoleFit(Evidence evidence) {
        this.evidence = evidence;
    }

    /// A requirement, what shows it (nothing: a gap), and the parts of it that nothing shows.
    record Line(String requirement, List<Piece> shown, List<String> missing) {}

    Brief brief(Posting posting, List<Piece> shared, Set<String> hostNames, Phrases phrases) {
        if (posting.requirements().isEmpty()) {
            return Brief.said(PersonaKind.TASK, List.of(), phrases.say("fit.none"));
        }
        var lines =
                posting.requirements().stream()
                        .map(requirement -> line(requirement, shared, hostNames))
                        .toList();
        return told(lines, phrases);
    }

    Line line(String requirement, List<Piece> shared, Set<String> hostNames) {
        var plain = YEARS_ASKED.matcher(requirement).replaceAll("$1");
        var whole = enough(requirement, evidence.of(plain, shared, hostNames));
        if (!whole.isEmpty()) {
            return new Line(requirement, whole, List.of());
        }
        var shown = new ArrayList<Piece>();
        var missing = new ArrayList<String>();
        for (var part : PARTS.split(plain, -1)) {
            var found = enough(requirement, evidence.of(part, shared, hostNames));
            found.stream().limit(1).filter(one -> !shown.contains(one)).forEach(shown::add);
            if (found.isEmpty()) {
                missing.add(part);
            }
        }
        boolean choice = CHOICE.matcher(requirement).find();
        return new Line(requirement, shown, shown.isEmpty() || choice ? List.of() : missing);
    }

    /// Of facts that tell years only those that tell enough of them; and nothing that is denied.
    private static List<Piece> enough(String requirement, List<Piece> found) {
        var asked = YEARS.matcher(requirement);
        double years = asked.find() ? Double.parseDouble(asked.group(1)) : 0;
        return found.stream()
                .filter(Piece::yes)
                .filter(piece -> !piece.kind().equals("years") || yearsOf(piece) >= years)
                .toList();
    }

    static double yearsOf(Piece piece) {
        var number = piece.value().split(" ", 2)[0].replace(',', '.');
        return number.matches("\\d+(\\.\\d+)?") ? Double.parseDouble(number) : 0;
    }

    private static Brief told(List<Line> lines, Phrases phrases) {
        var cited = new ArrayList<Piece>();
        var shown = new StringBuilder();
        var gaps = new StringBuilder();
        long met = lines.stream().filter(line -> !line.shown().isEmpty()).count();
        for (var line : lines) {
            if (line.shown().isEmpty()) {
                gaps.append("\n- ").append(line.requirement());
                continue;
            }
            shown.append("\n- **").append(line.requirement()).append("**");
            var evidence = line.shown().stream().map(piece -> cite(piece, cited)).toList();
            shown.append(": ").append(String.join("; ", evidence));
            line.missing().forEach(part -> gaps.append("\n- ").append(part));
        }
        var text =
                phrases.say("fit", Long.toString(met), Integer.toString(lines.size()))
                        + (shown.isEmpty()
                                ? ""
                                : "\n\n### " + phrases.say("fit.shown") + "\n" + shown)
                        + (gaps.isEmpty()
                                ? ""
                                : "\n\n### " + phrases.say("fit.gaps") + "\n" + gaps);
        return Brief.said(PersonaKind.TASK, new Materials().answers(cited).all(), text);
    }

    private static String cite(Piece piece, List<Piece> cited) {
        if (!cited.contains(piece)) {
            cited.add(piece);
        }
        int n = cited.indexOf(piece) + 1;
        return piece.sentence() + " [^f" + n + "] [" + n + "]";
    }
}
