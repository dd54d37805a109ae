package basel.talk;

import basel.shared.model.Material;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the model is told besides the turns: its task, instructions, and materials that the reply
/// may rest on. Where there is nothing to be asked of a model, `said` is the reply, word for word,
/// with marks as a model would set them.
public record Brief(
        String task, String instructions, List<Material> materials, @Nullable String said) {
    public Brief {
        materials = List.copyOf(materials);
    }

    public Brief(String task, String instructions, List<Material> materials) {
        this(task, instructions, materials, null);
    }

    /// A reply that stands already.
    public static Brief said(String task, List<Material> materials, String text) {
        return new Brief(task, "", materials, text);
    }
}
