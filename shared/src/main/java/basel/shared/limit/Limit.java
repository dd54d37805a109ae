package basel.shared.limit;

import java.time.Duration;

/// At most so many of `what` within a window that begins with the first.
public record Limit(String what, int most, Duration window) {}
