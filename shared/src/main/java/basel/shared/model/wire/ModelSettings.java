package basel.shared.model.wire;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which model answers, and how long it is waited for. Keys are no settings: they are SSM
/// parameters.
@ConfigurationProperties("basel.model")
record ModelSettings(
        @Bindable(defaultValue = "scripted") String provider,
        @Nullable String name,
        @Nullable String baseUrl,
        @Bindable(defaultValue = "30s") Duration idle,
        @Bindable(defaultValue = "120s") Duration longest) {
    /// The model to ask where the first cannot answer.
    @ConfigurationProperties("fallback")
    record FallbackSettings(
            @Nullable String provider, @Nullable String name, @Nullable String baseUrl) {
        Optional<Home> home() {
            return filled(provider)
                    .map(named -> new Home(named, filled(name), filled(baseUrl), "fallback"));
        }
    }

    Home home() {
        return new Home(provider, filled(name), filled(baseUrl), "model");
    }

    Patience patience() {
        var usual = Patience.USUAL;
        return new Patience(
                usual.connect(),
                idle,
                longest,
                usual.whole(),
                usual.tries(),
                usual.pause(),
                usual.longest());
    }

    /// The template sets what is not given to nothing.
    private static Optional<String> filled(@Nullable String text) {
        return Optional.ofNullable(text).filter(given -> !given.isBlank());
    }
}
