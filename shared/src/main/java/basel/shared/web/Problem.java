package basel.shared.web;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/// A refusal that a client is told: status, code, a message that is safe to show, and details.
/// Thrown from anywhere; becomes the error body over HTTP and an `error` frame on a socket.
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final Code code;
    private final transient Map<String, Object> details;

    /// The codes of the wire.
    @Serdeable
    public enum Code {
        AUTH_ERROR,
        INVALID_REQUEST,
        NOT_FOUND,
        RATE_LIMITED,
        INTERACTION_ERROR,
        CONFIG_ERROR
    }

    private Problem(int status, Code code, String message, Map<String, Object> details) {
        super(message);
        this.status = status;
        this.code = code;
        this.details = Map.copyOf(details);
    }

    /// 401: sign in (again).
    public static Problem unauthorized(String message) {
        return new Problem(401, Code.AUTH_ERROR, message, Map.of());
    }

    /// 403: signed in, but not allowed.
    public static Problem forbidden(String message, Map<String, Object> details) {
        return new Problem(403, Code.AUTH_ERROR, message, details);
    }

    /// 404: missing or somebody else's, which looks the same.
    public static Problem notFound(String message) {
        return new Problem(404, Code.NOT_FOUND, message, Map.of());
    }

    /// 409: it stands differently now; `details` has a `reason`.
    public static Problem conflict(String message, String reason) {
        return new Problem(409, Code.INVALID_REQUEST, message, Map.of("reason", reason));
    }

    /// 413: more than is taken.
    public static Problem tooLarge(String message) {
        return new Problem(413, Code.INVALID_REQUEST, message, Map.of());
    }

    /// 422: fields that cannot stand together.
    public static Problem wrong(String message) {
        return new Problem(422, Code.INVALID_REQUEST, message, Map.of());
    }

    /// 422: what was sent cannot be taken as a whole; `details` has a `reason`.
    public static Problem wrong(String message, String reason) {
        return new Problem(422, Code.INVALID_REQUEST, message, Map.of("reason", reason));
    }

    /// 429: too often; `seconds` until it may work again.
    public static Problem tooMany(String message, int seconds) {
        return new Problem(429, Code.RATE_LIMITED, message, Map.of("retryAfter", seconds));
    }

    /// 503: the model or another service does not answer.
    public static Problem unavailable(String message) {
        return new Problem(503, Code.INTERACTION_ERROR, message, Map.of());
    }

    public int status() {
        return status;
    }

    public Code code() {
        return code;
    }

    public Map<String, Object> details() {
        return details;
    }
}
