package basel.local.gateway;

import java.time.Duration;

/// API Gateway's times. Tests shrink them.
///
/// @param http longest integration of the HTTP API
/// @param socket longest integration of the WebSocket API
/// @param idle a socket without a frame is closed after this
/// @param life no socket lives longer
public record Clocks(Duration http, Duration socket, Duration idle, Duration life) {
    public static final Clocks AWS =
            new Clocks(
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(29),
                    Duration.ofMinutes(10),
                    Duration.ofHours(2));

    /// Every clock of AWS, `factor` times as fast.
    public Clocks faster(int factor) {
        return new Clocks(
                http.dividedBy(factor),
                socket.dividedBy(factor),
                idle.dividedBy(factor),
                life.dividedBy(factor));
    }
}
