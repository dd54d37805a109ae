package basel.shared.budget;

import basel.shared.model.Material;
import basel.shared.model.ModelRequest;
import java.nio.charset.StandardCharsets;

/// How many tokens a text may be, before the provider has counted them. Rather too many than too
/// few: providers' tokenizers make one of three to five bytes of English and German.
public final class Tokens {
    private static final int BYTES = 3;
    private static final int AROUND_A_PART = 8;

    private Tokens() {}

    public static int of(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length / BYTES + 1;
    }

    /// What a request takes in, its instructions and materials included.
    public static int in(ModelRequest request) {
        int tokens = of(request.instructions());
        for (var material : request.materials()) {
            tokens += of(material);
        }
        for (var turn : request.turns()) {
            tokens += of(turn.text()) + AROUND_A_PART;
        }
        return tokens;
    }

    /// A material with all that is told about it.
    public static int of(Material material) {
        int tokens = of(material.text()) + AROUND_A_PART;
        for (var about : material.about().entrySet()) {
            tokens += of(about.getKey()) + of(about.getValue());
        }
        return tokens;
    }
}
