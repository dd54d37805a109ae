package basel.article;

import basel.shared.kernel.BadInput;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change of an article; what is left out stays as it is.
@Serdeable
record ArticleChange(
        @Schema(
                        description = "The version that the change was made from.",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                @Nullable Long version,
        @Schema(maxLength = ArticleWords.LONGEST_TITLE) @Nullable String title,
        @Schema(pattern = "^(en|de)$") @Nullable String language,
        @Nullable List<String> topics,
        @Schema(maxLength = ArticleWords.LONGEST_TEXT, description = "Markdown")
                @Nullable String text,
        Article.@Nullable State state) {
    ArticleChange {
        BadInput.missing(version, "version");
    }

    boolean madeFrom(Article stored) {
        return version != null && version == stored.version();
    }

    ArticleWords words(Article stored) {
        var before = stored.words();
        var words =
                ArticleWords.checked(
                        title == null ? before.title() : title,
                        language == null ? before.language() : language,
                        topics == null ? before.topics() : topics,
                        text == null ? before.text() : text);
        return stateOr(stored) == Article.State.published ? words.publishable() : words;
    }

    Article.State stateOr(Article stored) {
        return state == null ? stored.state() : state;
    }
}
