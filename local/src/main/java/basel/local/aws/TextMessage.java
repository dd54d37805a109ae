package basel.local.aws;

import java.time.Instant;

/// A text message that was sent, as `/_local/texts.json` shows it; `to` is a phone number or a
/// topic's ARN.
public record TextMessage(String id, String to, String text, Instant sentAt) {}
