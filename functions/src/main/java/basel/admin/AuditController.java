package basel.admin;

import basel.account.Account;
import basel.account.Accounts;
import basel.shared.audit.Audit;
import basel.shared.kernel.BadInput;
import basel.shared.store.Cursors;
import basel.shared.web.CanRefuse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What staff did, for admins.
@Controller("/admin/audit")
@Secured("admin")
@CanRefuse
@Tag(name = "admin")
final class AuditController {
    private static final int PAGE = 50;

    private final Audit audit;
    private final Accounts accounts;
    private final Cursors cursors;
    private final Clock clock;

    AuditController(Audit audit, Accounts accounts, Cursors cursors, Clock clock) {
        this.audit = audit;
        this.accounts = accounts;
        this.cursors = cursors;
        this.clock = clock;
    }

    /// A deed; without names where an account is gone.
    @Serdeable
    record AuditView(
            String id,
            Instant at,
            String who,
            @Nullable String whoName,
            String deed,
            String about,
            @Nullable String aboutName,
            String change) {}

    /// Deeds, the newest first.
    @Serdeable
    record AuditPage(List<AuditView> items, @Nullable String nextCursor) {}

    @Get
    @Operation(summary = "What staff did in a month (UTC), the newest first")
    AuditPage page(
            @Parameter(description = "Such as 2026-11; the present one without") @QueryValue
                    @Nullable String month,
            @QueryValue @Nullable String cursor) {
        var of =
                month == null
                        ? YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC))
                        : read(month);
        var scope = "admin/audit/" + of;
        var before = cursor == null ? null : cursors.open(scope, cursor);
        var found = audit.page(of, before, PAGE + 1);
        var shown = found.stream().limit(PAGE).map(this::view).toList();
        var next = found.size() > PAGE ? cursors.close(scope, shown.getLast().id()) : null;
        return new AuditPage(shown, next);
    }

    private AuditView view(Audit.Entry entry) {
        return new AuditView(
                entry.id(),
                entry.at(),
                entry.who().value(),
                name(entry.who().value()),
                entry.deed(),
                entry.about(),
                name(entry.about()),
                entry.change());
    }

    private @Nullable String name(String id) {
        return accounts.find(new basel.shared.kernel.UserId(id)).map(Account::name).orElse(null);
    }

    private static YearMonth read(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeParseException e) {
            throw BadInput.field("month", "is \"" + month + "\" (expected: a month, 2026-11)");
        }
    }
}
