package basel.notice;

import basel.shared.notice.News;
import basel.shared.push.Notice;
import java.time.Instant;

/// A notice as it is kept.
record Entry(String id, News news, Instant at, boolean read) {
    Kind kind() {
        return Kind.of(news);
    }

    /// As its reader sees it.
    Notice in(String language) {
        var words = Words.of(news, language);
        return new Notice(id, kind().wire(), words.title(), words.text(), words.path(), at, read);
    }
}
