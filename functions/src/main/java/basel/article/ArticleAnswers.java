package basel.article;

import basel.account.Account;
import basel.account.Accounts;
import basel.shared.kernel.BadInput;
import basel.shared.kernel.UserId;
import basel.shared.web.Problem;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Articles as they are answered, with the names of those who saved them.
@Singleton
final class ArticleAnswers {
    private static final int MOST_KEY = 200;

    private final Accounts accounts;

    ArticleAnswers(Accounts accounts) {
        this.accounts = accounts;
    }

    /// Articles without their texts.
    List<ArticleView> list(List<Article> articles) {
        var names = new HashMap<UserId, Optional<String>>();
        return articles.stream()
                .map(article -> {
                    var name = names.computeIfAbsent(article.editedBy(), this::name);
                    return ArticleView.of(article, name.orElse(null), null);
                })
                .toList();
    }

    /// An article with its text.
    ArticleView whole(Article article) {
        var name = name(article.editedBy()).orElse(null);
        return ArticleView.of(article, name, article.words().text());
    }

    /// What was saved; whatever else came of it is refused.
    ArticleView saved(SaveResult result) {
        return whole(standing(result).article());
    }

    /// 201 for what was made just now, 200 for a repeat.
    HttpResponse<ArticleView> created(SaveResult result) {
        var saved = standing(result);
        return HttpResponse.status(saved.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(whole(saved.article()));
    }

    /// An idempotency key as it may be sent.
    static @Nullable String checked(@Nullable String key) {
        BadInput.unless(
                key == null || (!key.isBlank() && key.length() <= MOST_KEY),
                "Idempotency-Key",
                "is too long or blank (expected: 1.." + MOST_KEY + " characters)");
        return key;
    }

    static Problem missing() {
        return Problem.notFound("There is no such article (any more).");
    }

    private Optional<String> name(UserId user) {
        return accounts.find(user).map(Account::name);
    }

    private static SaveResult.Saved standing(SaveResult result) {
        return switch (result) {
            case SaveResult.Saved saved -> saved;
            case SaveResult.Stale _ ->
                    throw Problem.conflict(
                            "The article was changed elsewhere. Look at it again, then try once"
                                    + " more.",
                            "stale");
            case SaveResult.Missing _ -> throw missing();
        };
    }
}
