package basel.local.gateway;

import java.util.Map;

/// The query of a request, decoded.
public final class Query {
    private Query() {}

    /// Several values of one name are joined by a comma.
    public static Map<String, String> of(Request request) {
        return HttpEvents.query(request.query());
    }
}
