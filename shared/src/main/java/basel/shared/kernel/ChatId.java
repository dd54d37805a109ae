package basel.shared.kernel;

/// The id of a conversation: a UUIDv7 string (RFC 9562).
public record ChatId(String value) {
    public ChatId {
        BadInput.missing(value, "Chat id");
    }
}
