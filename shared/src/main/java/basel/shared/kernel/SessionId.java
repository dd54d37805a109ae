package basel.shared.kernel;

/// The id of a session: a UUIDv7 string (RFC 9562).
public record SessionId(String value) {
    public SessionId {
        BadInput.missing(value, "Session id");
    }
}
