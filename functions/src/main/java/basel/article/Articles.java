package basel.article;

import basel.shared.audit.Audit;
import basel.shared.kernel.Member;
import basel.shared.kernel.UserId;
import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Query;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.store.Transaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The store of articles. Each write is noted in the audit in the same transaction. A text is
/// written only where it changed, under the version since which it stands: who reads a head finds
/// the text that belongs to it, or reads both again.
@Singleton
final class Articles {
    private static final Duration REPEATS = Duration.ofDays(2);
    private static final int TRIES = 5;

    /// Where the write of a key stands in a creation.
    private static final int KEY = 2;

    private final Tables tables;
    private final Table table;
    private final ArticleItems items;
    private final Audit audit;
    private final Clock clock;

    Articles(Tables tables, ArticleItems items, Audit audit, Clock clock) {
        this.tables = tables;
        this.table = tables.named("library");
        this.items = items;
        this.audit = audit;
        this.clock = clock;
    }

    /// The newest articles first, before `before` where it is given; without their texts.
    List<Article> page(@Nullable String before, int limit) {
        var end = Keys.head(before == null ? "~" : before);
        var query = Query.of(Keys.ARTICLES).between(Keys.HEADS, end).newestFirst();
        return table.query(query.limit(limit + 1)).stream()
                .filter(item -> !item.sk().equals(end))
                .limit(limit)
                .map(items::read)
                .toList();
    }

    /// Articles by their ids, as far as they stand; without their texts.
    Map<String, Article> heads(Collection<String> ids) {
        var keys = ids.stream().distinct().map(Keys::head).toList();
        return table.getAll(Keys.ARTICLES, keys).stream()
                .map(items::read)
                .collect(Collectors.toMap(Article::id, article -> article));
    }

    Optional<Article> find(String id) {
        for (int tried = 1; ; tried++) {
            var head = head(id);
            if (head.isEmpty()) {
                return head;
            }
            var text = table.get(Keys.ARTICLES, Keys.text(id, head.get().textSince()));
            if (text.isPresent()) {
                return text.map(item -> items.with(head.get(), item));
            }
            if (tried == TRIES) {
                throw new IllegalStateException("article " + id + " has no text");
            }
        }
    }

    /// Puts a new article, unless its key made one before.
    SaveResult create(Member by, Article article, @Nullable String key) {
        var creation =
                tables.transaction()
                        .put(table, items.head(article), Condition.isNew())
                        .put(table, items.text(article));
        if (key != null) {
            var now = clock.instant();
            var row =
                    Item.keyed(Keys.ARTICLES, Keys.repeat(by.id(), key))
                            .text("article", article.id())
                            .ttl(now.plus(REPEATS))
                            .build();
            var free = Condition.none().missingOrBelow(Item.TTL, now.getEpochSecond());
            creation.put(table, row, free);
        }
        audit.add(creation, by, "article.create", article.id(), article.state().name());
        if (creation.run() instanceof Transaction.Result.Refused(var refused, _)) {
            if (key != null && refused.get(KEY)) {
                return madeWith(by.id(), key);
            }
            return new SaveResult.Stale();
        }
        return new SaveResult.Saved(article, true);
    }

    /// Puts an article in the place of the version it was made from.
    SaveResult replace(Member by, Article before, Article after) {
        var change = tables.transaction();
        change.put(table, items.head(after), unchanged(before));
        if (after.textSince() != before.textSince()) {
            change.put(table, items.text(after))
                    .delete(table, Keys.ARTICLES, Keys.text(before.id(), before.textSince()));
        }
        audit.add(change, by, deed(before, after), after.id(), "version " + after.version());
        return change.run().done() ? new SaveResult.Saved(after, false) : new SaveResult.Stale();
    }

    /// Deletes an article; false where there is none.
    boolean delete(Member by, String id) {
        for (int tried = 1; tried <= TRIES; tried++) {
            var head = head(id);
            if (head.isEmpty()) {
                return false;
            }
            var text = Keys.text(id, head.get().textSince());
            var deletion =
                    tables.transaction()
                            .delete(table, Keys.ARTICLES, Keys.head(id), unchanged(head.get()))
                            .delete(table, Keys.ARTICLES, text);
            audit.add(deletion, by, "article.delete", id, "");
            if (deletion.run().done()) {
                return true;
            }
        }
        throw new IllegalStateException("article " + id + " is being changed all the time");
    }

    private Optional<Article> head(String id) {
        return table.get(Keys.ARTICLES, Keys.head(id)).map(items::read);
    }

    private static Condition unchanged(Article before) {
        return Condition.none().equal(ArticleItems.VERSION, before.version());
    }

    private SaveResult madeWith(UserId user, String key) {
        return table.get(Keys.ARTICLES, Keys.repeat(user, key))
                .filter(item -> !item.expired(clock.instant()))
                .flatMap(item -> find(item.text("article")))
                .<SaveResult>map(article -> new SaveResult.Saved(article, false))
                .orElse(new SaveResult.Missing());
    }

    private static String deed(Article before, Article after) {
        if (before.state() == after.state()) {
            return "article.change";
        }
        return after.published() ? "article.publish" : "article.unpublish";
    }
}
