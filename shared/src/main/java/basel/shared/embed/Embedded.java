package basel.shared.embed;

import java.util.List;

/// Vectors, in the order of the texts they stand for, and what making them took.
///
/// @param tokens as the provider counts them; 0 where it does not
public record Embedded(List<float[]> vectors, int tokens) {
    public Embedded {
        vectors = List.copyOf(vectors);
    }
}
