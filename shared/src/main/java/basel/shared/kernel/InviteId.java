package basel.shared.kernel;

/// The id of an invite: a UUIDv7 string (RFC 9562).
public record InviteId(String value) {
    public InviteId {
        BadInput.missing(value, "invite id");
    }
}
