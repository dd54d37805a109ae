package basel.shared.kernel;

/// API Gateway's id of an open socket, such as `TXzPWdnOjoECGjA=`.
public record ConnectionId(String value) {
    public ConnectionId {
        BadInput.missing(value, "connection id");
    }
}
