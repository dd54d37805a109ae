package basel.shared.kernel;

/// The id of an account: a UUIDv7 string (RFC 9562).
public record UserId(String value) {
    public UserId {
        BadInput.missing(value, "user id");
    }
}
