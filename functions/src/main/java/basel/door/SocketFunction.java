package basel.door;

import basel.shared.kernel.SessionId;
import basel.shared.kernel.UserId;
import basel.shared.session.Sessions;
import io.micronaut.context.ApplicationContext;

/// The socket's three routes.
public final class SocketFunction extends JsonDoor<SocketEvent, SocketAnswer> {
    private final SocketRoutes routes;

    public SocketFunction() {
        this(OnLambda.context());
    }

    public SocketFunction(ApplicationContext context) {
        super(context, SocketEvent.class);
        this.routes = bean(SocketRoutes.class);
    }

    @Override
    void prime() {
        bean(Sessions.class).find(new UserId(Snapshot.NOBODY), new SessionId(Snapshot.NOBODY));
    }

    @Override
    SocketAnswer answer(SocketEvent event) {
        var type = event.requestContext().eventType();
        return switch (type == null ? "" : type) {
            case "CONNECT" -> new SocketAnswer(routes.connect(event.requestContext()));
            case "DISCONNECT" -> new SocketAnswer(routes.disconnect(event.requestContext()));
            case "MESSAGE" -> new SocketAnswer(routes.message(event));
            default -> throw new IllegalArgumentException("eventType: " + type);
        };
    }
}
