package basel.knowledge;

/// A chunk that fits a question. The higher the score, the better it fits; scores of different
/// questions say nothing about each other.
public record Found(Source source, int ordinal, String text, double score) {}
