package basel.shared.model.wire;

import java.time.Duration;

/// How long a provider is waited for, and how often it is asked again.
///
/// @param connect until a connection stands
/// @param idle the longest silence while an answer is awaited or streams
/// @param stream from the first try to the end of a streamed answer
/// @param whole from the first try to the end of an answer that comes as a whole
/// @param tries how often a busy or unreachable provider is asked
/// @param pause the middle of the first pause between two tries; each next is twice as long
/// @param longest no pause is longer, whatever the provider asks for
public record Patience(
        Duration connect,
        Duration idle,
        Duration stream,
        Duration whole,
        int tries,
        Duration pause,
        Duration longest) {
    /// Fits into the functions' time-outs: 150 s for replies, 60 s for after-work.
    public static final Patience USUAL =
            new Patience(
                    Duration.ofSeconds(4),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(120),
                    Duration.ofSeconds(50),
                    3,
                    Duration.ofMillis(400),
                    Duration.ofSeconds(8));
}
