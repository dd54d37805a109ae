package basel.resume;

import basel.shared.limit.Limit;
import basel.shared.limit.Limits;
import basel.shared.web.Callers;
import basel.shared.web.CanRefuse;
import basel.shared.web.Problem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;

/// Public pages, for everybody who has the address. One that is switched off answers like one that
/// never was.
@Controller("/p")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "profile")
@CanRefuse
final class PublicPageController {
    private static final Limit VIEWS = new Limit("public-page", 120, Duration.ofMinutes(1));

    private final Profiles profiles;
    private final Callers callers;
    private final Limits limits;

    PublicPageController(Profiles profiles, Callers callers, Limits limits) {
        this.profiles = profiles;
        this.callers = callers;
        this.limits = limits;
    }

    @Get("/{handle}")
    @Operation(operationId = "getPublicPage", summary = "What a person shows to everybody")
    @ApiResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(schema = @Schema(implementation = PublicPage.class)))
    HttpResponse<PublicPage> get(@Parameter(hidden = true) HttpRequest<?> request, String handle) {
        limits.spend(VIEWS, callers.of(request).address());
        var page =
                profiles.page(handle).orElseThrow(() -> Problem.notFound("There is no page here."));
        var answer = HttpResponse.ok(page).header("Cache-Control", "no-store");
        return page.findable() ? answer : answer.header("X-Robots-Tag", "noindex");
    }
}
