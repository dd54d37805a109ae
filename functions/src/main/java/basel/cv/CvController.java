package basel.cv;

import basel.shared.kernel.Ids;
import basel.shared.kernel.Member;
import basel.shared.limit.Limit;
import basel.shared.limit.Limits;
import basel.shared.web.CanRefuse;
import basel.shared.web.Problem;
import basel.shared.work.WorkQueue;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Takes a CV. The file becomes text at once, so that its trouble is told at once, and is not kept;
/// the model reads the text in queued work, as that may take longer than an answer should.
@Controller("/profile/cv")
@Secured({"candidate", "recruiter", "researcher", "supporter", "admin"})
@Tag(name = "profile")
@CanRefuse
final class CvController {
    private static final Limit UPLOADS = new Limit("cv", 10, Duration.ofHours(1));

    private final CvReadings readings;
    private final WorkQueue queue;
    private final Limits limits;
    private final Ids ids;

    CvController(CvReadings readings, WorkQueue queue, Limits limits, Ids ids) {
        this.readings = readings;
        this.queue = queue;
        this.limits = limits;
        this.ids = ids;
    }

    @Post
    @Consumes(MediaType.ALL)
    @Operation(
            operationId = "uploadCv",
            summary = "Have my CV read",
            description =
                    "The body is the file: PDF, DOCX or plain text, at most 4 MB, whatever its"
                            + " content type says. It is read into proposed facts and not kept.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(
            responseCode = "202",
            description = "It is being read",
            content = @Content(schema = @Schema(implementation = CvReading.class)))
    HttpResponse<CvReading> upload(
            @Parameter(hidden = true) Member member, @Body byte @Nullable [] file) {
        limits.spend(UPLOADS, member.id().value());
        var text = CvFile.text(file == null ? new byte[0] : file);
        var reading = readings.begin(member.id(), ids.next(), text, member.language());
        queue.later(CvWork.TYPE, new CvOrder(member.id().value(), reading.id(), member.language()));
        return HttpResponse.accepted().body(reading);
    }

    @Get
    @Operation(operationId = "getCvReading", summary = "How the reading of my last CV stands")
    @ApiResponse(responseCode = "200", description = "The reading", useReturnTypeSchema = true)
    CvReading last(@Parameter(hidden = true) Member member) {
        return readings.last(member.id())
                .orElseThrow(() -> Problem.notFound("No CV was read lately."));
    }
}
