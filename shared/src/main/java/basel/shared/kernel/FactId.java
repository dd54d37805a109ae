package basel.shared.kernel;

/// The id of a fact learned about a person: a UUIDv7 string (RFC 9562).
public record FactId(String value) {
    public FactId {
        BadInput.missing(value, "Fact id");
    }
}
