package basel.knowledge;

/// A chunk that fits a question.
public record Found(Source source, int ordinal, String text) {}
