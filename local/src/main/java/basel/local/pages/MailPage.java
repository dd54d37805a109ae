package basel.local.pages;

import basel.local.aws.Mail;
import basel.local.aws.TextMessage;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The page of mails and texts, newest first. It asks for itself anew every two seconds and swaps
/// the list.
final class MailPage {
    private static final String SCRIPT =
            """
            const list = document.querySelector('main');
            setInterval(async () => {
              if (document.hidden || String(getSelection())) return;
              const page = await fetch(location.href).then(r => r.ok ? r.text() : '').catch(() => '');
              const fresh = new DOMParser().parseFromString(page, 'text/html').querySelector('main');
              if (!fresh || fresh.dataset.state === list.dataset.state) return;
              list.dataset.state = fresh.dataset.state;
              list.innerHTML = fresh.innerHTML;
            }, 2000);
            document.querySelector('button').onclick = async () => {
              await Promise.all(['mail', 'texts'].map(box => fetch('/_local/' + box, {method: 'DELETE'})));
              location.reload();
            };
            """;
    static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"
                    + Digest.sha256(SCRIPT)
                    + "'; connect-src 'self'; img-src 'none'; frame-ancestors 'none'; base-uri 'none'";

    private static final Pattern LINK =
            Pattern.compile("https?://[^\\s<>\"']+[^\\s<>\"'.,;:!?)\\]]");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final String STYLE =
            """
            :root{color-scheme:light dark;--paper:#faf8f4;--card:#fff;--ink:#1d1b18;--soft:#6b665e;--line:#e5e0d8;--link:#0f5c4d}
            @media(prefers-color-scheme:dark){:root{--paper:#171614;--card:#201f1c;--ink:#f1eee8;--soft:#a49e94;--line:#34312c;--link:#7fd1bd}}
            *{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 ui-sans-serif,system-ui,sans-serif}
            header,main{max-width:44rem;margin:0 auto;padding:0 1.25rem}
            header{display:flex;align-items:baseline;gap:1rem;padding-top:2.5rem;padding-bottom:.75rem}
            h1{font:600 1.6rem/1.2 ui-serif,Georgia,serif;margin:0;flex:1}
            header a{color:var(--soft)}button{font:inherit;border:1px solid var(--line);background:none;color:var(--soft);border-radius:.5rem;padding:.25rem .75rem;cursor:pointer}
            button:hover{color:var(--ink);border-color:var(--soft)}
            article{background:var(--card);border:1px solid var(--line);border-radius:.75rem;padding:1.1rem 1.25rem;margin:0 0 1rem}
            article h2{font-size:1.05rem;line-height:1.35;margin:0 0 .15rem}
            .meta{color:var(--soft);font-size:.875rem;margin:0 0 .75rem;overflow-wrap:anywhere}
            pre{font:inherit;white-space:pre-wrap;overflow-wrap:anywhere;margin:0}
            details{margin-top:.9rem}summary{color:var(--soft);cursor:pointer;font-size:.875rem}
            iframe{width:100%;height:36rem;margin-top:.6rem;border:1px solid var(--line);border-radius:.5rem;background:#fff}
            article a{color:var(--link);text-underline-offset:.15em}.empty{color:var(--soft);padding:4rem 0;text-align:center}
            a:focus-visible,button:focus-visible{outline:2px solid var(--link);outline-offset:2px}
            """;

    private MailPage() {}

    static String html(List<Mail> mails, List<TextMessage> texts) {
        var items = new StringBuilder();
        texts.forEach(text ->
                items.append(
                        article(
                                "Text message",
                                text.to(),
                                "",
                                TIME.format(text.sentAt()),
                                text.text(),
                                "")));
        mails.forEach(mail ->
                items.append(
                        article(
                                mail.subject(),
                                String.join(", ", mail.to()),
                                mail.from(),
                                TIME.format(mail.sentAt()),
                                mail.text().isEmpty() ? plain(mail.html()) : mail.text(),
                                mail.html())));
        if (items.isEmpty()) {
            items.append(
                    "<p class=empty>No mail yet. What the system sends appears here by itself.</p>");
        }
        var state =
                mails.size()
                        + "."
                        + texts.size()
                        + "."
                        + (mails.isEmpty() ? "" : mails.getFirst().id())
                        + (texts.isEmpty() ? "" : texts.getFirst().id());
        return "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content=\"width=device-width\">"
                + "<title>Mails on this machine</title><style>"
                + STYLE
                + "</style>"
                + "<header><h1>Mails on this machine</h1><a href=\"/\">Back to the start</a><button>Empty</button></header>"
                + "<main data-state=\""
                + escaped(state)
                + "\">"
                + items
                + "</main><script>"
                + SCRIPT
                + "</script></html>";
    }

    private static String article(
            String subject, String to, String from, String time, String body, String html) {
        return "<article><h2>"
                + escaped(subject)
                + "</h2><p class=meta>To "
                + escaped(to)
                + (from.isEmpty() ? "" : " · from " + escaped(from))
                + " · "
                + time
                + "</p><pre>"
                + linked(body.strip())
                + "</pre>"
                + (html.isEmpty() ? "" : framed(html))
                + "</article>";
    }

    /// The mail as a mail program shows it: in a frame that runs no script and sends no form; its
    /// links open in a window of their own.
    private static String framed(String html) {
        return "<details><summary>As mail programs show it</summary>"
                + "<iframe title=\"The mail\" loading=lazy"
                + " sandbox=\"allow-popups allow-popups-to-escape-sandbox\" srcdoc=\""
                + escaped(html.replaceFirst("<head>", "<head><base target=\"_blank\">"))
                + "\"></iframe></details>";
    }

    private static String linked(String text) {
        var result = new StringBuilder();
        var links = LINK.matcher(text);
        int end = 0;
        while (links.find()) {
            var url = escaped(links.group());
            result.append(escaped(text.substring(end, links.start())));
            result.append("<a href=\"").append(url).append("\">").append(url).append("</a>");
            end = links.end();
        }
        return result.append(escaped(text.substring(end))).toString();
    }

    /// What a mail without a text part says, its links written out.
    private static String plain(String html) {
        return html.replaceAll("(?is)<(style|script|head)\\b.*?</\\1>", "")
                .replaceAll("(?is)<a\\b[^>]*href=[\"']([^\"']+)[\"'][^>]*>(.*?)</a>", "$2 $1")
                .replaceAll("(?i)<(br|/p|/div|/h\\d|/li|/tr)[^>]*>", "\n")
                .replaceAll("<[^>]+>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .replaceAll("\n\\s*\n\\s*", "\n\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
