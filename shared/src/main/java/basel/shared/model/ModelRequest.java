package basel.shared.model;

import java.util.List;

/// What a model is asked. The task is what is to be done (`basel`, `learn`, `title`, …) and picks
/// the instructions; the language is that of the person (`en`, `de`). Turns alternate and end with
/// the person's, except where the model is to begin (no turns).
public record ModelRequest(
        String task,
        String language,
        String instructions,
        List<Material> materials,
        List<Turn> turns,
        int maxTokens) {
    public ModelRequest {
        materials = List.copyOf(materials);
        turns = List.copyOf(turns);
    }

    /// One thing said, by the person or by the model.
    public record Turn(Speaker speaker, String text) {}

    /// Who spoke.
    public enum Speaker {
        PERSON,
        MODEL
    }
}
