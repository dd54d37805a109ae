package basel.shared.embed;

import basel.shared.model.wire.Part;
import basel.shared.model.wire.Waiting;
import java.util.List;

/// One provider's way of being asked for vectors, once. Each throws a `Setback` when none came.
interface VectorProvider {
    /// Provider and model.
    String name();

    /// How many texts go into one request.
    int batch();

    Answer vectors(List<String> texts, Waiting waiting);

    /// Lists of numbers, in the order of the texts, and the tokens counted; 0 where none are.
    record Answer(List<Part> vectors, int tokens) {}
}
