package basel.login;

import basel.account.Account;
import basel.account.Accounts;
import basel.account.Address;
import basel.shared.session.Session;
import basel.shared.session.Sessions;
import basel.shared.store.Tables;
import basel.shared.store.Transaction;
import basel.shared.web.Browsers;
import basel.shared.web.SocketCall.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets a browser in whose person proved who they are by something else than a link. The account's
/// check (or first proof), what proved it, and the session are one transaction.
@Singleton
public final class Entrance {
    private static final Logger log = LoggerFactory.getLogger(Entrance.class);

    private final Tables tables;
    private final Accounts accounts;
    private final NewSessions fresh;
    private final Sessions sessions;
    private final SignedIn signedIn;
    private final Warnings warnings;

    Entrance(
            Tables tables,
            Accounts accounts,
            NewSessions fresh,
            Sessions sessions,
            SignedIn signedIn,
            Warnings warnings) {
        this.tables = tables;
        this.accounts = accounts;
        this.fresh = fresh;
        this.sessions = sessions;
        this.signedIn = signedIn;
        this.warnings = warnings;
    }

    /// Begins a session, if the account still stands as it was read and what `proof` adds holds. A
    /// browser not seen before is warned of.
    public Optional<Session> enter(Account account, Caller caller, Consumer<Transaction> proof) {
        var session =
                begin(account, caller, proof.andThen(write -> accounts.check(write, account)));
        if (session.isPresent()
                && !accounts.knows(Address.mail(account.email()), caller.browser())) {
            warnings.newBrowser(account, session.get());
        }
        return session;
    }

    /// Stores a new account and begins its first session, if its address is still free and what
    /// `proof` adds holds.
    public Optional<Session> welcome(Account account, Caller caller, Consumer<Transaction> proof) {
        return begin(account, caller, proof.andThen(write -> accounts.add(write, account)));
    }

    /// The answer that signs the browser in: a token, and the cookies.
    public MutableHttpResponse<TokenView> open(HttpRequest<?> request, Session session) {
        var answer = HttpResponse.ok(TokenView.of(token(session)));
        return cookies(answer, request, session);
    }

    /// One more token for a session.
    public Sessions.Token token(Session session) {
        return signedIn.token(session);
    }

    /// Adds the cookies of a sign-in to an answer.
    public <T> MutableHttpResponse<T> cookies(
            MutableHttpResponse<T> answer, HttpRequest<?> request, Session session) {
        return signedIn.in(answer, request, session);
    }

    private Optional<Session> begin(Account account, Caller caller, Consumer<Transaction> writes) {
        var place = Browsers.place(caller.country(), account.language());
        var session = fresh.draft(account, Browsers.name(caller.userAgent()), place);
        var transaction = tables.transaction();
        writes.accept(transaction);
        sessions.begin(transaction, session);
        if (!transaction.run().done()) {
            return Optional.empty();
        }
        log.info("signed in: user={} session={}", account.id().value(), session.id().value());
        return Optional.of(session);
    }
}
