package basel.shared.kernel;

/// The id of a message; a reply's id is its final message's id: a UUIDv7 string (RFC 9562).
public record MessageId(String value) {
    public MessageId {
        BadInput.missing(value, "Message id");
    }
}
