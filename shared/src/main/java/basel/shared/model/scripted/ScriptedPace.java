package basel.shared.model.scripted;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// How fast the scripted model is. No record: an interface is read anew at each call, so that it
/// can be slowed down while it runs.
@ConfigurationProperties("basel.model.scripted")
interface ScriptedPace {
    /// How long it rests after each word that it streams.
    @Bindable(defaultValue = "20ms")
    Duration getPause();

    /// How long it thinks before each answer.
    @Bindable(defaultValue = "0ms")
    Duration getThinking();
}
