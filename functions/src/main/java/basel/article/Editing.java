package basel.article;

import basel.shared.kernel.Ids;
import basel.shared.kernel.Member;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// What staff does with articles. What can be found follows in queued work.
@Singleton
final class Editing {
    private final Articles articles;
    private final ArticleWork work;
    private final Ids ids;
    private final Clock clock;

    Editing(Articles articles, ArticleWork work, Ids ids, Clock clock) {
        this.articles = articles;
        this.work = work;
        this.ids = ids;
        this.clock = clock;
    }

    /// Makes an article. The same key again gives the article that it made, as it is now.
    SaveResult create(
            Member by,
            Article.Type type,
            Article.State state,
            ArticleWords words,
            @Nullable String key) {
        var article = Article.made(ids.next(), type, state, words, by.id(), clock.instant());
        if (article.published()) {
            work.changing(article.id());
        }
        var result = articles.create(by, article, key);
        if (article.published()) {
            work.changed(article.id());
        }
        return result;
    }

    /// Changes an article, unless it changed since it was read.
    SaveResult change(Member by, String id, ArticleChange change) {
        var found = articles.find(id);
        if (found.isEmpty()) {
            return new SaveResult.Missing();
        }
        var before = found.get();
        if (!change.madeFrom(before)) {
            return new SaveResult.Stale();
        }
        var words = change.words(before);
        var after = before.changed(words, change.stateOr(before), by.id(), clock.instant());
        boolean seen = before.published() || after.published();
        if (seen) {
            work.changing(id);
        }
        var result = articles.replace(by, before, after);
        if (seen) {
            work.changed(id);
        }
        return result;
    }

    /// Deletes an article; false where there is none.
    boolean delete(Member by, String id) {
        if (articles.heads(java.util.List.of(id)).isEmpty()) {
            return false;
        }
        work.changing(id);
        boolean deleted = articles.delete(by, id);
        work.changed(id);
        return deleted;
    }
}
