package basel.article;

import basel.knowledge.Knowledge;
import basel.knowledge.Owner;
import basel.knowledge.Source;
import basel.shared.work.QueuedWork;
import basel.shared.work.WorkQueue;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what can be found of articles up to date. An order names only what may have changed: what
/// is true now is read when it is done, so that orders may come again and in any order.
@Singleton
final class ArticleWork implements QueuedWork {
    static final String TYPE = "article";

    private static final Logger log = LoggerFactory.getLogger(ArticleWork.class);

    /// Longer than a function that changes articles on request may run.
    private static final Duration WRITTEN = Duration.ofSeconds(35);

    /// Whom an article is for: the house decides with whom it shares them.
    private static final String VISIBILITY = "house";

    private final Articles articles;
    private final Knowledge knowledge;
    private final WorkQueue queue;
    private final JsonMapper json;

    ArticleWork(Articles articles, Knowledge knowledge, WorkQueue queue, JsonMapper json) {
        this.articles = articles;
        this.knowledge = knowledge;
        this.queue = queue;
        this.json = json;
    }

    @Override
    public String type() {
        return TYPE;
    }

    /// Orders it before an article is changed, for the case that nobody gets to order it after.
    void changing(String id) {
        queue.later(TYPE, new ArticleOrder(id), WRITTEN);
    }

    /// Orders it after an article was changed.
    void changed(String id) {
        queue.later(TYPE, new ArticleOrder(id));
    }

    @Override
    public void run(JsonNode body) {
        var id = read(body).article();
        if (id != null) {
            bring(id);
        }
        boolean more = knowledge.refresh(Owner.DESK);
        if (more) {
            queue.later(TYPE, new ArticleOrder(null));
        }
        log.info("articles are up to date: article={} more={}", id, more);
    }

    /// What is no longer published keeps its place, without a word: it may be published again. What
    /// is deleted is forgotten for good.
    private void bring(String id) {
        var found = articles.find(id);
        if (found.isEmpty()) {
            knowledge.forget(Owner.DESK, id);
            return;
        }
        var article = found.get();
        var words = article.words();
        var source =
                new Source(
                        id,
                        article.type().name(),
                        VISIBILITY,
                        Set.copyOf(words.topics()),
                        article.updatedAt(),
                        article.version());
        var text = words.title() + "\n\n" + words.text();
        knowledge.keep(Owner.DESK, source, article.published() ? text : "");
    }

    private ArticleOrder read(JsonNode body) {
        try {
            return json.readValueFromTree(body, ArticleOrder.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read an order about an article", e);
        }
    }
}
