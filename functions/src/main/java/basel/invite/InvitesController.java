package basel.invite;

import basel.shared.kernel.BadInput;
import basel.shared.kernel.InviteId;
import basel.shared.kernel.Member;
import basel.shared.store.Cursors;
import basel.shared.web.CanRefuse;
import basel.shared.web.Origins;
import basel.shared.web.Problem;
import basel.talk.Conversations;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The links that a member made.
@Controller("/invites")
@Secured({"candidate", "recruiter", "researcher", "supporter", "admin"})
@Tag(name = "invite")
@CanRefuse
final class InvitesController {
    private static final int MOST = 100;
    private static final int MOST_KEY = 200;

    private final Invites invites;
    private final Uses uses;
    private final Closing closing;
    private final Conversations conversations;
    private final LinkSigner signer;
    private final Origins origins;
    private final Cursors cursors;
    private final Clock clock;

    InvitesController(
            Invites invites,
            Uses uses,
            Closing closing,
            Conversations conversations,
            LinkSigner signer,
            Origins origins,
            Cursors cursors,
            Clock clock) {
        this.invites = invites;
        this.uses = uses;
        this.closing = closing;
        this.conversations = conversations;
        this.signer = signer;
        this.origins = origins;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Post
    @Operation(
            operationId = "makeInvite",
            summary = "Make a link that lets others talk",
            description =
                    "A purpose whose conversations this system does not have yet is refused (422).")
    @ApiResponse(
            responseCode = "201",
            description = "It was made",
            content = @Content(schema = @Schema(implementation = InviteView.class)))
    @ApiResponse(
            responseCode = "200",
            description = "It was made before with this Idempotency-Key",
            content = @Content(schema = @Schema(implementation = InviteView.class)))
    HttpResponse<InviteView> make(
            @Parameter(hidden = true) Member member,
            @Header("Idempotency-Key") @Nullable String key,
            @Body InviteDraft draft) {
        BadInput.unless(
                key == null || (!key.isBlank() && key.length() <= MOST_KEY),
                "Idempotency-Key",
                "is too long or blank (expected: 1.." + MOST_KEY + " characters)");
        BadInput.unless(
                conversations.offers(draft.wantedPurpose().kind()),
                "purpose",
                "is not offered yet: " + draft.wantedPurpose());
        var made = invites.make(member.id(), draft, key);
        return HttpResponse.status(made.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(view(made.invite(), null));
    }

    @Get
    @Operation(operationId = "listInvites", summary = "My links, the newest first")
    @ApiResponse(responseCode = "200", description = "A page", useReturnTypeSchema = true)
    InvitePage list(
            @Parameter(hidden = true) Member member,
            @QueryValue(defaultValue = "50") int limit,
            @QueryValue @Nullable String cursor) {
        BadInput.unless(
                limit >= 1 && limit <= MOST,
                "limit",
                "is " + limit + " (expected: 1.." + MOST + ")");
        var scope = "invites/" + member.id().value();
        var before = cursor == null ? null : Instant.parse(cursors.open(scope, cursor));
        var found = invites.of(member.id(), before, limit + 1);
        var page = found.stream().limit(limit).toList();
        var now = clock.instant();
        var shown =
                page.stream()
                        .filter(invite -> invite.kept(now))
                        .map(invite -> view(invite, null))
                        .toList();
        var next =
                found.size() > limit
                        ? cursors.close(scope, page.getLast().createdAt().toString())
                        : null;
        return new InvitePage(shown, next);
    }

    @Get("/{id}")
    @Operation(operationId = "getInvite", summary = "One of my links, and who came by it")
    @ApiResponse(responseCode = "200", description = "It", useReturnTypeSchema = true)
    InviteView get(@Parameter(hidden = true) Member member, String id) {
        var invite = mine(member, id);
        return view(invite, uses.of(invite.id()).stream().map(UseView::of).toList());
    }

    @Patch("/{id}")
    @Operation(
            operationId = "changeInvite",
            summary = "Name, pause or resume a link",
            description =
                    "A pause ends live conversations at once; resuming lets them go on, and lets"
                            + " the passcode be tried again. A version that is not the newest is"
                            + " refused with 409.")
    @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "It was changed elsewhere, or revoked")
    InviteView change(@Parameter(hidden = true) Member member, String id, @Body ChangeDraft draft) {
        var seen = mine(member, id);
        if (!Long.valueOf(seen.version()).equals(draft.version())) {
            throw stale();
        }
        var wanted = draft.stateOr(seen.state());
        return switch (invites.change(seen, draft.labelOr(seen.label()), wanted)) {
            case Invites.ChangeResult.Changed(var invite) -> {
                closing.close(invite.id());
                yield view(invite, null);
            }
            case Invites.ChangeResult.Stale() -> throw stale();
            case Invites.ChangeResult.Missing() -> throw missing();
        };
    }

    @Delete("/{id}")
    @Operation(
            operationId = "revokeInvite",
            summary = "Revoke a link for good",
            description = "Ends its conversations and its guests' sessions at once.")
    @ApiResponse(responseCode = "204", description = "It is revoked")
    HttpResponse<?> revoke(@Parameter(hidden = true) Member member, String id) {
        var invite = mine(member, id);
        invites.revoke(invite.id());
        closing.close(invite.id());
        return HttpResponse.noContent();
    }

    private Invite mine(Member member, String id) {
        return invites.of(member.id(), new InviteId(id)).orElseThrow(InvitesController::missing);
    }

    private InviteView view(Invite invite, @Nullable List<UseView> log) {
        var url = origins.own() + "/i#" + signer.sign(invite.id());
        return InviteView.of(invite, url, clock.instant(), log);
    }

    private static Problem missing() {
        return Problem.notFound("There is no such invite.");
    }

    private static Problem stale() {
        return Problem.conflict(
                "This was changed elsewhere. Look at it again, then try once more.", "stale");
    }
}
