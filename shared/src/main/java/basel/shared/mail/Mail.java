package basel.shared.mail;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.Optional;

/// A mail to one person. The id makes a second order of the same mail harmless.
@Serdeable
public record Mail(
        String id,
        String to,
        String subject,
        String text,
        String html,
        Map<String, String> headers) {
    public Mail {
        headers = Optional.ofNullable(headers).map(Map::copyOf).orElse(Map.of());
    }
}
