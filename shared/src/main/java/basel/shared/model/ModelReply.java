package basel.shared.model;

/// A whole answer. Its text may hold marks (`[^q1]`) that name the materials it rests on.
public record ModelReply(String text, Usage usage) {
    /// Tokens as the provider counts them; the scripted model counts words.
    public record Usage(int tokensIn, int tokensOut) {}
}
