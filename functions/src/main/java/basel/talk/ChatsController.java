package basel.talk;

import basel.shared.kernel.BadInput;
import basel.shared.kernel.Member;
import basel.shared.push.Chat;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
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

/// A member's conversations.
@Controller("/chats")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "talk")
final class ChatsController {
    private static final int MOST_KEY = 200;

    private final Talk talk;
    private final History history;
    private final Deletion deletion;

    ChatsController(Talk talk, History history, Deletion deletion) {
        this.talk = talk;
        this.history = history;
        this.deletion = deletion;
    }

    @Get
    @Operation(
            operationId = "listChats",
            summary = "My conversations, the newest change first",
            description =
                    "Those too that visitors have with my Basel: their visit.role is host. I read"
                            + " them, and write nothing in them.")
    @ApiResponse(responseCode = "200", description = "A page", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", description = "Unreadable input")
    @ApiResponse(responseCode = "401", description = "Not signed in")
    @ApiResponse(responseCode = "403", description = "Not allowed for this role")
    @ApiResponse(responseCode = "422", description = "A wrong limit or cursor")
    ChatPage list(
            @Parameter(hidden = true) Member member,
            @QueryValue(defaultValue = "50") int limit,
            @QueryValue @Nullable String cursor) {
        return history.chats(member.id(), Limits.page(limit), cursor);
    }

    @Post
    @Operation(
            operationId = "beginChat",
            summary = "Begin a conversation",
            description = "The never-ending interview (basel) is one: asked again, the same one.")
    @ApiResponse(
            responseCode = "201",
            description = "It was begun",
            content = @Content(schema = @Schema(implementation = Chat.class)))
    @ApiResponse(
            responseCode = "200",
            description = "It stood already",
            content = @Content(schema = @Schema(implementation = Chat.class)))
    @ApiResponse(responseCode = "400", description = "Unreadable input")
    @ApiResponse(responseCode = "401", description = "Not signed in")
    @ApiResponse(responseCode = "403", description = "Not allowed for this role")
    @ApiResponse(responseCode = "415", description = "The body is not JSON")
    @ApiResponse(responseCode = "422", description = "A wrong field")
    HttpResponse<Chat> begin(
            @Parameter(hidden = true) Member member,
            @Header("Idempotency-Key") @Nullable String key,
            @Body ChatDraft draft) {
        BadInput.unless(
                key == null || (!key.isBlank() && key.length() <= MOST_KEY),
                "Idempotency-Key",
                "is too long or blank (expected: 1.." + MOST_KEY + " characters)");
        var begun = talk.begin(member, draft.wanted(), key);
        return HttpResponse.status(begun.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(talk.shown(begun.head(), member.id()));
    }

    @Get("/search")
    @Operation(
            operationId = "searchChats",
            summary = "Find words in my conversations",
            description =
                    "Looks into the 200 conversations that changed last, and into the 200 newest"
                            + " messages of each.")
    @ApiResponse(responseCode = "200", description = "All hits", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", description = "Unreadable input")
    @ApiResponse(responseCode = "401", description = "Not signed in")
    @ApiResponse(responseCode = "403", description = "Not allowed for this role")
    @ApiResponse(responseCode = "422", description = "No words, or too many")
    HitPage search(@Parameter(hidden = true) Member member, @QueryValue @Nullable String q) {
        return history.search(member.id(), BadInput.missing(q, "q"));
    }

    @Get("/{id}")
    @Operation(operationId = "getChat", summary = "One of my conversations")
    @ApiResponse(responseCode = "200", description = "It", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "401", description = "Not signed in")
    @ApiResponse(responseCode = "403", description = "Not allowed for this role")
    @ApiResponse(responseCode = "404", description = "There is no such conversation")
    Chat get(@Parameter(hidden = true) Member member, String id) {
        return talk.shown(talk.readable(member, id), member.id());
    }

    @Patch("/{id}")
    @Operation(operationId = "nameChat", summary = "Name a conversation")
    @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", description = "Unreadable input")
    @ApiResponse(responseCode = "401", description = "Not signed in")
    @ApiResponse(responseCode = "403", description = "Not allowed for this role")
    @ApiResponse(responseCode = "404", description = "There is no such conversation")
    @ApiResponse(responseCode = "415", description = "The body is not JSON")
    @ApiResponse(responseCode = "422", description = "A wrong field")
    Chat name(@Parameter(hidden = true) Member member, String id, @Body TitleDraft draft) {
        return talk.shown(talk.rename(member, id, draft.wanted()), member.id());
    }

    @Delete("/{id}")
    @Operation(operationId = "deleteChat", summary = "Delete a conversation and all said in it")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @ApiResponse(responseCode = "401", description = "Not signed in")
    @ApiResponse(responseCode = "403", description = "Not allowed for this role")
    @ApiResponse(responseCode = "404", description = "There is no such conversation")
    HttpResponse<?> delete(@Parameter(hidden = true) Member member, String id) {
        deletion.delete(talk.mine(member, id));
        return HttpResponse.noContent();
    }

    @Get("/{id}/export")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_MARKDOWN})
    @Operation(
            operationId = "exportChat",
            summary = "A whole conversation as a file",
            description = "Of each answer its newest variant.")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = Export.class)),
                @Content(
                        mediaType = MediaType.TEXT_MARKDOWN,
                        schema = @Schema(implementation = String.class))
            })
    @ApiResponse(responseCode = "401", description = "Not signed in")
    @ApiResponse(responseCode = "403", description = "Not allowed for this role")
    @ApiResponse(responseCode = "404", description = "There is no such conversation")
    @ApiResponse(responseCode = "406", description = "Neither JSON nor Markdown is wanted")
    @ApiResponse(responseCode = "422", description = "An unknown format")
    HttpResponse<?> export(
            @Parameter(hidden = true) Member member,
            String id,
            @QueryValue(defaultValue = "md")
                    @Parameter(schema = @Schema(allowableValues = {"md", "json"}))
                    String format) {
        boolean json = format.equals("json");
        BadInput.unless(json || format.equals("md"), "format", "is unknown (expected: md or json)");
        var export = history.export(talk.readable(member, id), member.id());
        return HttpResponse.ok(json ? export : export.markdown())
                .contentType(json ? MediaType.APPLICATION_JSON_TYPE : MediaType.TEXT_MARKDOWN_TYPE)
                .header("Content-Disposition", "attachment; filename=\"basel." + format + "\"");
    }
}
