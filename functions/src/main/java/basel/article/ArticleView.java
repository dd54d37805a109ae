package basel.article;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article as staff sees it.
@Serdeable
record ArticleView(
        String id,
        Article.Type type,
        Article.State state,
        String title,
        String language,
        List<String> topics,
        int characters,
        long version,
        Instant createdAt,
        Instant updatedAt,
        Editor editedBy,
        @Schema(description = "Markdown; not in lists.") @Nullable String text) {

    /// Who saved it last; without a name where the account is gone.
    @Serdeable
    @Schema(name = "ArticleEditor")
    record Editor(String id, @Nullable String name) {}

    /// Some articles, the newest first.
    @Serdeable
    @Schema(name = "ArticlePage")
    record Page(List<ArticleView> items, @Nullable String nextCursor) {}

    static ArticleView of(Article article, @Nullable String editor, @Nullable String text) {
        var words = article.words();
        return new ArticleView(
                article.id(),
                article.type(),
                article.state(),
                words.title(),
                words.language(),
                words.topics(),
                article.characters(),
                article.version(),
                article.createdAt(),
                article.updatedAt(),
                new Editor(article.editedBy().value(), editor),
                text);
    }
}
