package basel.shared.model.bedrock;

import basel.shared.model.wire.ProvidedModelContract;

final class BedrockModelTest extends ProvidedModelContract {
    BedrockModelTest() {
        super(new BedrockProtocol(false));
    }
}
