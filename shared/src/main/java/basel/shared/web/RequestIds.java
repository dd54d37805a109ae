package basel.shared.web;

import io.micronaut.http.HttpRequest;

/// The id that API Gateway gave a request. The door writes it into a header, over whatever the
/// client sent under that name.
public final class RequestIds {
    /// Set by the door alone.
    public static final String HEADER = "basel-request-id";

    private RequestIds() {}

    public static String of(HttpRequest<?> request) {
        var id = request.getHeaders().get(HEADER);
        return id == null ? "" : id;
    }
}
