package basel.door;

import basel.shared.push.Push;
import basel.shared.push.ServerEvent;
import basel.shared.web.SocketAction;
import basel.shared.web.SocketCall;
import jakarta.inject.Singleton;

/// `ping`: keeps a socket alive.
@Singleton
final class PingAction implements SocketAction {
    private final Push push;

    PingAction(Push push) {
        this.push = push;
    }

    @Override
    public String name() {
        return "ping";
    }

    @Override
    public boolean anonymous() {
        return true;
    }

    @Override
    public void run(SocketCall call) {
        push.send(call.connection(), new ServerEvent.Pong());
    }
}
