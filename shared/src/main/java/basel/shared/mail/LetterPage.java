package basel.shared.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A letter as HTML, in the one layout of all mails (`mail/page.html`): one column, inline styles,
/// which all mail programs keep, and a style sheet for those that can be dark. No pictures, nothing
/// from elsewhere, nothing that tells who read it.
@SuppressWarnings("InlineFormatString") // a form reads better on its own
final class LetterPage {
    private static final String PAGE = resource();
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");
    private static final String SANS = "-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
    private static final String PARAGRAPH =
            "<p class=\"ink\" style=\"margin:0 0 14px;font:400 16px/1.6 "
                    + SANS
                    + ";color:#1d211b;overflow-wrap:anywhere\">%s</p>\n";
    private static final String SMALL =
            "<p class=\"muted\" style=\"margin:0 0 8px;font:400 14px/1.55 "
                    + SANS
                    + ";color:#5a6156;overflow-wrap:anywhere\">%s</p>\n";
    private static final String CODE =
            "<p class=\"ink sunken\" style=\"margin:22px 0;padding:16px;background:#f2eee6;border:1px"
                    + " solid #ddd7ca;border-radius:10px;text-align:center;font:600"
                    + " 30px/1.2 ui-monospace,Menlo,Consolas,monospace;letter-spacing:6px;color:#1d211b\">%s</p>\n";
    private static final String LINE =
            "<tr><td class=\"ink rule\" style=\"padding:12px 0;border-top:1px solid #ddd7ca;font:400"
                    + " 16px/1.5 "
                    + SANS
                    + ";color:#1d211b;overflow-wrap:anywhere\">%s<br><span class=\"muted\""
                    + " style=\"font-size:14px;color:#5a6156\">%s</span></td></tr>\n";
    private static final String BUTTON =
            "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\""
                    + " style=\"margin:24px 0 8px\"><tr><td class=\"action\""
                    + " style=\"background:#2b6a3a;border-radius:10px\"><a href=\"%s\""
                    + " style=\"display:inline-block;padding:13px 24px;font:600 16px/1.3 "
                    + SANS
                    + ";color:#ffffff;text-decoration:none\">%s</a></td></tr></table>\n";
    private static final String QUIET =
            " <a class=\"quiet\" href=\"%s\" style=\"color:#5a6156;text-decoration:underline\">%s</a>";

    private LetterPage() {}

    static String of(Letter letter) {
        var code = Optional.ofNullable(letter.code());
        var heading = code.map(Letter.Code::heading).orElse(letter.subject());
        var parts =
                Map.of(
                        "language", escape(letter.language()),
                        "subject", escape(letter.subject()),
                        "preview",
                                letter.paragraphs().stream()
                                        .findFirst()
                                        .map(LetterPage::escape)
                                        .orElse(""),
                        "heading", escape(heading),
                        "paragraphs", each(PARAGRAPH, letter.paragraphs()),
                        "code", code.map(c -> CODE.formatted(escape(c.code()))).orElse(""),
                        "lines", lines(letter.lines()),
                        "button", button(letter),
                        "small", each(SMALL, letter.smallPrint()),
                        "foot", foot(letter));
        return PLACE.matcher(PAGE)
                .replaceAll(place -> Matcher.quoteReplacement(part(parts, place.group(1))));
    }

    private static String part(Map<String, String> parts, String name) {
        return Optional.ofNullable(parts.get(name))
                .orElseThrow(() -> new IllegalStateException("mail/page.html asks for " + name));
    }

    private static String each(String form, List<String> texts) {
        return texts.stream()
                .map(text -> form.formatted(escape(text)))
                .collect(Collectors.joining());
    }

    private static String lines(List<Letter.Line> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        return lines.stream()
                .map(line -> LINE.formatted(escape(line.text()), escape(line.when())))
                .collect(
                        Collectors.joining(
                                "",
                                "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\""
                                        + " cellspacing=\"0\" border=\"0\" style=\"margin:6px 0\">\n",
                                "</table>\n"));
    }

    private static String button(Letter letter) {
        var button = letter.button();
        return button == null ? "" : BUTTON.formatted(escape(button.url()), escape(button.label()));
    }

    private static String foot(Letter letter) {
        var words = LetterWords.in(letter.language());
        var way = letter.unsubscribing();
        return way == null
                ? escape(words.sentBy())
                : escape(words.sentBy())
                        + QUIET.formatted(escape(way.page()), escape(words.unsubscribe()));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String resource() {
        try (var page = LetterPage.class.getResourceAsStream("/mail/page.html")) {
            if (page == null) {
                throw new IllegalStateException("mail/page.html is missing");
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read mail/page.html", e);
        }
    }
}
