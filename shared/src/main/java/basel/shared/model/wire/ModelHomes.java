package basel.shared.model.wire;

import basel.shared.model.LanguageModel;
import basel.shared.model.wire.ModelSettings.FallbackSettings;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.util.List;

/// Makes the model that the settings name, unless that is the scripted one.
@Factory
final class ModelHomes {
    @Singleton
    Caller caller(ModelSettings settings, JsonMapper json) {
        return new Caller(settings.patience(), json);
    }

    @Singleton
    @Requires(property = "basel.model.provider", notEquals = "scripted", defaultValue = "scripted")
    LanguageModel model(
            ModelSettings settings,
            FallbackSettings fallback,
            List<ModelMaker> makers,
            JsonMapper json) {
        var first = made(settings.home(), makers, settings, json);
        return fallback.home()
                .<LanguageModel>map(
                        home -> new FallbackModel(first, made(home, makers, settings, json)))
                .orElse(first);
    }

    private static LanguageModel made(
            Home home, List<ModelMaker> makers, ModelSettings settings, JsonMapper json) {
        var known = makers.stream().map(ModelMaker::provider).sorted().toList();
        var maker =
                makers.stream()
                        .filter(one -> one.provider().equals(home.provider()))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "basel."
                                                + home.purpose()
                                                + ": provider "
                                                + home.provider()
                                                + " (expected: one of "
                                                + known
                                                + ", or scripted)"));
        return new ProvidedModel(maker.make(home), settings.patience(), json);
    }
}
