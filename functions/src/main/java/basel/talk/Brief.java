package basel.talk;

import basel.shared.model.Material;
import java.util.List;

/// What the model is told besides the turns: its task, instructions, and materials that the reply
/// may rest on.
public record Brief(String task, String instructions, List<Material> materials) {
    public Brief {
        materials = List.copyOf(materials);
    }
}
