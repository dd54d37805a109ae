package basel.persona;

import basel.shared.model.Material;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What is shared as materials for a model, with the marks `f1`, `f2`, …: what answers the question
/// (`fit` is `answers`), and what is only near it.
final class Materials {
    private final List<Material> all = new ArrayList<>();

    Materials answers(List<Piece> pieces) {
        pieces.forEach(piece -> all.add(material(piece, "answers")));
        return this;
    }

    Materials near(List<Piece> pieces) {
        pieces.forEach(piece -> all.add(material(piece, "near")));
        return this;
    }

    List<Material> all() {
        return List.copyOf(all);
    }

    private Material material(Piece piece, String fit) {
        return new Material(
                Claims.FACT,
                "f" + (all.size() + 1),
                Map.of(
                        "id", piece.id(),
                        "source", piece.source(),
                        "at", piece.at().toString(),
                        "kind", piece.kind(),
                        "sentence", piece.sentence(),
                        "value", piece.value(),
                        "polarity", piece.yes() ? "yes" : "no",
                        "fit", fit),
                piece.shown());
    }
}
