package basel.article;

import basel.knowledge.Found;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was found, the best first.
@Serdeable
record ArticleHits(List<Hit> items, @Nullable String nextCursor) {

    /// A piece of a published article that fits.
    @Serdeable
    @Schema(name = "ArticleHit")
    record Hit(
            String articleId,
            Article.Type type,
            String title,
            String language,
            List<String> topics,
            @Schema(description = "The how many-th piece of the article it is, from 0.") int piece,
            String text,
            @Schema(description = "The higher the better; compares hits of one answer only.")
                    double score) {
        static Hit of(Article article, Found found) {
            var words = article.words();
            return new Hit(
                    article.id(),
                    article.type(),
                    words.title(),
                    words.language(),
                    words.topics(),
                    found.ordinal(),
                    found.text(),
                    found.score());
        }
    }
}
