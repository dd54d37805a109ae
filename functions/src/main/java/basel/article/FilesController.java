package basel.article;

import basel.shared.document.DocumentRules;
import basel.shared.document.DocumentText;
import basel.shared.kernel.Member;
import basel.shared.limit.Limit;
import basel.shared.limit.Limits;
import basel.shared.web.CanRefuse;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes a file as an article: its text becomes a draft at once, and the file is not kept.
@Controller("/knowledge/files")
@Secured({"supporter", "admin"})
@Tag(name = "knowledge")
@CanRefuse
final class FilesController {
    private static final Limit UPLOADS = new Limit("article", 60, Duration.ofHours(1));
    private static final DocumentRules RULES =
            new DocumentRules(200, ArticleWords.LONGEST_TEXT, true, "Make several files of it.");

    private final Editing editing;
    private final ArticleAnswers answers;
    private final Limits limits;

    FilesController(Editing editing, ArticleAnswers answers, Limits limits) {
        this.editing = editing;
        this.answers = answers;
        this.limits = limits;
    }

    @Post
    @Consumes(MediaType.ALL)
    @Operation(
            operationId = "uploadArticle",
            summary = "Make an article of a file",
            description =
                    "The body is the file: PDF, DOCX or plain text, at most 4 MB, whatever its"
                            + " content type says. Its text becomes a draft of the type file; the"
                            + " file itself is not kept. The same Idempotency-Key again makes"
                            + " nothing and gives the article.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(
            responseCode = "201",
            description = "It was made",
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @ApiResponse(
            responseCode = "200",
            description = "It was made before",
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    HttpResponse<ArticleView> upload(
            @Parameter(hidden = true) Member member,
            @Header("Idempotency-Key") @Nullable String key,
            @Parameter(description = "Without one, the text's first line.") @QueryValue
                    @Nullable String title,
            @Parameter(
                            description = "Without one, the language of who uploads.",
                            schema = @Schema(allowableValues = {"en", "de"}))
                    @QueryValue
                    @Nullable String language,
            @Body byte @Nullable [] file) {
        limits.spend(UPLOADS, member.id().value());
        var used = ArticleAnswers.checked(key);
        var text = DocumentText.of(file == null ? new byte[0] : file, RULES);
        var words =
                ArticleWords.checked(
                        title == null ? firstLine(text) : title,
                        language == null ? member.language() : language,
                        List.of(),
                        text);
        return answers.created(
                editing.create(member, Article.Type.file, Article.State.draft, words, used));
    }

    private static String firstLine(String text) {
        var line = text.lines().findFirst().orElse("").replaceFirst("^#+ ", "").strip();
        int most = ArticleWords.LONGEST_TITLE;
        return line.length() <= most ? line : line.substring(0, most - 1).strip() + "…";
    }
}
