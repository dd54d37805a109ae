package basel.login;

import basel.shared.push.Push;
import basel.shared.push.ServerEvent;
import basel.shared.web.SocketAction;
import basel.shared.web.SocketCall;
import jakarta.inject.Singleton;

/// `login.start`: sends the link; this socket waits for it.
@Singleton
final class LoginStartAction implements SocketAction {
    private final LoginStarter starter;
    private final Push push;

    LoginStartAction(LoginStarter starter, Push push) {
        this.starter = starter;
        this.push = push;
    }

    @Override
    public String name() {
        return "login.start";
    }

    @Override
    public boolean anonymous() {
        return true;
    }

    @Override
    public void run(SocketCall call) {
        var draft =
                new LoginDraft(
                        call.maybeText("email"),
                        call.maybeText("phone"),
                        call.text("challenge"),
                        call.maybeText("language"));
        var started = starter.start(draft, call.caller(), call.connection());
        push.send(
                call.connection(),
                new ServerEvent.LoginStarted(
                        started.id().value(), started.code(), started.expiresAt()));
    }
}
