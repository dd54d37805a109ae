package basel.local.aws;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A mail that was sent, as `/_local/mail.json` shows it.
///
/// @param links the addresses in text and html, each once
public record Mail(
        String id,
        String from,
        List<String> to,
        String subject,
        String text,
        String html,
        Map<String, String> headers,
        List<String> links,
        Instant sentAt) {
    public Mail {
        to = List.copyOf(to);
        headers = Map.copyOf(headers);
        links = List.copyOf(links);
    }
}
