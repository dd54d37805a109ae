package basel.account;

import basel.shared.kernel.Member;
import basel.shared.session.Tickets;
import basel.shared.web.CanRefuse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;

/// Tickets for signed-in sockets.
@Controller("/socket")
@Secured(SecurityRule.IS_AUTHENTICATED)
@CanRefuse
@Tag(name = "account")
final class TicketController {
    private final Tickets tickets;

    TicketController(Tickets tickets) {
        this.tickets = tickets;
    }

    /// For `?ticket=`; one use, 30 seconds.
    @Serdeable
    record TicketView(String ticket, Instant expiresAt) {}

    @Post("/ticket")
    @Operation(summary = "Gives a ticket that opens one socket within 30 seconds")
    @Status(HttpStatus.CREATED)
    TicketView issue(@Parameter(hidden = true) Member member) {
        var ticket = tickets.issue(member.id(), member.session());
        return new TicketView(ticket.ticket(), ticket.expiresAt());
    }
}
