package basel.basel;

import basel.shared.model.Material;
import basel.shared.push.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Known facts as materials for a model, with the marks `f1`, `f2`, ….
final class FactMaterials {
    private FactMaterials() {}

    static List<Material> of(List<Fact> facts, int most) {
        var materials = new ArrayList<Material>();
        for (var fact : facts.subList(0, Math.min(most, facts.size()))) {
            var about =
                    Map.of(
                            "kind", fact.kind(),
                            "value", fact.value(),
                            "polarity", fact.polarity().name());
            materials.add(
                    new Material("fact", "f" + (materials.size() + 1), about, fact.sentence()));
        }
        return materials;
    }
}
