package basel.shared.embed;

import java.time.Duration;
import java.util.List;

/// Turns texts into vectors whose closeness is closeness in meaning. Homes: Titan on Bedrock,
/// Gemini, OpenAI-compatible. A bean only where `basel.embed.provider` names one.
public interface Embedder {
    /// For texts that nobody waits for.
    Duration UNHURRIED = Duration.ofSeconds(50);

    /// Names the model and its dimension, such as `titan/amazon.titan-embed-text-v2:0/512`: vectors
    /// of different model ids are never compared.
    String modelId();

    /// How many numbers a vector has.
    int dimension();

    /// One vector of length 1 for each text, in the order of the texts, none of which is blank.
    ///
    /// @param within how long each request may take, with all its tries
    /// @throws basel.shared.model.ModelTrouble when not every vector came
    Embedded embed(List<String> texts, Duration within);
}
