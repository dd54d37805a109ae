package basel.notice;

import basel.shared.mail.Letter;
import basel.shared.notice.News;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every letter of the room: each kind alone, and several together.
public final class NoticeLetterSamples {
    private static final Instant NOON = Instant.parse("2027-01-31T11:00:00Z");

    private NoticeLetterSamples() {}

    public static Map<String, Letter> in(String language, String name, String origin) {
        var letters = new LinkedHashMap<String, Letter>();
        var mailed =
                List.of(
                                new News.LinkUsed(name, "A stranger"),
                                new News.QuestionAsked("A stranger's words"),
                                new News.QuestionAnswered(name, "Which databases?", "chat"),
                                new News.BudgetLow(NOON))
                        .stream()
                        .map(news -> new Entry("id", news, NOON, false))
                        .toList();
        mailed.forEach(entry ->
                letters.put(
                        "notice-" + entry.kind().wire(),
                        with(NoticeLetters.one(language, entry, origin), origin)));
        var all = NoticeLetters.several(language, ZoneId.of("Europe/Berlin"), mailed, origin);
        letters.put("notices", with(all, origin));
        return letters;
    }

    private static Letter with(Letter letter, String origin) {
        return letter.unsubscribing(
                origin + "/api/notices/unsubscribe?token=t", origin + "/unsubscribe#token=t");
    }
}
