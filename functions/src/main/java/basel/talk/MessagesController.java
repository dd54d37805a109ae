package basel.talk;

import basel.shared.kernel.BadInput;
import basel.shared.kernel.Member;
import basel.shared.push.Message;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What is said in a member's conversations.
@Controller("/chats/{id}/messages")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "talk")
final class MessagesController {
    private final Talk talk;
    private final History history;

    MessagesController(Talk talk, History history) {
        this.talk = talk;
        this.history = history;
    }

    @Get
    @Operation(
            operationId = "listMessages",
            summary = "What was said, oldest first in a page",
            description =
                    "The newest page by default, its nextCursor goes back. `after` is a seq,"
                            + " exclusive, and goes forward.")
    @ApiResponse(responseCode = "200", description = "A page", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", description = "Unreadable input")
    @ApiResponse(responseCode = "401", description = "Not signed in")
    @ApiResponse(responseCode = "403", description = "Not allowed for this role")
    @ApiResponse(responseCode = "404", description = "There is no such conversation")
    @ApiResponse(responseCode = "422", description = "A wrong limit, cursor, after or before")
    MessagePage list(
            @Parameter(hidden = true) Member member,
            String id,
            @QueryValue @Nullable Long after,
            @QueryValue @Nullable Long before,
            @QueryValue(defaultValue = "50") int limit,
            @QueryValue @Nullable String cursor) {
        BadInput.unless(after == null || after >= 0, "after", "is below 0");
        BadInput.unless(before == null || before >= 1, "before", "is below 1");
        return history.page(talk.readable(member, id), after, before, Limits.page(limit), cursor);
    }

    @Post
    @Operation(
            operationId = "sendMessage",
            summary = "Say something",
            description =
                    "Stored before it is answered; a repeat with the same clientId (or"
                            + " Idempotency-Key) stores nothing new. The reply comes over the"
                            + " socket.")
    @ApiResponse(
            responseCode = "201",
            description = "It is stored",
            content = @Content(schema = @Schema(implementation = Message.class)))
    @ApiResponse(
            responseCode = "200",
            description = "It was stored before",
            content = @Content(schema = @Schema(implementation = Message.class)))
    @ApiResponse(responseCode = "400", description = "Unreadable input")
    @ApiResponse(responseCode = "401", description = "Not signed in")
    @ApiResponse(responseCode = "403", description = "Not allowed for this role")
    @ApiResponse(responseCode = "404", description = "There is no such conversation")
    @ApiResponse(responseCode = "413", description = "More than 16,384 bytes of UTF-8")
    @ApiResponse(responseCode = "415", description = "The body is not JSON")
    @ApiResponse(responseCode = "422", description = "A wrong field")
    HttpResponse<Message> send(
            @Parameter(hidden = true) Member member,
            String id,
            @Header("Idempotency-Key") @Nullable String key,
            @Body MessageDraft draft) {
        var clientId = draft.clientId() == null ? key : draft.clientId();
        var sent = talk.send(member, id, clientId, draft.said(), null);
        return HttpResponse.status(sent.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(sent.message());
    }

    @Post("/{mid}/feedback")
    @Operation(operationId = "rateMessage", summary = "Say what I think of an answer")
    @ApiResponse(responseCode = "200", description = "The answer", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", description = "Unreadable input")
    @ApiResponse(responseCode = "401", description = "Not signed in")
    @ApiResponse(responseCode = "403", description = "Not allowed for this role")
    @ApiResponse(responseCode = "404", description = "There is no such conversation or answer")
    @ApiResponse(responseCode = "415", description = "The body is not JSON")
    @ApiResponse(responseCode = "422", description = "A wrong field")
    Message rate(
            @Parameter(hidden = true) Member member,
            String id,
            String mid,
            @Body FeedbackDraft draft) {
        return history.rate(talk.mine(member, id), mid, draft.wanted());
    }
}
