package basel.profile;

import basel.shared.kernel.BadInput;
import basel.shared.kernel.FactId;
import basel.shared.kernel.Member;
import basel.shared.push.Fact;
import basel.shared.store.Cursors;
import basel.shared.web.CanRefuse;
import basel.shared.web.Problem;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What Basel knows about the person who asks.
@Controller("/profile/facts")
@Secured({"candidate", "recruiter", "researcher", "supporter", "admin"})
@Tag(name = "profile")
@CanRefuse
final class FactsController {
    private static final int MOST = 100;

    private final Facts facts;
    private final Cursors cursors;

    FactsController(Facts facts, Cursors cursors) {
        this.facts = facts;
        this.cursors = cursors;
    }

    @Get
    @Operation(operationId = "listFacts", summary = "What Basel knows about me, the newest first")
    @ApiResponse(responseCode = "200", description = "A page of facts", useReturnTypeSchema = true)
    FactPage list(
            @Parameter(hidden = true) Member member,
            @QueryValue(defaultValue = "50") int limit,
            @QueryValue @Nullable String cursor) {
        BadInput.unless(
                limit >= 1 && limit <= MOST,
                "limit",
                "is " + limit + " (expected: 1.." + MOST + ")");
        var first = cursor == null ? null : cursors.open(scope(member), cursor);
        var found = facts.page(member.id(), first, limit);
        if (found.size() <= limit) {
            return new FactPage(found, null);
        }
        var next = cursors.close(scope(member), found.get(limit).id());
        return new FactPage(found.subList(0, limit), next);
    }

    @Patch("/{id}")
    @Operation(
            operationId = "changeFact",
            summary = "Confirm, correct, switch off or share a fact",
            description = "A version that is not the newest is refused with 409.")
    @ApiResponse(
            responseCode = "200",
            description = "The fact as it is now",
            useReturnTypeSchema = true)
    Fact change(@Parameter(hidden = true) Member member, String id, @Body FactDraft draft) {
        return switch (facts.change(member.id(), new FactId(id), draft)) {
            case ChangeResult.Changed(var fact) -> fact;
            case ChangeResult.Stale _ ->
                    throw Problem.conflict(
                            "This was changed elsewhere. Look at it again, then try once more.",
                            "stale");
            case ChangeResult.Missing _ -> throw missing();
        };
    }

    @Delete("/{id}")
    @Operation(
            operationId = "forgetFact",
            summary = "Forget a fact",
            description = "It is not learned again from anything said until now.")
    @ApiResponse(responseCode = "204", description = "Forgotten")
    HttpResponse<Void> forget(@Parameter(hidden = true) Member member, String id) {
        if (!facts.forget(member.id(), new FactId(id))) {
            throw missing();
        }
        return HttpResponse.noContent();
    }

    private static String scope(Member member) {
        return "facts/" + member.id().value();
    }

    private static Problem missing() {
        return Problem.notFound("Basel does not know this (any more).");
    }
}
