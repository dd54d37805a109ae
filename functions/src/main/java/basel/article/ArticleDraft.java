package basel.article;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A new article; it is a draft unless it says that it is published.
@Serdeable
record ArticleDraft(
        @Schema(maxLength = ArticleWords.LONGEST_TITLE, requiredMode = Schema.RequiredMode.REQUIRED)
                @Nullable String title,
        @Schema(pattern = "^(en|de)$", requiredMode = Schema.RequiredMode.REQUIRED)
                @Nullable String language,
        @Nullable List<String> topics,
        @Schema(maxLength = ArticleWords.LONGEST_TEXT, description = "Markdown")
                @Nullable String text,
        Article.@Nullable State state) {

    ArticleWords words() {
        var words = ArticleWords.checked(title, language, topics, text);
        return stateOrDraft() == Article.State.published ? words.publishable() : words;
    }

    Article.State stateOrDraft() {
        return state == null ? Article.State.draft : state;
    }
}
