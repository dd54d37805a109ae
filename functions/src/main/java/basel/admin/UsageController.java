package basel.admin;

import basel.shared.kernel.BadInput;
import basel.shared.web.CanRefuse;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// What models took and cost, for admins.
@Controller("/admin/usage")
@Secured("admin")
@CanRefuse
@Tag(name = "admin")
final class UsageController {
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 92;

    private final Reports reports;
    private final Clock clock;

    UsageController(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Get(produces = MediaType.APPLICATION_JSON)
    @Operation(summary = "What models took and cost: by day and model, and by user")
    UsageReport report(
            @Parameter(description = DAY) @QueryValue @Nullable String from,
            @Parameter(description = DAY) @QueryValue @Nullable String to) {
        var days = days(from, to);
        return reports.of(days.from(), days.to());
    }

    @Get("/export")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_CSV})
    @Operation(summary = "The same as CSV: a line for each day, user and model")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    HttpResponse<String> export(
            @Parameter(description = DAY) @QueryValue @Nullable String from,
            @Parameter(description = DAY) @QueryValue @Nullable String to) {
        var days = days(from, to);
        var name = "usage-" + days.from() + "-" + days.to() + ".csv";
        return HttpResponse.ok(reports.csv(days.from(), days.to()))
                .contentType(MediaType.TEXT_CSV_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    private static final String DAY = "A day (UTC), such as 2026-11-01";

    private record Days(LocalDate from, LocalDate to) {}

    /// Both ends are included; without any, the last 30 days.
    private Days days(@Nullable String from, @Nullable String to) {
        var last =
                to == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : day("to", to);
        var first = from == null ? last.minusDays(USUAL_DAYS - 1) : day("from", from);
        long many = ChronoUnit.DAYS.between(first, last) + 1;
        BadInput.unless(
                many >= 1 && many <= MOST_DAYS,
                "from",
                "gives " + many + " days (expected: 1.." + MOST_DAYS + ")");
        return new Days(first, last);
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw BadInput.field(field, "is \"" + text + "\" (expected: a day, 2026-11-01)");
        }
    }
}
