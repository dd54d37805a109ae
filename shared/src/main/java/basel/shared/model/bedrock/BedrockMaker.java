package basel.shared.model.bedrock;

import basel.shared.model.wire.Caller;
import basel.shared.model.wire.Home;
import basel.shared.model.wire.ModelMaker;
import basel.shared.model.wire.ModelProvider;
import jakarta.inject.Singleton;

/// Models of Bedrock, in the functions' region and with their role.
@Singleton
final class BedrockMaker implements ModelMaker {
    static final String MODEL = "eu.anthropic.claude-haiku-5-5";

    private final Caller caller;
    private final BedrockPlace place;

    BedrockMaker(Caller caller, BedrockPlace place) {
        this.caller = caller;
        this.place = place;
    }

    @Override
    public String provider() {
        return "bedrock";
    }

    @Override
    public ModelProvider make(Home home) {
        return new BedrockProvider(home.nameOr(MODEL), place.api(home), caller);
    }
}
