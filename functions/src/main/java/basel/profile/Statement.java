package basel.profile;

import basel.shared.push.Fact;
import java.text.Normalizer;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Something that a person said about themselves: the kind (`skill`, `years`, …), the value,
/// whether they have it, the sentence that tells it, and the exact words it came from.
public record Statement(
        String kind,
        String value,
        Fact.Polarity polarity,
        String sentence,
        String quote,
        Fact.Source source) {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("^[\\d.,]+ ");

    public Statement {
        var at = source.at().truncatedTo(ChronoUnit.MILLIS);
        source =
                new Fact.Source(
                        source.chatId(), source.messageId(), source.seq(), at, source.document());
    }

    boolean saidIn(Fact.@Nullable Source other) {
        return other != null && other.messageId().equals(source.messageId());
    }

    /// Whether the fact tells the same.
    boolean tellsSameAs(Fact fact) {
        return kind.equals(fact.kind())
                && polarity == fact.polarity()
                && plain(value).equals(plain(fact.value()));
    }

    /// What only one statement can be true about: whether somebody knows Java, or for how many
    /// years they have done so. Two statements about the same matter are the same or contradict
    /// each other.
    String matter() {
        return matter(kind, value);
    }

    static String matter(String kind, String value) {
        var plain = plain(value);
        var about = kind.equals("years") ? NUMBER.matcher(plain).replaceFirst("") : plain;
        return kind + "|" + about;
    }

    /// Without what does not change the meaning: case, forms of letters, spaces, an end's full
    /// stop.
    private static String plain(String value) {
        var letters = Normalizer.normalize(value, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var text = SPACES.matcher(letters).replaceAll(" ").strip();
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
