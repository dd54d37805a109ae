package basel.shared.text;

import io.micronaut.serde.annotation.Serdeable;

/// A text message to one number (E.164). The id makes a second order harmless.
@Serdeable
public record Text(String id, String to, String text) {}
