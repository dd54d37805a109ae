package basel.notice;

import basel.account.Accounts;
import basel.shared.kernel.BadInput;
import basel.shared.web.CanRefuse;
import basel.shared.web.Origins;
import basel.shared.web.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// For who holds a mail: switches off the mails of its kind, without a sign-in, by a click in the
/// mail program (RFC 8058) or on our page. Opening the address switches nothing off, as mail
/// scanners open it too. The token stands in the query, as the RFC leaves no other place; all that
/// it can do is this.
@Controller("/notices/unsubscribe")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "notice")
@CanRefuse
final class UnsubscribeController {
    private final UnsubscribeLinks links;
    private final Choices choices;
    private final Accounts accounts;
    private final Origins origins;

    UnsubscribeController(
            UnsubscribeLinks links, Choices choices, Accounts accounts, Origins origins) {
        this.links = links;
        this.choices = choices;
        this.accounts = accounts;
        this.origins = origins;
    }

    /// The token of a mail's link.
    @Serdeable
    record TokenDraft(@Nullable String token) {
        @Override
        public String toString() {
            return "TokenDraft[…]";
        }
    }

    /// Which kinds it is about, and whether any of their mails still come.
    @Serdeable
    record KindsView(List<String> kinds, boolean on) {
        KindsView {
            kinds = List.copyOf(kinds);
        }
    }

    @Get
    @Operation(
            operationId = "openUnsubscribe",
            summary = "Leads to the page that asks; switches nothing off")
    @ApiResponse(responseCode = "303", description = "The page")
    HttpResponse<Void> open(@QueryValue @Nullable String token) {
        var page = origins.own() + "/unsubscribe#token=" + (token == null ? "" : plain(token));
        return HttpResponse.<Void>status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, page)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Post("/preview")
    @Operation(
            operationId = "previewUnsubscribe",
            summary = "What a link would switch off; switches nothing off")
    KindsView preview(@Body TokenDraft draft) {
        return view(wish(draft.token()));
    }

    @Post
    @Consumes(MediaType.ALL) // the form of RFC 8058, or JSON from our page
    @Operation(
            operationId = "unsubscribe",
            summary = "Switches off the mails of a kind (RFC 8058)",
            description =
                    "With the token in the query and the form `List-Unsubscribe=One-Click`, or with"
                            + " the token in a JSON body. Repeating it is no harm.")
    KindsView unsubscribe(
            HttpRequest<?> request,
            @QueryValue @Nullable String token,
            @Body @Nullable TokenDraft draft) {
        var wish = wish(draft == null || draft.token() == null ? token : draft.token());
        if (accounts.find(wish.user()).filter(account -> !account.disabled()).isPresent()) {
            choices.noMails(wish.user(), wish.kinds());
        }
        return view(wish);
    }

    private UnsubscribeLinks.Wish wish(@Nullable String token) {
        return links.read(BadInput.missing(token, "token"))
                .orElseThrow(() -> Problem.notFound("This link is unknown."));
    }

    private KindsView view(UnsubscribeLinks.Wish wish) {
        var chosen = choices.of(wish.user());
        var names = wish.kinds().stream().map(Kind::wire).sorted().toList();
        return new KindsView(
                names, wish.kinds().stream().anyMatch(kind -> chosen.wants(kind, Channel.MAIL)));
    }

    /// Nothing that could lead elsewhere.
    private static String plain(String token) {
        return token.replaceAll("[^A-Za-z0-9._-]", "");
    }
}
