package basel.shared.kernel;

/// The id of one attempt to sign in by link: a UUIDv7 string (RFC 9562).
public record LoginId(String value) {
    public LoginId {
        BadInput.missing(value, "Login id");
    }
}
