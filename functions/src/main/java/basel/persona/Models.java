package basel.persona;

import basel.shared.model.LanguageModel;
import jakarta.inject.Singleton;

/// What the model at hand can do.
@Singleton
final class Models {
    private final LanguageModel model;

    Models(LanguageModel model) {
        this.model = model;
    }

    /// Whether it only quotes what it is given, and cannot judge what is merely near a question.
    boolean quotesOnly() {
        return model.name().equals("scripted");
    }
}
