package basel.local.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A WebSocket API.
///
/// @param routes function logical id by route key (`$connect`, `$disconnect`, `$default`, or an
///   action)
/// @param authorizer logical id of the request authorizer's function on `$connect`, or null
/// @param identitySources such as `route.request.querystring.ticket`; a missing one refuses the
///   connection
public record SocketApiSpec(
        String id,
        String apiId,
        String stage,
        String routeSelection,
        Map<String, String> routes,
        @Nullable String authorizer,
        List<String> identitySources) {
    public SocketApiSpec {
        routes = Map.copyOf(routes);
        identitySources = List.copyOf(identitySources);
    }
}
