package basel.shared.mail;

import java.util.stream.Collectors;

/// A letter as HTML: one column, inline styles only (mail programs drop the rest), readable in dark
/// and light.
@SuppressWarnings("InlineFormatString") // a page reads better on its own
final class LetterPage {
    private static final String PAGE =
            """
            <!doctype html>
            <html lang="%s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
            <meta name="color-scheme" content="light dark"><title>%s</title></head>
            <body style="margin:0;padding:0;background:#f6f4ef">
            <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" \
            style="background:#f6f4ef"><tr><td align="center" style="padding:32px 16px">
            <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" \
            style="max-width:520px;background:#ffffff;border:1px solid #e4dfd4;border-radius:12px">
            <tr><td style="padding:28px 32px 0;font:600 20px/1.3 Georgia,'Times New Roman',serif;\
            color:#1f2a37">Basel</td></tr>
            <tr><td style="padding:16px 32px 28px;font:400 16px/1.55 -apple-system,'Segoe UI',\
            Roboto,Helvetica,Arial,sans-serif;color:#1f2a37">
            %s%s<div style="border-top:1px solid #e4dfd4;margin-top:24px;padding-top:16px;\
            font-size:13px;line-height:1.5;color:#5b6472">%s</div>
            </td></tr></table></td></tr></table></body></html>
            """;
    private static final String BUTTON =
            """
            <p style="margin:24px 0"><a href="%s" style="display:inline-block;padding:13px 24px;\
            background:#1f5f4a;color:#ffffff;text-decoration:none;border-radius:8px;\
            font-weight:600">%s</a></p>
            """;

    private LetterPage() {}

    static String of(Letter letter) {
        var paragraphs =
                letter.paragraphs().stream()
                        .map(text -> "<p style=\"margin:0 0 14px\">" + escape(text) + "</p>\n")
                        .collect(Collectors.joining());
        var small =
                letter.smallPrint().stream()
                        .map(text -> "<p style=\"margin:0 0 8px\">" + escape(text) + "</p>\n")
                        .collect(Collectors.joining());
        return PAGE.formatted(
                letter.language(), escape(letter.subject()), paragraphs, button(letter), small);
    }

    private static String button(Letter letter) {
        var button = letter.button();
        return button == null ? "" : BUTTON.formatted(escape(button.url()), escape(button.label()));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
