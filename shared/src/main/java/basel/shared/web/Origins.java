package basel.shared.web;

import basel.shared.sign.Parameters;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// The web origin, matched exactly.
@Singleton
public final class Origins {
    private final Parameters parameters;

    Origins(Parameters parameters) {
        this.parameters = parameters;
    }

    /// The web origin, such as `https://basel.example`; links begin with it.
    public String own() {
        return parameters.get("web-origin");
    }

    /// Whether this is the web origin, to the letter.
    public boolean isOwn(@Nullable String origin) {
        return own().equals(origin);
    }

    /// Refuses a request that does not come from a page of the web origin.
    public void mustBeOwn(HttpRequest<?> request) {
        if (!isOwn(request.getHeaders().get("Origin"))) {
            throw refusal();
        }
    }

    /// Refuses a request from a page of another origin; one that names none is taken.
    public void mustNotBeForeign(HttpRequest<?> request) {
        var origin = request.getHeaders().get("Origin");
        if (origin != null && !isOwn(origin)) {
            throw refusal();
        }
    }

    private static Problem refusal() {
        return Problem.forbidden(
                "This request came from another web site.", java.util.Map.of("reason", "origin"));
    }
}
