package basel.shared.mail;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a mail says, before it has a form: a heading (its subject), paragraphs, perhaps a code to
/// type or a list of lines, at most one button, small print, perhaps a way to get no more of these.
public record Letter(
        String language,
        String subject,
        List<String> paragraphs,
        @Nullable Code code,
        List<Line> lines,
        @Nullable Button button,
        List<String> smallPrint,
        @Nullable Unsubscribing unsubscribing) {
    public Letter {
        subject = subject.replaceAll("\\p{Cntrl}+", " ");
        paragraphs = List.copyOf(paragraphs);
        lines = List.copyOf(lines);
        smallPrint = List.copyOf(smallPrint);
    }

    /// The usual one: words and perhaps a button.
    public Letter(
            String language,
            String subject,
            List<String> paragraphs,
            @Nullable Button button,
            List<String> smallPrint) {
        this(language, subject, paragraphs, null, List.of(), button, smallPrint, null);
    }

    /// A link that stands out.
    public record Button(String label, String url) {}

    /// A code to be typed, under a heading that does not repeat it.
    public record Code(String heading, String code) {}

    /// One of several things that happened, and when.
    public record Line(String text, String when) {}

    /// Where a click stops mails of this kind: in the mail program, and on our page.
    public record Unsubscribing(String oneClick, String page) {}

    /// The same with a code that stands out.
    public Letter showing(String heading, String digits) {
        var shown = new Code(heading, digits);
        return new Letter(
                language, subject, paragraphs, shown, lines, button, smallPrint, unsubscribing);
    }

    /// The same with a list.
    public Letter listing(List<Line> all) {
        return new Letter(
                language, subject, paragraphs, code, all, button, smallPrint, unsubscribing);
    }

    /// The same with a way to get no more of these.
    public Letter unsubscribing(String oneClick, String page) {
        var way = new Unsubscribing(oneClick, page);
        return new Letter(language, subject, paragraphs, code, lines, button, smallPrint, way);
    }

    /// The letter as a mail to `to`.
    public Mail to(String to, String id) {
        return new Mail(id, to, subject, LetterText.of(this), LetterPage.of(this), headers());
    }

    /// No machine answers it (RFC 3834); a click in the mail program stops its kind (RFC 8058).
    private Map<String, String> headers() {
        if (unsubscribing == null) {
            return Map.of("Auto-Submitted", "auto-generated");
        }
        return Map.of(
                "Auto-Submitted", "auto-generated",
                "List-Unsubscribe", "<" + unsubscribing.oneClick() + ">",
                "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
}
