package basel.login;

import basel.account.Address;
import basel.shared.kernel.ConnectionId;
import basel.shared.kernel.Ids;
import basel.shared.kernel.LoginId;
import basel.shared.mail.Mails;
import basel.shared.sign.Secrets;
import basel.shared.text.Text;
import basel.shared.web.Browsers;
import basel.shared.web.Origins;
import basel.shared.web.SocketCall.Caller;
import basel.shared.work.WorkQueue;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Begins a sign-in: stores it and queues the link. It does the same for every address, known or
/// not; only the queue's worker finds out whether a number is proven.
@Singleton
final class LoginStarter {
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Logins logins;
    private final LoginLimits limits;
    private final Mails mails;
    private final WorkQueue queue;
    private final Origins origins;
    private final Ids ids;
    private final Clock clock;

    LoginStarter(
            Logins logins,
            LoginLimits limits,
            Mails mails,
            WorkQueue queue,
            Origins origins,
            Ids ids,
            Clock clock) {
        this.logins = logins;
        this.limits = limits;
        this.mails = mails;
        this.queue = queue;
        this.origins = origins;
        this.ids = ids;
        this.clock = clock;
    }

    /// What the asking window is told. The code is to be read there, and typed nowhere but on the
    /// link's page.
    record Started(LoginId id, String code, Instant expiresAt) {}

    Started start(LoginDraft draft, Caller caller, @Nullable ConnectionId connection) {
        var address = draft.address();
        limits.spend(address, caller, connection);
        var id = new LoginId(ids.next());
        var token = new LinkToken(id, Secrets.random());
        var code = Secrets.digits();
        var now = clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        var login =
                new Login(
                        id,
                        address,
                        draft.challenge(),
                        token.hash(),
                        Login.codeHash(id, code),
                        Browsers.name(caller.userAgent()),
                        Browsers.place(caller.country(), draft.languageOrEnglish()),
                        caller.country(),
                        caller.browser(),
                        connection,
                        draft.languageOrEnglish(),
                        now,
                        now.plus(LIFE),
                        0,
                        null);
        logins.add(login);
        send(login, origins.own() + "/login#jwt=" + token.text());
        return new Started(id, code, login.expiresAt());
    }

    private void send(Login login, String link) {
        var address = login.address();
        if (address.kind() == Address.Kind.MAIL) {
            mails.send(LoginLetters.link(login, link).to(address.value(), login.id().value()));
            return;
        }
        var words = LoginLetters.text(login.language(), link);
        queue.later(LinkTextWork.TYPE, new Text(login.id().value(), address.value(), words));
    }
}
