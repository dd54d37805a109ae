package basel.account;

import basel.shared.kernel.Member;
import basel.shared.kernel.SessionId;
import basel.shared.session.Session;
import basel.shared.session.SessionEnds;
import basel.shared.session.Sessions;
import basel.shared.web.BrowserCookies;
import basel.shared.web.CanRefuse;
import basel.shared.web.Problem;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One's own sessions: looked at, ended one by one or all at once.
@Controller("/user")
@Secured(SecurityRule.IS_AUTHENTICATED)
@CanRefuse
@Tag(name = "account")
final class SessionsController {
    private final Accounts accounts;
    private final Sessions sessions;
    private final SessionEnds ends;
    private final BrowserCookies cookies;

    SessionsController(
            Accounts accounts, Sessions sessions, SessionEnds ends, BrowserCookies cookies) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.ends = ends;
        this.cookies = cookies;
    }

    /// A session as its owner sees it.
    @Serdeable
    record SessionView(
            String id,
            Instant createdAt,
            Instant lastUsedAt,
            String browser,
            @Nullable String place,
            boolean current) {}

    /// All sessions, the one used last first.
    @Serdeable
    record SessionList(List<SessionView> items) {}

    /// What was done, in words.
    @Serdeable
    record Done(String message) {}

    @Post("/logout")
    @Operation(summary = "Ends this session")
    HttpResponse<Done> logout(@Parameter(hidden = true) Member member) {
        ends.one(member.id(), member.session(), "logout");
        return signedOut("You are signed out.");
    }

    @Post("/logout-all")
    @Operation(summary = "Ends every session of this account")
    HttpResponse<Done> logoutAll(@Parameter(hidden = true) Member member) {
        accounts.endAll(member.id(), "logout-all");
        return signedOut("You are signed out everywhere.");
    }

    @Get("/sessions")
    @Operation(summary = "Lists the sessions of this account")
    SessionList list(@Parameter(hidden = true) Member member) {
        var items =
                sessions.of(member.id()).stream()
                        .sorted(Comparator.comparing(Session::lastUsedAt).reversed())
                        .map(session -> view(session, member))
                        .toList();
        return new SessionList(items);
    }

    @Delete("/sessions/{id}")
    @Operation(summary = "Ends one session of this account")
    @Status(HttpStatus.NO_CONTENT)
    void end(@Parameter(hidden = true) Member member, String id) {
        if (!ends.one(member.id(), new SessionId(id), "ended")) {
            throw Problem.notFound("This session does not exist.");
        }
    }

    private HttpResponse<Done> signedOut(String message) {
        return HttpResponse.ok(new Done(message)).cookie(cookies.noRefresh());
    }

    private static SessionView view(Session session, Member member) {
        return new SessionView(
                session.id().value(),
                session.createdAt(),
                session.lastUsedAt(),
                session.browser(),
                session.place(),
                session.id().equals(member.session()));
    }
}
