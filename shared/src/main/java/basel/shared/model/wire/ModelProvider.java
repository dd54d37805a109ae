package basel.shared.model.wire;

import basel.shared.model.JsonSchema;
import basel.shared.model.ModelReply.Usage;

/// One provider's way of being asked, once: no retries, no checks of what is written. Each throws a
/// `Setback` when no whole answer came.
public interface ModelProvider {
    /// Provider and model, as replies show them: `gemini/gemini-3.5-flash-lite`.
    String name();

    /// Says the answer's pieces as they come.
    Written stream(Prompt prompt, Speech speech, Waiting waiting);

    /// Answers with JSON, in the provider's own way of keeping to a schema.
    Written complete(Prompt prompt, JsonSchema schema, Waiting waiting);

    /// A whole answer, as text; of `complete` it should be JSON.
    ///
    /// @param cut whether it ends where the allowed tokens ended
    record Written(String text, Usage usage, boolean cut) {}
}
