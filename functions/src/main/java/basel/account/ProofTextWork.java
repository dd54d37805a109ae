package basel.account;

import basel.shared.text.Text;
import basel.shared.text.Texts;
import basel.shared.work.QueuedWork;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Texts the code that proves a number.
@Singleton
final class ProofTextWork implements QueuedWork {
    private final Texts texts;
    private final JsonMapper json;

    ProofTextWork(Texts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    @Override
    public String type() {
        return "proof-text";
    }

    @Override
    public void run(JsonNode body) {
        try {
            texts.send(json.readValueFromTree(body, Text.class));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a queued text", e);
        }
    }
}
