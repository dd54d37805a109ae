package basel.shared.mail;

import io.micronaut.serde.annotation.Serdeable;

/// A mail to one person. The id makes a second order of the same mail harmless.
@Serdeable
public record Mail(String id, String to, String subject, String text, String html) {}
