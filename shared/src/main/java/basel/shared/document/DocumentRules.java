package basel.shared.document;

/// How much of a file is taken, and what to do where it is more. A text that is laid out keeps the
/// blanks at the beginning of its lines and a blank line between paragraphs.
public record DocumentRules(int pages, int characters, boolean laidOut, String advice) {
    /// As many bytes as fit through API Gateway and Lambda, which see them as base 64.
    public static final int MOST_BYTES = 4 * 1024 * 1024;
}
