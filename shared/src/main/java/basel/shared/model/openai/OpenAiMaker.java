package basel.shared.model.openai;

import basel.shared.model.wire.Api;
import basel.shared.model.wire.Caller;
import basel.shared.model.wire.Home;
import basel.shared.model.wire.ModelMaker;
import basel.shared.model.wire.ModelProvider;
import basel.shared.sign.Parameters;
import jakarta.inject.Singleton;

/// Models of OpenAI, or of any server that speaks as OpenAI does. The key is optional.
@Singleton
final class OpenAiMaker implements ModelMaker {
    static final String BASE = "https://api.openai.com/v1";

    private final Caller caller;
    private final Parameters parameters;

    OpenAiMaker(Caller caller, Parameters parameters) {
        this.caller = caller;
        this.parameters = parameters;
    }

    @Override
    public String provider() {
        return "openai";
    }

    @Override
    public ModelProvider make(Home home) {
        var model =
                home.name()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "basel.model.name (expected: the name of a model, such as llama3.2)"));
        return new OpenAiProvider(model, api(home, parameters), caller);
    }

    private static Api api(Home home, Parameters parameters) {
        return new Api(
                home.baseOr(BASE),
                "Authorization",
                "Bearer ",
                () -> parameters.find(home.keyName()));
    }
}
