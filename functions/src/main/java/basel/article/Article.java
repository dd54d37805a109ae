package basel.article;

import basel.shared.kernel.UserId;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/// An article as it is stored. Each save makes its next version; `textSince` is the one since which
/// its text stands.
record Article(
        String id,
        Type type,
        State state,
        ArticleWords words,
        int characters,
        long version,
        long textSince,
        Instant createdAt,
        Instant updatedAt,
        UserId editedBy) {

    /// What it was at first: written here, or the text of a file.
    @Serdeable
    enum Type {
        article,
        file
    }

    /// Only what is published is ever found.
    @Serdeable
    enum State {
        draft,
        published
    }

    static Article made(
            String id, Type type, State state, ArticleWords words, UserId by, Instant now) {
        return new Article(id, type, state, words, words.text().length(), 1, 1, now, now, by);
    }

    Article changed(ArticleWords newer, State next, UserId by, Instant now) {
        long since = newer.text().equals(words.text()) ? textSince : version + 1;
        int length = newer.text().length();
        return new Article(id, type, next, newer, length, version + 1, since, createdAt, now, by);
    }

    /// The same with its text.
    Article saying(String text) {
        var all = new ArticleWords(words.title(), words.language(), words.topics(), text);
        return new Article(
                id,
                type,
                state,
                all,
                characters,
                version,
                textSince,
                createdAt,
                updatedAt,
                editedBy);
    }

    boolean published() {
        return state == State.published;
    }
}
