package basel.shared.model.gemini;

import basel.shared.model.wire.ProvidedModelContract;

final class GeminiModelTest extends ProvidedModelContract {
    GeminiModelTest() {
        super(new GeminiProtocol());
    }
}
