package basel.login;

import basel.account.Account;
import basel.account.Accounts;
import basel.account.Address;
import basel.shared.kernel.ConnectionId;
import basel.shared.push.Push;
import basel.shared.push.PushResult;
import basel.shared.push.ServerEvent;
import basel.shared.session.Session;
import basel.shared.session.Sessions;
import basel.shared.store.Tables;
import basel.shared.store.Transaction;
import basel.shared.web.Browsers;
import basel.shared.web.SocketCall.Caller;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Spends a login: its end, the account's check (or first proof) and the session are one
/// transaction. Then the window that asked is told.
@Singleton
final class SignIns {
    private static final Logger log = LoggerFactory.getLogger(SignIns.class);
    private static final int ATTEMPTS = 4;

    private final Tables tables;
    private final Logins logins;
    private final Accounts accounts;
    private final Sessions sessions;
    private final NewSessions fresh;
    private final Warnings warnings;
    private final Push push;
    private final Clock clock;

    SignIns(
            Tables tables,
            Logins logins,
            Accounts accounts,
            Sessions sessions,
            NewSessions fresh,
            Warnings warnings,
            Push push,
            Clock clock) {
        this.tables = tables;
        this.logins = logins;
        this.accounts = accounts;
        this.sessions = sessions;
        this.fresh = fresh;
        this.warnings = warnings;
        this.push = push;
        this.clock = clock;
    }

    private record Place(
            Login.Way way, String browser, @Nullable String place, @Nullable String secretHash) {}

    /// Signs in the window that asked, and nobody else.
    FinishResult sent(Login login, Optional<Account> account) {
        var place = new Place(Login.Way.SENT, login.browser(), login.place(), null);
        var result = spend(login, account, place, login.askedFrom());
        if (!(result instanceof FinishResult.Here(var session))) {
            return result;
        }
        var token = sessions.token(session);
        tell(
                login.id(),
                new ServerEvent.LoginDone(login.id().value(), token.token(), token.expiresAt()));
        return new FinishResult.Sent();
    }

    /// Signs in the browser that opened the link.
    FinishResult here(Login login, Optional<Account> account, Caller caller, String secretHash) {
        var language = login.language();
        var place =
                new Place(
                        Login.Way.HERE,
                        Browsers.name(caller.userAgent()),
                        Browsers.place(caller.country(), language),
                        secretHash);
        var result = spend(login, account, place, caller.browser());
        if (result instanceof FinishResult.Here) {
            tell(login.id(), new ServerEvent.LoginElsewhere(login.id().value()));
        }
        return result;
    }

    /// The same session once more, for who repeats the request that got it.
    FinishResult again(Login.End end) {
        var user = end.user();
        var session = end.session();
        if (user == null || session == null) {
            return new FinishResult.Spent();
        }
        return sessions.find(user, session)
                .<FinishResult>map(FinishResult.Here::new)
                .orElseGet(FinishResult.Spent::new);
    }

    private FinishResult spend(
            Login login, Optional<Account> known, Place place, @Nullable String browser) {
        var account = known;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (account.isPresent() && account.get().disabled()) {
                return refuse(login);
            }
            if (account.isEmpty() && login.address().kind() == Address.Kind.PHONE) {
                return new FinishResult.Unknown();
            }
            var isNew = account.isEmpty();
            var whose = account.orElseGet(() -> accounts.draft(login.address(), login.language()));
            var session = fresh.draft(whose, place.browser(), place.place());
            var done = transaction(login, whose, isNew, session, place).run();
            if (done instanceof Transaction.Result.Done) {
                if (!isNew && !accounts.knows(login.address(), browser)) {
                    warnings.newBrowser(whose, session);
                }
                log.info("signed in: user={} login={}", whose.id().value(), login.id().value());
                return new FinishResult.Here(session);
            }
            if (done instanceof Transaction.Result.Refused refused
                    && refused.refused().getFirst()) {
                return new FinishResult.Spent();
            }
            account = accounts.by(login.address());
        }
        throw new IllegalStateException(
                "account of login " + login.id().value() + " changes too fast");
    }

    private Transaction transaction(
            Login login, Account account, boolean isNew, Session session, Place place) {
        var end =
                new Login.End(
                        place.way(),
                        account.id(),
                        session.id(),
                        place.secretHash(),
                        clock.instant());
        var transaction = tables.transaction();
        logins.end(transaction, login.id(), end);
        if (isNew) {
            accounts.add(transaction, account);
        } else {
            accounts.check(transaction, account);
        }
        sessions.begin(transaction, session);
        return transaction;
    }

    private FinishResult refuse(Login login) {
        if (logins.refuse(login.id())) {
            tell(login.id(), new ServerEvent.LoginRefused(login.id().value(), "disabled"));
        }
        return new FinishResult.Disabled();
    }

    /// Tells the socket that waits *now*, which may be a later one than when the page was opened.
    private void tell(basel.shared.kernel.LoginId id, ServerEvent event) {
        var connection = logins.find(id).map(Login::connection);
        connection.ifPresent(socket -> tell(socket, event));
    }

    /// A push that fails loses nothing: the window claims.
    @SuppressWarnings("CatchingUnchecked")
    private void tell(ConnectionId socket, ServerEvent event) {
        try {
            if (push.send(socket, event) == PushResult.SENT) {
                push.close(socket);
            }
        } catch (RuntimeException e) {
            log.warn("waiting window not reached: connection={}", socket.value(), e);
        }
    }
}
