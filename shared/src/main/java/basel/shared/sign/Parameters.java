package basel.shared.sign;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;

/// Named values in SSM under `basel.parameters`, read when first needed and again after five
/// minutes.
@Singleton
public final class Parameters {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final SsmClient ssm;
    private final String path;
    private final Clock clock;
    private final ConcurrentMap<String, Read> known = new ConcurrentHashMap<>();

    private record Read(Optional<String> value, Instant at) {}

    Parameters(SsmClient ssm, @Value("${basel.parameters}") String path, Clock clock) {
        this.ssm = ssm;
        this.path = path;
        this.clock = clock;
    }

    /// The value of `<basel.parameters>/<name>`, decrypted.
    public String get(String name) {
        return find(name)
                .or(() -> ask(name))
                .orElseThrow(() -> new IllegalStateException("no parameter " + path + "/" + name));
    }

    /// The same where it need not be there; that it is not there is believed for as long.
    public Optional<String> find(String name) {
        var now = clock.instant();
        var read = known.get(name);
        if (read == null || read.at().plus(FRESH).isBefore(now)) {
            read = new Read(ask(name), now);
            known.put(name, read);
        }
        return read.value();
    }

    /// Each is read anew when it is next needed.
    public void forget() {
        known.clear();
    }

    private Optional<String> ask(String name) {
        try {
            var found = ssm.getParameter(b -> b.name(path + "/" + name).withDecryption(true));
            return Optional.of(found.parameter().value());
        } catch (ParameterNotFoundException e) {
            return Optional.empty();
        }
    }
}
