package basel.notice;

import basel.account.Account;
import basel.shared.mail.Letter;
import basel.shared.web.Origins;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What the room writes to people, in English and German: one notice, or several together. Each can
/// be unsubscribed from by a click, in the mail program too (RFC 8058).
@Singleton
final class NoticeLetters {
    private final UnsubscribeLinks links;
    private final Origins origins;

    NoticeLetters(UnsubscribeLinks links, Origins origins) {
        this.links = links;
        this.origins = origins;
    }

    Letter of(Account account, List<Entry> news) {
        var kinds = news.stream().map(Entry::kind).collect(Collectors.toSet());
        var token = links.sign(account.id(), kinds);
        var letter =
                news.size() == 1
                        ? one(account.language(), news.getFirst(), origins.own())
                        : several(account.language(), zone(account), news, origins.own());
        return letter.unsubscribing(
                origins.own() + "/api/notices/unsubscribe?token=" + token,
                origins.own() + "/unsubscribe#token=" + token);
    }

    static Letter one(String language, Entry entry, String origin) {
        var words = Words.of(entry.news(), language);
        return new Letter(
                language,
                words.subject(),
                List.of(words.more()),
                new Letter.Button(words.action(), origin + words.path()),
                List.of(why(language)));
    }

    static Letter several(String language, ZoneId zone, List<Entry> news, String origin) {
        boolean german = language.equals("de");
        var size = news.size();
        var letter =
                new Letter(
                        language,
                        german ? size + " Neuigkeiten bei Basel" : size + " notices from Basel",
                        List.of(
                                german
                                        ? "Das ist geschehen, seit wir Ihnen zuletzt geschrieben haben:"
                                        : "This happened since we last wrote to you:"),
                        new Letter.Button(
                                german ? "Alle ansehen" : "See them all", origin + "/notices"),
                        List.of(why(language)));
        return letter.listing(
                news.stream()
                        .map(entry ->
                                new Letter.Line(
                                        Words.of(entry.news(), language).subject(),
                                        when(entry.at(), zone, german)))
                        .toList());
    }

    private static String why(String language) {
        return language.equals("de")
                ? "Welche Mails kommen und wann nicht, wählen Sie auf Ihrer Kontoseite."
                : "On your account page you choose which mails come, and when none do.";
    }

    private static String when(Instant at, ZoneId zone, boolean german) {
        var form = german ? "d. MMMM, HH:mm 'Uhr'" : "d MMMM, HH:mm";
        return DateTimeFormatter.ofPattern(form, german ? Locale.GERMANY : Locale.UK)
                .withZone(zone)
                .format(at);
    }

    private static ZoneId zone(Account account) {
        return ZoneId.of(account.zone());
    }
}
