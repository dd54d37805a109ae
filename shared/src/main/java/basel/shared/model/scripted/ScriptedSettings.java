package basel.shared.model.scripted;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// How long the scripted model rests after each word that it streams.
@ConfigurationProperties("basel.model.scripted")
record ScriptedSettings(@Bindable(defaultValue = "20ms") Duration pause) {}
