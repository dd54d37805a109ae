package basel.door;

import basel.shared.session.Tickets;
import basel.shared.web.Callers;
import basel.shared.web.Origins;
import basel.shared.web.SocketCall.Caller;
import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Decides on a socket's handshake: only through CloudFront and from the web origin; a ticket is
/// spent, and a bad one is refused; none gives an anonymous socket.
public final class AuthorizerFunction extends JsonDoor<SocketEvent, Map<String, Object>> {
    private final Tickets tickets;
    private final Origins origins;
    private final Callers callers;

    public AuthorizerFunction() {
        this(OnLambda.context());
    }

    public AuthorizerFunction(ApplicationContext context) {
        super(context, SocketEvent.class);
        this.tickets = bean(Tickets.class);
        this.origins = bean(Origins.class);
        this.callers = bean(Callers.class);
    }

    @Override
    void prime() {
        tickets.spend(Snapshot.NOBODY);
    }

    @Override
    Map<String, Object> answer(SocketEvent event) {
        var headers = event.lowerHeaders();
        if (!callers.cameByFront(headers) || !origins.isOwn(headers.get("origin"))) {
            return policy(event, "refused", false, Map.of());
        }
        var caller = context(callers.of(event.address(), headers));
        var query = event.queryStringParameters();
        if (query == null || !query.containsKey("ticket")) {
            return policy(event, "anonymous", true, caller);
        }
        var session = tickets.spend(query.getOrDefault("ticket", ""));
        if (session.isEmpty()) {
            return policy(event, "refused", false, Map.of());
        }
        caller.put("userId", session.get().user().value());
        caller.put("sessionId", session.get().id().value());
        return policy(event, session.get().user().value(), true, caller);
    }

    private static Map<String, String> context(Caller caller) {
        var context = new HashMap<String, String>();
        context.put("address", caller.address());
        context.put("userAgent", caller.userAgent());
        put(context, "country", caller.country());
        put(context, "browser", caller.browser());
        return context;
    }

    private static void put(Map<String, String> context, String name, @Nullable String value) {
        if (value != null) {
            context.put(name, value);
        }
    }

    private static Map<String, Object> policy(
            SocketEvent event, String principal, boolean allow, Map<String, String> context) {
        var arn = event.methodArn() == null ? "*" : event.methodArn();
        var statement =
                Map.of(
                        "Action",
                        "execute-api:Invoke",
                        "Effect",
                        allow ? "Allow" : "Deny",
                        "Resource",
                        arn);
        return Map.of(
                "principalId",
                principal,
                "policyDocument",
                Map.of("Version", "2012-10-17", "Statement", List.of(statement)),
                "context",
                context);
    }
}
