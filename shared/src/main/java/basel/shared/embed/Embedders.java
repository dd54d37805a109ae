package basel.shared.embed;

import basel.shared.model.bedrock.BedrockPlace;
import basel.shared.model.wire.Api;
import basel.shared.model.wire.Caller;
import basel.shared.model.wire.Home;
import basel.shared.model.wire.Patience;
import basel.shared.sign.Parameters;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;

/// Makes the embedder that the settings name; without one, what is searched is searched by words.
@Factory
final class Embedders {
    private static final String GEMINI = "https://generativelanguage.googleapis.com/v1beta";
    private static final String OPENAI = "https://api.openai.com/v1";

    private final EmbedSettings settings;
    private final Caller caller;
    private final Parameters parameters;

    Embedders(EmbedSettings settings, Caller caller, Parameters parameters) {
        this.settings = settings;
        this.caller = caller;
        this.parameters = parameters;
    }

    @Singleton
    @Requires(property = "basel.embed.provider", value = "bedrock")
    Embedder titan(BedrockPlace place) {
        var home = settings.home();
        var model = home.nameOr("amazon.titan-embed-text-v2:0");
        return checked(new TitanVectors(model, settings.dimension(), place.api(home), caller));
    }

    @Singleton
    @Requires(property = "basel.embed.provider", value = "gemini")
    Embedder gemini() {
        var home = settings.home();
        var model = home.nameOr("gemini-embedding-001");
        var api = new Api(home.baseOr(GEMINI), "x-goog-api-key", "", key(home));
        return checked(new GeminiVectors(model, settings.dimension(), api, caller));
    }

    @Singleton
    @Requires(property = "basel.embed.provider", value = "openai")
    Embedder openAi() {
        var home = settings.home();
        var model =
                home.name()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "basel.embed.name (expected: the name of an embedding model)"));
        var api = new Api(home.baseOr(OPENAI), "Authorization", "Bearer ", key(home));
        return checked(new OpenAiVectors(model, api, caller));
    }

    private Embedder checked(VectorProvider provider) {
        return new ProvidedEmbedder(provider, settings.dimension(), Patience.USUAL);
    }

    private Supplier<Optional<String>> key(Home home) {
        return () -> parameters.find(home.keyName());
    }
}
