package basel.shared.model.scripted.reading;

/// Something that the person said of themselves: they have it (`yes`) or they do not. The quote is
/// an exact part of what they wrote.
public record Learned(Kind kind, String value, boolean yes, String quote) {}
