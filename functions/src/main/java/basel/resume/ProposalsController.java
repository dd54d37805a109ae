package basel.resume;

import basel.shared.kernel.FactId;
import basel.shared.kernel.Member;
import basel.shared.push.Fact;
import basel.shared.web.CanRefuse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What Basel learned, proposed as entries of the profile.
@Controller("/profile/proposals")
@Secured({"candidate", "recruiter", "researcher", "supporter", "admin"})
@Tag(name = "profile")
@CanRefuse
final class ProposalsController {
    private final Proposals proposals;

    ProposalsController(Proposals proposals) {
        this.proposals = proposals;
    }

    @Get
    @Operation(
            operationId = "listProposals",
            summary = "What Basel learned and could stand in my profile")
    @ApiResponse(responseCode = "200", description = "All of them", useReturnTypeSchema = true)
    Proposal.Page list(@Parameter(hidden = true) Member member) {
        return new Proposal.Page(proposals.of(member.id()));
    }

    @Post("/{id}/accept")
    @Operation(
            operationId = "acceptProposal",
            summary = "Take a fact into my profile",
            description =
                    "Stores the entry with where it was said, and confirms the fact; both or"
                            + " neither. Asked again, the same.")
    @ApiResponse(
            responseCode = "200",
            description = "The entry and the fact as they are now",
            useReturnTypeSchema = true)
    Proposal.Accepted accept(
            @Parameter(hidden = true) Member member,
            String id,
            @Body Proposal.@Nullable Acceptance acceptance) {
        var wanted = acceptance == null ? null : acceptance.visibility();
        var visibility = wanted == null ? Fact.Visibility.PRIVATE : EntryDraft.visibility(wanted);
        var result = proposals.accept(member.id(), new FactId(id), visibility);
        return ProfileController.saved(result, "this section");
    }
}
