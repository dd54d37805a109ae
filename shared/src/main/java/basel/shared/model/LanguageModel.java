package basel.shared.model;

import java.util.function.Consumer;

/// A model that writes in words. Homes: scripted, Bedrock, Gemini, OpenAI-compatible.
public interface LanguageModel {
    /// What chats show as their `model`, for example `scripted`; a reply names the one that wrote
    /// it.
    String name();

    /// Writes one answer and hands over each piece as it comes; blocks until the end. While nothing
    /// comes, `piece` gets empty pieces, several a second. A `piece` that throws ends the writing
    /// at once and its exception passes through.
    ///
    /// @throws ModelTrouble when no whole answer came
    ModelReply stream(ModelRequest request, Consumer<String> piece);

    /// Answers with JSON that fits `schema`.
    ///
    /// @throws ModelTrouble when no fitting answer came
    ModelAnswer complete(ModelRequest request, JsonSchema schema);
}
