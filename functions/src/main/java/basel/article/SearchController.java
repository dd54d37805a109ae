package basel.article;

import basel.knowledge.Knowledge;
import basel.knowledge.Owner;
import basel.knowledge.Scope;
import basel.shared.kernel.BadInput;
import basel.shared.web.CanRefuse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// Finds pieces of published articles, by words and by meaning, for supporters and admins.
@Controller("/knowledge/search")
@Secured({"supporter", "admin"})
@Tag(name = "knowledge")
@CanRefuse
final class SearchController {
    private static final int LONGEST = 500;
    private static final int MOST = 20;

    private final Knowledge knowledge;
    private final Articles articles;

    SearchController(Knowledge knowledge, Articles articles) {
        this.knowledge = knowledge;
        this.articles = articles;
    }

    @Get
    @Operation(
            operationId = "searchKnowledge",
            summary = "Find pieces of published articles, the best first",
            description =
                    "By words in English and German and, with an embedding model, by meaning.")
    @ApiResponse(responseCode = "200", description = "All hits", useReturnTypeSchema = true)
    ArticleHits search(@QueryValue @Nullable String q, @QueryValue(defaultValue = "8") int limit) {
        var question = BadInput.missing(q, "q").strip();
        BadInput.unless(
                !question.isEmpty() && question.length() <= LONGEST,
                "q",
                "has " + question.length() + " characters (expected: 1.." + LONGEST + ")");
        BadInput.unless(
                limit >= 1 && limit <= MOST,
                "limit",
                "is " + limit + " (expected: 1.." + MOST + ")");
        var found = knowledge.search(Scope.of(Owner.DESK), question, limit);
        var ids = found.stream().map(one -> one.source().id()).toList();
        var heads = articles.heads(ids);
        var hits = new ArrayList<ArticleHits.Hit>();
        for (var one : found) {
            var article = heads.get(one.source().id());
            if (article != null && article.published()) {
                hits.add(ArticleHits.Hit.of(article, one));
            }
        }
        return new ArticleHits(hits, null);
    }
}
