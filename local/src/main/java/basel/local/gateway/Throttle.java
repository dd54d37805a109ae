package basel.local.gateway;

import java.time.Clock;

/// At most so many in a second; the rest is refused.
final class Throttle {
    private final int perSecond;
    private final Clock clock;
    private long second;
    private int taken;

    Throttle(int perSecond, Clock clock) {
        this.perSecond = perSecond;
        this.clock = clock;
    }

    synchronized boolean take() {
        long now = clock.millis() / 1000;
        if (now != second) {
            second = now;
            taken = 0;
        }
        return ++taken <= perSecond;
    }
}
