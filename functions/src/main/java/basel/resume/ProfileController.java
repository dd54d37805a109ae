package basel.resume;

import basel.shared.kernel.Member;
import basel.shared.web.CanRefuse;
import basel.shared.web.Problem;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/// The profile of the person who asks.
@Controller("/profile")
@Secured({"candidate", "recruiter", "researcher", "supporter", "admin"})
@Tag(name = "profile")
@CanRefuse
final class ProfileController {
    private final Profiles profiles;

    ProfileController(Profiles profiles) {
        this.profiles = profiles;
    }

    @Get
    @Operation(
            operationId = "getProfile",
            summary = "My profile, all its sections, and what is missing in it")
    @ApiResponse(responseCode = "200", description = "The profile", useReturnTypeSchema = true)
    Profile get(@Parameter(hidden = true) Member member) {
        return profiles.of(member.id());
    }

    @Put
    @Operation(
            operationId = "saveProfile",
            summary = "Change what stands at the top of my profile",
            description = "A version that is not the newest is refused with 409.")
    @ApiResponse(
            responseCode = "200",
            description = "The profile as it is now",
            useReturnTypeSchema = true)
    Profile save(@Parameter(hidden = true) Member member, @Body ProfileDraft draft) {
        return saved(profiles.save(member.id(), draft), "profile");
    }

    /// What was saved; whatever else came of it is refused.
    static <T> T saved(SaveResult<T> result, String what) {
        return switch (result) {
            case SaveResult.Saved<T>(var thing, _) -> thing;
            case SaveResult.Stale<T> _ ->
                    throw Problem.conflict(
                            "This was changed elsewhere. Look at it again, then try once more.",
                            "stale");
            case SaveResult.Missing<T> _ -> throw missing();
            case SaveResult.Full<T>(int most) ->
                    throw Problem.conflict(
                            "There may be " + most + " entries of " + what + ", and there are.",
                            "full");
        };
    }

    static Problem missing() {
        return Problem.notFound("There is no such entry (any more).");
    }
}
