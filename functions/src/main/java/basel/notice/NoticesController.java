package basel.notice;

import basel.shared.kernel.BadInput;
import basel.shared.kernel.Member;
import basel.shared.kernel.UserId;
import basel.shared.push.Connections;
import basel.shared.push.ServerEvent;
import basel.shared.store.Cursors;
import basel.shared.web.CanRefuse;
import basel.shared.web.Problem;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One's notices: seen here or elsewhere, they are read in every window at once.
@Controller("/notices")
@Secured({"candidate", "recruiter", "researcher", "supporter", "admin"})
@Tag(name = "notice")
@CanRefuse
final class NoticesController {
    private static final int MOST = 100;
    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Entries entries;
    private final Connections connections;
    private final Cursors cursors;

    NoticesController(Entries entries, Connections connections, Cursors cursors) {
        this.entries = entries;
        this.connections = connections;
        this.cursors = cursors;
    }

    /// The newest notice that was looked at.
    @Serdeable
    record ReadDraft(@Nullable String upTo) {}

    /// How many are not read, to 100.
    @Serdeable
    record UnreadView(int unread) {}

    @Get
    @Operation(operationId = "listNotices", summary = "What happened, the newest first")
    NoticePage list(
            @Parameter(hidden = true) Member member,
            @QueryValue(defaultValue = "30") int limit,
            @QueryValue @Nullable String cursor) {
        BadInput.unless(
                limit >= 1 && limit <= MOST,
                "limit",
                "is " + limit + " (expected: 1.." + MOST + ")");
        var scope = "notices/" + member.id().value();
        var before = cursor == null ? null : cursors.open(scope, cursor);
        var found = entries.page(member.id(), before, limit + 1);
        var shown = found.stream().limit(limit).map(one -> one.in(member.language())).toList();
        var next = found.size() > limit ? cursors.close(scope, shown.getLast().id()) : null;
        return new NoticePage(shown, entries.unread(member.id()), next);
    }

    @Post("/{id}/read")
    @Operation(operationId = "readNotice", summary = "Note that a notice was read")
    UnreadView read(@Parameter(hidden = true) Member member, String id) {
        if (!UUID.matcher(id).matches() || !entries.seen(member.id(), id)) {
            throw Problem.notFound("There is no such notice.");
        }
        return told(member.id(), id);
    }

    @Post("/read")
    @Operation(
            operationId = "readNotices",
            summary = "Note that all notices were read",
            description = "Up to `upTo`, the newest that was shown: what came since stays unread.")
    UnreadView readAll(@Parameter(hidden = true) Member member, @Body ReadDraft draft) {
        var upTo = BadInput.missing(draft.upTo(), "upTo");
        BadInput.unless(UUID.matcher(upTo).matches(), "upTo", "is no notice's id");
        entries.seenUpTo(member.id(), upTo);
        return told(member.id(), null);
    }

    private UnreadView told(UserId user, @Nullable String id) {
        int unread = entries.unread(user);
        connections.tell(user, new ServerEvent.NoticeRead(id, unread));
        return new UnreadView(unread);
    }
}
