package basel.shared.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a mail says, before it has a form: a heading, paragraphs, at most one button, small print.
public record Letter(
        String language,
        String subject,
        List<String> paragraphs,
        @Nullable Button button,
        List<String> smallPrint) {
    public Letter {
        paragraphs = List.copyOf(paragraphs);
        smallPrint = List.copyOf(smallPrint);
    }

    /// A link that stands out.
    public record Button(String label, String url) {}

    /// The letter as a mail to `to`.
    public Mail to(String to, String id) {
        return new Mail(id, to, subject, text(), LetterPage.of(this));
    }

    private String text() {
        var text = new StringBuilder();
        paragraphs.forEach(paragraph -> text.append(paragraph).append("\n\n"));
        if (button != null) {
            text.append(button.label()).append(":\n").append(button.url()).append("\n\n");
        }
        smallPrint.forEach(line -> text.append(line).append('\n'));
        return text.append("\n-- \nBasel\n").toString();
    }
}
