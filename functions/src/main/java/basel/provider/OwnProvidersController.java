package basel.provider;

import basel.account.RecentSignIn;
import basel.shared.kernel.Member;
import basel.shared.web.CanRefuse;
import basel.shared.web.Problem;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;

/// The providers that one signs in with.
@Controller("/user/providers")
@Secured(SecurityRule.IS_AUTHENTICATED)
@CanRefuse
@Tag(name = "account")
final class OwnProvidersController {
    private final Identities identities;
    private final Providers providers;
    private final RecentSignIn recent;

    OwnProvidersController(Identities identities, Providers providers, RecentSignIn recent) {
        this.identities = identities;
        this.providers = providers;
        this.recent = recent;
    }

    /// A provider that is connected with this account.
    @Serdeable
    record LinkedView(String id, String name, Instant since) {}

    /// All of them.
    @Serdeable
    record LinkedList(List<LinkedView> items) {}

    @Get
    @Operation(summary = "The providers that are connected with this account")
    LinkedList linked(@Parameter(hidden = true) Member member) {
        return new LinkedList(identities.of(member.id()).stream().map(this::view).toList());
    }

    @Delete("/{id}")
    @Operation(summary = "Disconnects a provider; one signs in by link or password then")
    @Status(HttpStatus.NO_CONTENT)
    void disconnect(@Parameter(hidden = true) Member member, String id) {
        recent.must(member);
        var found =
                identities.of(member.id()).stream()
                        .filter(linked -> linked.hash().equals(id))
                        .findFirst()
                        .orElseThrow(() -> Problem.notFound("This provider is not connected."));
        identities.remove(member.id(), found.hash());
    }

    private LinkedView view(Identities.Linked linked) {
        var name = providers.find(linked.provider()).map(Provider::name).orElse(linked.provider());
        return new LinkedView(linked.hash(), name, linked.since());
    }
}
