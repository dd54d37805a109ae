package basel.shared.model.wire;

import basel.shared.model.JsonSchema;
import basel.shared.model.LanguageModel;
import basel.shared.model.ModelAnswer;
import basel.shared.model.ModelReply;
import basel.shared.model.ModelRequest;
import basel.shared.model.ModelTrouble;
import basel.shared.model.wire.Setback.Kind;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks a second model where the first gave no answer; never after the first word, and never to get
/// around a refusal.
final class FallbackModel implements LanguageModel {
    private static final Logger log = LoggerFactory.getLogger(FallbackModel.class);

    private final LanguageModel first;
    private final LanguageModel second;

    FallbackModel(LanguageModel first, LanguageModel second) {
        this.first = first;
        this.second = second;
    }

    /// Either may have written a reply.
    @Override
    public String name() {
        return first.name() + " or " + second.name();
    }

    @Override
    public ModelReply stream(ModelRequest request, Consumer<String> piece) {
        var heard = new Heard(piece);
        try {
            return first.stream(request, heard);
        } catch (ModelTrouble trouble) {
            if (heard.begun || !helps(trouble)) {
                throw trouble;
            }
            return second.stream(request, piece);
        }
    }

    @Override
    public ModelAnswer complete(ModelRequest request, JsonSchema schema) {
        try {
            return first.complete(request, schema);
        } catch (ModelTrouble trouble) {
            if (!helps(trouble)) {
                throw trouble;
            }
            return second.complete(request, schema);
        }
    }

    private boolean helps(ModelTrouble trouble) {
        if (trouble.getCause() instanceof Setback setback && setback.kind() == Kind.REFUSAL) {
            return false;
        }
        log.warn(
                "falling back: from={} to={} reason={}",
                first.name(),
                second.name(),
                trouble.getMessage());
        return true;
    }

    /// Whether the first word was heard.
    private static final class Heard implements Consumer<String> {
        private final Consumer<String> listener;
        private boolean begun;

        Heard(Consumer<String> listener) {
            this.listener = listener;
        }

        @Override
        public void accept(String piece) {
            begun |= !piece.isEmpty();
            listener.accept(piece);
        }
    }
}
