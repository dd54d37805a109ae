package basel.door;

import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.LambdaApplicationContextBuilder;

/// The socket's three routes.
public final class SocketFunction extends JsonDoor<SocketEvent, SocketAnswer> {
    private final SocketRoutes routes;

    public SocketFunction() {
        this(new LambdaApplicationContextBuilder().build());
    }

    public SocketFunction(ApplicationContext context) {
        super(context, SocketEvent.class);
        this.routes = bean(SocketRoutes.class);
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
