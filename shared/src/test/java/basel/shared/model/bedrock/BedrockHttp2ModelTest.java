package basel.shared.model.bedrock;

import basel.shared.model.wire.ProvidedModelContract;

final class BedrockHttp2ModelTest extends ProvidedModelContract {
    BedrockHttp2ModelTest() {
        super(new BedrockProtocol(true));
    }
}
