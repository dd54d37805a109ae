package basel.shared.model.gemini;

import basel.shared.model.wire.Api;
import basel.shared.model.wire.Caller;
import basel.shared.model.wire.Home;
import basel.shared.model.wire.ModelMaker;
import basel.shared.model.wire.ModelProvider;
import basel.shared.sign.Parameters;
import jakarta.inject.Singleton;

/// Models of Gemini. The key goes into a header, never into the address.
@Singleton
final class GeminiMaker implements ModelMaker {
    static final String BASE = "https://generativelanguage.googleapis.com/v1beta";
    static final String MODEL = "gemini-3.5-flash-lite";

    private final Caller caller;
    private final Parameters parameters;

    GeminiMaker(Caller caller, Parameters parameters) {
        this.caller = caller;
        this.parameters = parameters;
    }

    @Override
    public String provider() {
        return "gemini";
    }

    @Override
    public ModelProvider make(Home home) {
        return new GeminiProvider(home.nameOr(MODEL), api(home, parameters), caller);
    }

    private static Api api(Home home, Parameters parameters) {
        return new Api(
                home.baseOr(BASE), "x-goog-api-key", "", () -> parameters.find(home.keyName()));
    }
}
