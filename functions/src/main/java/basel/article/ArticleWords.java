package basel.article;

import basel.shared.kernel.BadInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an article says: one line as its title, its language, what it is about, and its text in
/// Markdown.
record ArticleWords(String title, String language, List<String> topics, String text) {
    static final int LONGEST_TITLE = 160;
    static final int LONGEST_TOPIC = 40;
    static final int MOST_TOPICS = 10;

    /// UTF-8 makes at most 300 kB of it; a sealed item of the store may have 400 kB.
    static final int LONGEST_TEXT = 100_000;

    static final Set<String> LANGUAGES = Set.of("en", "de");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]");

    ArticleWords {
        topics = List.copyOf(topics);
    }

    /// The words as they are stored: without what nobody sees. Every wrong field is named.
    static ArticleWords checked(
            @Nullable String title,
            @Nullable String language,
            @Nullable List<String> topics,
            @Nullable String text) {
        var wrong = new LinkedHashMap<String, String>();
        var words =
                new ArticleWords(
                        clean(title),
                        language == null ? "" : language,
                        topics(topics == null ? List.of() : topics),
                        clean(text));
        words.line("title", words.title, LONGEST_TITLE, wrong);
        if (!LANGUAGES.contains(words.language)) {
            wrong.put("language", "is unknown (expected: en or de)");
        }
        if (words.topics.size() > MOST_TOPICS) {
            wrong.put(
                    "topics",
                    "are " + words.topics.size() + " (expected: at most " + MOST_TOPICS + ")");
        }
        words.topics.forEach(topic -> words.line("topics", topic, LONGEST_TOPIC, wrong));
        if (words.text.length() > LONGEST_TEXT) {
            wrong.put("text", tooLong(words.text, LONGEST_TEXT));
        }
        BadInput.refuse(wrong);
        return words;
    }

    /// The same, if it may be published.
    ArticleWords publishable() {
        BadInput.unless(
                !text.isEmpty(), "text", "is missing (expected: some before it is published)");
        return this;
    }

    static String clean(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return UNSEEN.matcher(text.replace("\r\n", "\n")).replaceAll("").strip();
    }

    private void line(String field, String line, int longest, Map<String, String> wrong) {
        if (line.isEmpty()) {
            wrong.putIfAbsent(field, "is missing (expected: 1.." + longest + " characters)");
        } else if (line.length() > longest) {
            wrong.putIfAbsent(field, tooLong(line, longest));
        } else if (line.contains("\n")) {
            wrong.putIfAbsent(field, "has more than one line");
        }
    }

    private static String tooLong(String text, int longest) {
        return "has " + text.length() + " characters (expected: at most " + longest + ")";
    }

    /// Each once, however it is written.
    private static List<String> topics(List<String> sent) {
        var seen = new LinkedHashSet<String>();
        var topics = new ArrayList<String>();
        for (var topic : sent) {
            var clean = clean(topic);
            if (seen.add(clean.toLowerCase(java.util.Locale.ROOT))) {
                topics.add(clean);
            }
        }
        return topics;
    }
}
