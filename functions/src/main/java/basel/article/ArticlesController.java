package basel.article;

import basel.shared.kernel.BadInput;
import basel.shared.kernel.Member;
import basel.shared.store.Cursors;
import basel.shared.web.CanRefuse;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The articles of the house, for supporters and admins.
@Controller("/knowledge/articles")
@Secured({"supporter", "admin"})
@Tag(name = "knowledge")
@CanRefuse
final class ArticlesController {
    private static final String SCOPE = "knowledge/articles";
    private static final int MOST = 100;

    private final Articles articles;
    private final Editing editing;
    private final ArticleAnswers answers;
    private final Cursors cursors;

    ArticlesController(
            Articles articles, Editing editing, ArticleAnswers answers, Cursors cursors) {
        this.articles = articles;
        this.editing = editing;
        this.answers = answers;
        this.cursors = cursors;
    }

    @Get
    @Operation(operationId = "listArticles", summary = "Articles, the newest first")
    @ApiResponse(responseCode = "200", description = "A page", useReturnTypeSchema = true)
    ArticleView.Page list(
            @QueryValue(defaultValue = "50") int limit, @QueryValue @Nullable String cursor) {
        BadInput.unless(
                limit >= 1 && limit <= MOST,
                "limit",
                "is " + limit + " (expected: 1.." + MOST + ")");
        var before = cursor == null ? null : cursors.open(SCOPE, cursor);
        var found = articles.page(before, limit + 1);
        var shown = answers.list(found.stream().limit(limit).toList());
        var next = found.size() > limit ? cursors.close(SCOPE, shown.getLast().id()) : null;
        return new ArticleView.Page(shown, next);
    }

    @Post
    @Operation(
            operationId = "createArticle",
            summary = "Write an article",
            description = "The same Idempotency-Key again writes nothing and gives the article.")
    @ApiResponse(
            responseCode = "201",
            description = "It was made",
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @ApiResponse(
            responseCode = "200",
            description = "It was made before",
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    HttpResponse<ArticleView> create(
            @Parameter(hidden = true) Member member,
            @Header("Idempotency-Key") @Nullable String key,
            @Body ArticleDraft draft) {
        var used = ArticleAnswers.checked(key);
        var state = draft.stateOrDraft();
        var made = editing.create(member, Article.Type.article, state, draft.words(), used);
        return answers.created(made);
    }

    @Get("/{id}")
    @Operation(operationId = "getArticle", summary = "An article with its text")
    @ApiResponse(responseCode = "200", description = "It", useReturnTypeSchema = true)
    ArticleView get(String id) {
        return answers.whole(articles.find(id).orElseThrow(ArticleAnswers::missing));
    }

    @Patch("/{id}")
    @Operation(
            operationId = "changeArticle",
            summary = "Change, publish or withdraw an article",
            description =
                    "What is left out stays. A version that is not the newest is refused with 409."
                            + " What is published is found some seconds later; what is not is not"
                            + " found from now on.")
    @ApiResponse(
            responseCode = "200",
            description = "The article as it is now",
            useReturnTypeSchema = true)
    ArticleView change(
            @Parameter(hidden = true) Member member, String id, @Body ArticleChange change) {
        return answers.saved(editing.change(member, id, change));
    }

    @Delete("/{id}")
    @Operation(operationId = "deleteArticle", summary = "Delete an article for good")
    @ApiResponse(responseCode = "204", description = "Deleted")
    HttpResponse<Void> delete(@Parameter(hidden = true) Member member, String id) {
        if (!editing.delete(member, id)) {
            throw ArticleAnswers.missing();
        }
        return HttpResponse.noContent();
    }
}
