package basel.shared.model.openai;

import basel.shared.model.wire.ProvidedModelContract;

final class OpenAiModelTest extends ProvidedModelContract {
    OpenAiModelTest() {
        super(new OpenAiProtocol());
    }
}
