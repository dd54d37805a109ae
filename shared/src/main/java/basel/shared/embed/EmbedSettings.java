package basel.shared.embed;

import basel.shared.model.wire.Home;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whose vectors. Keys are no settings: they are SSM parameters, `embed/<provider>-key`.
@ConfigurationProperties("basel.embed")
record EmbedSettings(
        @Nullable String provider,
        @Nullable String name,
        @Nullable String baseUrl,
        @Bindable(defaultValue = "512") int dimension) {
    Home home() {
        return new Home(filled(provider).orElse("none"), filled(name), filled(baseUrl), "embed");
    }

    private static Optional<String> filled(@Nullable String text) {
        return Optional.ofNullable(text).filter(given -> !given.isBlank());
    }
}
