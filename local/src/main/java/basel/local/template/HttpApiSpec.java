package basel.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// An HTTP API (payload 2.0) and its routes.
///
/// @param cors the template's `CorsConfiguration`, a missing node when there is none
public record HttpApiSpec(String id, String apiId, List<HttpRoute> routes, JsonNode cors) {
    public HttpApiSpec {
        routes = List.copyOf(routes);
    }

    /// `method` is `ANY` or upper case; `path` as in the template (`/auth/{proxy+}`), or
    /// `$default`.
    public record HttpRoute(String method, String path, String functionId) {
        /// `ANY /auth/{proxy+}`, or `$default`.
        public String key() {
            return path.equals("$default") ? path : method + " " + path;
        }
    }
}
