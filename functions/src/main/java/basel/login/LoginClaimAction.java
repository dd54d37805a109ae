package basel.login;

import basel.shared.kernel.LoginId;
import basel.shared.push.Push;
import basel.shared.push.ServerEvent;
import basel.shared.web.SocketAction;
import basel.shared.web.SocketCall;
import jakarta.inject.Singleton;

/// `login.claim`: from now on this socket is the one that waits. It never gets a token this way.
@Singleton
final class LoginClaimAction implements SocketAction {
    private final Claims claims;
    private final Logins logins;
    private final Push push;

    LoginClaimAction(Claims claims, Logins logins, Push push) {
        this.claims = claims;
        this.logins = logins;
        this.push = push;
    }

    @Override
    public String name() {
        return "login.claim";
    }

    @Override
    public boolean anonymous() {
        return true;
    }

    @Override
    public void run(SocketCall call) {
        var id = new LoginId(call.text("loginId"));
        var verifier = call.text("verifier");
        if (claims.look(id, verifier) instanceof ClaimResult.Waiting) {
            logins.wait(id, call.connection());
        }
        push.send(call.connection(), answer(id.value(), claims.look(id, verifier)));
    }

    /// The state is read after the socket was written down: so either the finish finds this socket,
    /// or this finds the finish.
    private static ServerEvent answer(String id, ClaimResult result) {
        return switch (result) {
            case ClaimResult.Waiting() -> new ServerEvent.LoginWaiting(id);
            case ClaimResult.Ready(_) -> new ServerEvent.LoginDone(id, null, null);
            case ClaimResult.Elsewhere() -> new ServerEvent.LoginElsewhere(id);
            case ClaimResult.Refused() -> new ServerEvent.LoginRefused(id, "disabled");
            case ClaimResult.Expired(), ClaimResult.Unknown() -> new ServerEvent.LoginExpired(id);
        };
    }
}
