package basel.resume;

import basel.shared.kernel.BadInput;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an entry of a section may tell. Every wrong field is named, not only the first.
final class WordRules {
    private static final Pattern MONTH = Pattern.compile("(19|20|21)\\d\\d(-(0[1-9]|1[0-2]))?");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Set<String> WEB = Set.of("http", "https");
    private static final int LONGEST_LINE = 120;
    private static final int LONGEST_URL = 500;
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_YEARS = 70;

    private static final List<Rule> RULES =
            List.of(
                    WordRules::belongs,
                    WordRules::needed,
                    WordRules::lengths,
                    WordRules::dates,
                    WordRules::order,
                    WordRules::level,
                    WordRules::years,
                    WordRules::url);

    private WordRules() {}

    /// Adds what is wrong, by field.
    private interface Rule {
        void check(Section section, Words words, Map<String, String> wrong);
    }

    /// The words as they are stored: without blanks around them and without what nobody sees.
    static Words checked(Section section, Words sent) {
        var words =
                new Words(
                        clean(sent.title()),
                        clean(sent.organisation()),
                        clean(sent.place()),
                        clean(sent.from()),
                        clean(sent.to()),
                        clean(sent.level()),
                        sent.years(),
                        clean(sent.url()),
                        clean(sent.text()));
        var wrong = new LinkedHashMap<String, String>();
        RULES.forEach(rule -> rule.check(section, words, wrong));
        BadInput.refuse(wrong);
        return words;
    }

    static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var seen = UNSEEN.matcher(text.replace("\r\n", "\n")).replaceAll("").strip();
        return seen.isEmpty() ? null : seen;
    }

    /// What is wrong with an address in the web, or null.
    static @Nullable String wrongUrl(String url) {
        if (url.length() > LONGEST_URL) {
            return tooLong(url, LONGEST_URL);
        }
        try {
            var uri = new URI(url);
            var scheme = uri.getScheme();
            var web = scheme != null && WEB.contains(scheme) && uri.getHost() != null;
            return web && uri.getUserInfo() == null && uri.getHost().contains(".")
                    ? null
                    : "is no address in the web (expected: https://…)";
        } catch (URISyntaxException unreadable) {
            return "is no address in the web (expected: https://…)";
        }
    }

    static String tooLong(String text, int longest) {
        return "has " + text.length() + " characters (expected: at most " + longest + ")";
    }

    private static void belongs(Section section, Words words, Map<String, String> wrong) {
        words.told().keySet().stream()
                .filter(field -> !section.tells(field))
                .forEach(field -> wrong.put(field, "does not belong to " + section));
    }

    private static void needed(Section section, Words words, Map<String, String> wrong) {
        var needed = section.needed();
        if (needed.stream().noneMatch(words.told()::containsKey)) {
            var others =
                    needed.size() == 1 ? "" : " (expected: " + String.join(" or ", needed) + ")";
            wrong.put(needed.getFirst(), "is missing" + others);
        }
    }

    private static void lengths(Section section, Words words, Map<String, String> wrong) {
        words.told()
                .forEach((field, value) -> {
                    int longest = field.equals("text") ? LONGEST_TEXT : LONGEST_LINE;
                    if (value instanceof String text
                            && !field.equals("url")
                            && text.length() > longest) {
                        wrong.putIfAbsent(field, tooLong(text, longest));
                    }
                    if (value instanceof String line
                            && !field.equals("text")
                            && line.contains("\n")) {
                        wrong.putIfAbsent(field, "has more than one line");
                    }
                });
    }

    private static void dates(Section section, Words words, Map<String, String> wrong) {
        date("from", words.from(), wrong);
        date("to", words.to(), wrong);
    }

    private static void date(String field, @Nullable String date, Map<String, String> wrong) {
        if (date != null && !MONTH.matcher(date).matches()) {
            wrong.putIfAbsent(field, "is no year or month (expected: 2019 or 2019-03)");
        }
    }

    private static void order(Section section, Words words, Map<String, String> wrong) {
        var from = words.from();
        var to = words.to();
        if (from == null || to == null || wrong.containsKey("from") || wrong.containsKey("to")) {
            return;
        }
        int told = Math.min(from.length(), to.length());
        if (from.substring(0, told).compareTo(to.substring(0, told)) > 0) {
            wrong.put("to", "is before from");
        }
    }

    private static void level(Section section, Words words, Map<String, String> wrong) {
        var level = words.level();
        if (level != null && section.tells("level") && !section.levels().contains(level)) {
            wrong.putIfAbsent(
                    "level", "is unknown (expected: " + String.join(", ", section.levels()) + ")");
        }
    }

    private static void years(Section section, Words words, Map<String, String> wrong) {
        var years = words.years();
        if (years != null && (years < 0 || years > MOST_YEARS)) {
            wrong.putIfAbsent("years", "is " + years + " (expected: 0.." + MOST_YEARS + ")");
        }
    }

    private static void url(Section section, Words words, Map<String, String> wrong) {
        var trouble = words.url() == null ? null : wrongUrl(words.url());
        if (trouble != null) {
            wrong.putIfAbsent("url", trouble);
        }
    }
}
