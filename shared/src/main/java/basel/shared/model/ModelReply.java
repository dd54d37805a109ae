package basel.shared.model;

/// A whole answer. Its text may hold marks (`[^q1]`) that name the materials it rests on.
///
/// @param model who wrote it: one of the models that a `LanguageModel` stands for
/// @param cut whether the answer ends where the allowed tokens ended; what there is of it stands
public record ModelReply(String model, String text, Usage usage, boolean cut) {
    public ModelReply(String model, String text, Usage usage) {
        this(model, text, usage, false);
    }

    /// Tokens as the provider counts them; the scripted model counts words.
    public record Usage(int tokensIn, int tokensOut) {}
}
