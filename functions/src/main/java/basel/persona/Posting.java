package basel.persona;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A job description that a visitor pasted, and the requirements it names: its listed lines,
/// without what is offered; or, where it has no lists, its sentences that ask for something.
record Posting(List<String> requirements) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int MOST = 20;
    private static final int LONGEST = 220;
    private static final int LONG = 600;
    private static final int MANY = 4;

    private static final Pattern HEADED =
            Pattern.compile(
                    "^\\s*[#*_]*\\s*(?:job description|job posting|stellenbeschreibung|stellenanzeige)\\s*:?[*_]*\\s*:?\\s*(?:\\n|$)",
                    FLAGS);
    private static final Pattern ITEM =
            Pattern.compile("^\\s*(?:[-*•·–▪◦‣]|\\d{1,2}[.)])\\s+(.+)$");
    private static final Pattern OFFERED =
            Pattern.compile(
                    "^[\\s#*_]*(?:.{0,20}\\b(?:we offer|offer you|benefits|perks|about us|who we are|your tasks|responsibilities|what you('ll| will) do|wir bieten|unser angebot|das bieten|über uns|benefits|aufgaben|das erwartet)\\b.{0,30})[\\s:*_]*$",
                    FLAGS);
    private static final Pattern ASKED =
            Pattern.compile(
                    "^[\\s#*_]*(?:.{0,30}\\b(?:requirements?|qualifications?|your profile|you bring|what you need|must[- ]haves?|nice[- ]to[- ]haves?|skills|we expect|looking for|anforderungen|ihr profil|dein profil|bringen sie mit|bringst du mit|voraussetzungen|qualifikation(?:en)?|wir erwarten|wir suchen)\\b.{0,30})[\\s:*_]*$",
                    FLAGS);
    private static final Pattern CUE =
            Pattern.compile(
                    "\\b(?:experience|knowledge|skills?|fluent|degree|certificat\\w+|familiar|proficien\\w+|you (?:have|know|speak|are)|required|must|years of|erfahrung\\w*|kenntnisse|fundierte|sicher\\w* umgang|abgeschlossen\\w*|studium|ausbildung|sie (?:haben|sprechen|beherrschen|sind)|du (?:hast|sprichst|bist)|fließend)\\b",
                    FLAGS);

    /// A text that is headed as one, or long and full of listed lines.
    static Optional<Posting> in(String said) {
        var headed = HEADED.matcher(said);
        if (headed.find()) {
            return Optional.of(of(said.substring(headed.end())));
        }
        long items = said.lines().filter(line -> ITEM.matcher(line).matches()).count();
        return said.length() >= LONG && items >= MANY ? Optional.of(of(said)) : Optional.empty();
    }

    static Posting of(String text) {
        var listed = listed(text);
        var found = listed.isEmpty() ? sentences(text) : listed;
        return new Posting(found.stream().distinct().limit(MOST).toList());
    }

    private static List<String> listed(String text) {
        var found = new ArrayList<String>();
        var always = new ArrayList<String>();
        boolean asked = false;
        boolean offered = false;
        for (var line : text.lines().toList()) {
            var item = ITEM.matcher(line);
            if (item.matches()) {
                (asked ? found : offered ? new ArrayList<String>() : always)
                        .add(cut(item.group(1)));
            } else if (OFFERED.matcher(line).matches()) {
                asked = false;
                offered = true;
            } else if (ASKED.matcher(line).matches()) {
                asked = true;
                offered = false;
            }
        }
        return found.isEmpty() ? always : found;
    }

    private static List<String> sentences(String text) {
        return Pattern.compile("(?<=[.!?;])\\s+|\\n+")
                .splitAsStream(text)
                .filter(sentence -> CUE.matcher(sentence).find())
                .filter(sentence -> !ASKED.matcher(sentence).matches())
                .map(Posting::cut)
                .toList();
    }

    private static String cut(String line) {
        var plain = line.replaceAll("[*_`#\\[\\]<>]", "").replaceAll("\\s+", " ").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).strip() + "…";
    }
}
