package basel.shared.model.scripted.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads a CV: lines under headings, in English or German. What stands under no known heading is
/// left alone, so that nothing is guessed.
public final class Curriculum {
    private static final String YEAR = "(?:(?:0?[1-9]|1[0-2])[./-])?(?:19|20)\\d{2}";
    private static final Pattern SPAN =
            Pattern.compile(
                    "\\(?(?:(?:seit|since|from|von)\\s+)?"
                            + YEAR
                            + "(?:\\s*(?:–|—|-|to|until|bis)\\s*(?:"
                            + YEAR
                            + "|today|now|present|current|heute|jetzt))?\\)?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern BULLET = Pattern.compile("^[\\s•·*▪◦‣–—-]+");
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*[|·•,;–—\\t]\\s*|\\s+(?:at|bei|@|-)\\s+");
    private static final Pattern ITEM = Pattern.compile("\\s*[|·•,;\\t]\\s*");
    private static final Pattern FIRM =
            Pattern.compile(
                    "\\b(?:GmbH|AG|SE|KG|KGaA|UG|mbH|e\\.V\\.|Inc\\.?|Ltd\\.?|LLC|PLC|Corp\\.?|S\\.A\\.|B\\.V\\.|Co\\.)(?=\\W|$)");
    private static final Pattern DEGREE =
            Pattern.compile(
                    "\\b(?:B\\.?\\s?Sc\\.?|M\\.?\\s?Sc\\.?|B\\.?A\\.?|M\\.?A\\.?|MBA|BEng|MEng|Bachelor|Master|Ph\\.?D|Diplom\\w*|Abitur|Ausbildung|Staatsexamen|Promotion|Lehre|A-levels|apprenticeship|degree|diploma|Magister)(?=\\W|$)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern FOR_YEARS =
            Pattern.compile(
                    "\\(?\\b(\\d{1,2})\\+?\\s*(?:years?|yrs?|jahren?)\\b(?:\\s+of)?\\)?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern LEVEL =
            Pattern.compile(
                    "\\b(A1|A2|B1|B2|C1|C2)\\b|\\b(native|mother tongue|muttersprach\\w*)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern LIVES =
            Pattern.compile(
                    "^(?:wohnort|location|based in|place of residence|city)\\s*:?\\s+([\\p{L} .-]{2,40})",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int LONGEST_SKILL = 40;
    private static final int LONGEST_VALUE = 120;

    private final List<Learned> learned = new ArrayList<>();

    private Curriculum() {}

    /// What a CV says of its owner, each with its line as the exact words.
    public static List<Learned> read(String text) {
        var reader = new Curriculum();
        var part = Heading.OTHER;
        for (var line : text.split("\n", -1)) {
            var plain = BULLET.matcher(line).replaceFirst("").strip();
            var heading = Heading.of(plain);
            if (heading.isPresent()) {
                part = heading.get();
                continue;
            }
            var colon = plain.indexOf(':');
            var before =
                    colon < 0 ? Optional.<Heading>empty() : Heading.of(plain.substring(0, colon));
            if (before.isPresent()) {
                reader.line(before.get(), plain.substring(colon + 1).strip());
            } else if (!plain.isEmpty()) {
                reader.line(part, plain);
            }
        }
        return List.copyOf(reader.learned);
    }

    private void line(Heading part, String line) {
        switch (part) {
            case EXPERIENCE -> work(line);
            case EDUCATION -> school(line);
            case SKILLS -> skills(line);
            case LANGUAGES -> Stream.of(ITEM.split(line, -1)).forEach(this::language);
            case CERTIFICATES -> add(Kind.CERTIFICATE, undated(line), line);
            case PROJECTS -> project(line);
            case OTHER -> place(line);
        }
    }

    /// A line with years names a role and an employer; others tell what was done there.
    private void work(String line) {
        var firm = FIRM.matcher(line).find();
        if (!firm && !SPAN.matcher(line).find() && !titled(line)) {
            return;
        }
        var rest = undated(line);
        var parts =
                Stream.of(BETWEEN.split(rest, -1))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
        var role = parts.stream().filter(Curriculum::titled).findFirst();
        role.ifPresent(value -> add(Kind.ROLE, value, line));
        parts.stream()
                .filter(value -> FIRM.matcher(value).find())
                .findFirst()
                .or(() -> role.flatMap(value -> after(parts, value)))
                .ifPresent(value -> add(Kind.EMPLOYER, value, line));
    }

    /// What stands behind the role, where it is a name.
    private static Optional<String> after(List<String> parts, String role) {
        int next = parts.indexOf(role) + 1;
        return next < parts.size() && Character.isUpperCase(parts.get(next).charAt(0))
                ? Optional.of(parts.get(next))
                : Optional.empty();
    }

    private static boolean titled(String part) {
        var words = part.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1);
        return words.length <= 6
                && Stream.of(words).anyMatch(word -> Roles.english(word) || Roles.german(word));
    }

    private void school(String line) {
        var degree = DEGREE.matcher(line);
        if (!degree.find()) {
            return;
        }
        var rest = undated(line);
        Stream.of(rest.split("\\s*[|·•;–—\\t]\\s*|,\\s+(?=\\p{Lu})", -1))
                .filter(part -> DEGREE.matcher(part).find())
                .findFirst()
                .ifPresent(part -> add(Kind.EDUCATION, part.strip(), line));
    }

    private void skills(String line) {
        int colon = line.indexOf(':');
        for (var item : ITEM.split(colon < 0 ? line : line.substring(colon + 1), -1)) {
            var years = FOR_YEARS.matcher(item);
            boolean counted = years.find();
            var name = counted ? item.replace(years.group(), " ").strip() : item.strip();
            var skill = skill(name.replaceFirst("\\s*\\(.*\\)$", ""));
            skill.ifPresent(value -> {
                add(Kind.SKILL, value, line);
                if (counted) {
                    add(Kind.YEARS, years.group(1) + " " + value, line);
                }
            });
        }
    }

    private static Optional<String> skill(String name) {
        var known = Skills.named(name).map(Lexicon.Entry::english);
        boolean brief = !name.isEmpty() && name.length() <= LONGEST_SKILL;
        return known.or(() ->
                brief
                                && name.split(" ", -1).length <= 3
                                && Character.isLetterOrDigit(name.charAt(0))
                        ? Optional.of(name)
                        : Optional.empty());
    }

    private void language(String item) {
        var name = Languages.in(Token.of(item)).stream().findFirst();
        if (name.isEmpty()) {
            return;
        }
        var english = name.get().entry().english();
        var level = LEVEL.matcher(item);
        var value = level.find() ? english + " (" + level(level) + ")" : english;
        add(Kind.LANGUAGE, value, item.strip());
    }

    private static String level(Matcher level) {
        return level.group(1) == null ? "native" : level.group(1).toUpperCase(Locale.ROOT);
    }

    private void project(String line) {
        if (line.length() > LONGEST_VALUE && !line.contains(":")) {
            return;
        }
        var name = undated(line).split("\\s*[:|–—]\\s*", 2)[0];
        if (name.split(" ", -1).length <= 6) {
            add(Kind.PROJECT, name, line);
        }
    }

    private void place(String line) {
        var lives = LIVES.matcher(line);
        if (lives.find()) {
            add(Kind.PLACE, lives.group(1).strip(), line);
        }
    }

    private static String undated(String line) {
        return SPAN.matcher(line)
                .replaceAll(" ")
                .replaceAll("^[\\s,:|–—-]+|[\\s,:|–—-]+$", "")
                .replaceAll(" {2,}", " ");
    }

    private void add(Kind kind, String value, String quote) {
        boolean again =
                learned.stream()
                        .anyMatch(one -> one.kind() == kind && one.value().equalsIgnoreCase(value));
        if (!value.isBlank() && value.length() <= LONGEST_VALUE && !again) {
            learned.add(new Learned(kind, value, true, quote));
        }
    }
}
