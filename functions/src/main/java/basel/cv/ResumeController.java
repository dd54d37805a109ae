package basel.cv;

import basel.resume.Profiles;
import basel.shared.kernel.BadInput;
import basel.shared.kernel.Member;
import basel.shared.web.CanRefuse;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes a résumé from the profile and the confirmed facts of the person who asks.
@Controller("/profile/resume")
@Secured({"candidate", "recruiter", "researcher", "supporter", "admin"})
@Tag(name = "profile")
@CanRefuse
final class ResumeController {
    private static final Set<String> LANGUAGES = Set.of("en", "de");

    private final Profiles profiles;
    private final Clock clock;

    ResumeController(Profiles profiles, Clock clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    @Get(produces = {"application/pdf", "text/markdown", "application/json"})
    @Operation(
            operationId = "getResume",
            summary = "My résumé, from my profile and the facts I confirmed")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(
                        mediaType = "application/pdf",
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/markdown", schema = @Schema(type = "string"))
            })
    HttpResponse<byte[]> get(
            @Parameter(hidden = true) Member member,
            @Parameter(schema = @Schema(allowableValues = {"md", "pdf"}))
                    @QueryValue(defaultValue = "pdf")
                    String format,
            @Parameter(schema = @Schema(allowableValues = {"en", "de"})) @QueryValue
                    @Nullable String language) {
        var wanted = language == null ? member.language() : language;
        BadInput.unless(LANGUAGES.contains(wanted), "language", "is unknown (expected: en or de)");
        var paper = Paper.of(profiles.told(member.id()), Labels.in(wanted));
        return switch (format) {
            case "md" ->
                    file(
                            MarkdownPaper.of(paper).getBytes(StandardCharsets.UTF_8),
                            "text/markdown;charset=utf-8",
                            "md");
            case "pdf" -> file(PdfPaper.of(paper, clock.instant()), "application/pdf", "pdf");
            default -> throw BadInput.field("format", "is unknown (expected: md or pdf)");
        };
    }

    private static MutableHttpResponse<byte[]> file(byte[] bytes, String type, String ending) {
        return HttpResponse.ok(bytes)
                .header("Content-Type", type)
                .header("Content-Disposition", "attachment; filename=\"resume." + ending + "\"")
                .header("Cache-Control", "no-store");
    }
}
