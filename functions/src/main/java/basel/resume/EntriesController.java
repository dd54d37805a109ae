package basel.resume;

import basel.shared.kernel.BadInput;
import basel.shared.kernel.Member;
import basel.shared.web.CanRefuse;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The entries of the profile of the person who asks: `education`, `experience`, `skills`,
/// `projects`, `certificates`, `languages`, `links`.
@Controller("/profile/{section}")
@Secured({"candidate", "recruiter", "researcher", "supporter", "admin"})
@Tag(name = "profile")
@CanRefuse
final class EntriesController {
    private static final int MOST_KEY = 200;

    private final Entries entries;

    EntriesController(Entries entries) {
        this.entries = entries;
    }

    @Get
    @Operation(operationId = "listEntries", summary = "The entries of a section, in their order")
    @ApiResponse(responseCode = "200", description = "All of them", useReturnTypeSchema = true)
    EntryPage list(@Parameter(hidden = true) Member member, String section) {
        return new EntryPage(entries.in(member.id(), Section.named(section)), null);
    }

    @Post
    @Operation(
            operationId = "addEntry",
            summary = "Add an entry to a section",
            description =
                    "The same Idempotency-Key again adds nothing and gives the entry as it is now."
                            + " 409 with the reason full where there are as many as there may be.")
    @ApiResponse(
            responseCode = "201",
            description = "It was added",
            content = @Content(schema = @Schema(implementation = Entry.class)))
    @ApiResponse(
            responseCode = "200",
            description = "It was added before",
            content = @Content(schema = @Schema(implementation = Entry.class)))
    HttpResponse<Entry> add(
            @Parameter(hidden = true) Member member,
            String section,
            @Header("Idempotency-Key") @Nullable String key,
            @Body EntryDraft draft) {
        BadInput.unless(
                key == null || (!key.isBlank() && key.length() <= MOST_KEY),
                "Idempotency-Key",
                "is too long or blank (expected: 1.." + MOST_KEY + " characters)");
        var result = entries.create(member.id(), Section.named(section), draft, key);
        var entry = ProfileController.saved(result, section);
        var fresh = result instanceof SaveResult.Saved<Entry>(_, boolean made) && made;
        return HttpResponse.status(fresh ? HttpStatus.CREATED : HttpStatus.OK).body(entry);
    }

    @Get("/{id}")
    @Operation(operationId = "getEntry", summary = "An entry of a section")
    @ApiResponse(responseCode = "200", description = "The entry", useReturnTypeSchema = true)
    Entry get(@Parameter(hidden = true) Member member, String section, String id) {
        return entries.in(member.id(), Section.named(section)).stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(ProfileController::missing);
    }

    @Put("/{id}")
    @Operation(
            operationId = "changeEntry",
            summary = "Change an entry, or move it to another position",
            description =
                    "What is left out of its words is empty from then on; a visibility or position"
                            + " left out stays. A version that is not the newest is refused with"
                            + " 409.")
    @ApiResponse(
            responseCode = "200",
            description = "The entry as it is now",
            useReturnTypeSchema = true)
    Entry change(
            @Parameter(hidden = true) Member member,
            String section,
            String id,
            @Body EntryDraft draft) {
        var changed = entries.change(member.id(), Section.named(section), id, draft);
        return ProfileController.saved(changed, section);
    }

    @Delete("/{id}")
    @Operation(operationId = "deleteEntry", summary = "Delete an entry")
    @ApiResponse(responseCode = "204", description = "Deleted")
    HttpResponse<Void> delete(@Parameter(hidden = true) Member member, String section, String id) {
        if (!entries.delete(member.id(), Section.named(section), id)) {
            throw ProfileController.missing();
        }
        return HttpResponse.noContent();
    }
}
