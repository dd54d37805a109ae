package basel.invite;

import basel.shared.model.JsonSchema;
import basel.shared.model.LanguageModel;
import basel.shared.model.ModelAnswer;
import basel.shared.model.ModelReply;
import basel.shared.model.ModelReply.Usage;
import basel.shared.model.ModelRequest;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// A model that talks for a minute, a cited word every twentieth of a second.
@Singleton
@Primary
@Requires(property = "invite.slow")
final class SlowModel implements LanguageModel {
    private static final int WORDS = 1200;

    @Override
    public String name() {
        return "slow";
    }

    @Override
    public ModelReply stream(ModelRequest request, Consumer<String> piece) {
        for (int i = 0; i < WORDS; i++) {
            piece.accept("Java. [^f1] ");
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return new ModelReply(name(), "Java. [^f1]", new Usage(1, WORDS));
    }

    @Override
    public ModelAnswer complete(ModelRequest request, JsonSchema schema) {
        throw new UnsupportedOperationException("only streams");
    }
}
