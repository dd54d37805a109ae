package basel.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The work that a heartbeat belongs to ends when it ends, whatever the beat is doing.
final class HeartbeatTest {
    @Test
    @Timeout(30)
    void it_ends_though_a_call_cut_off_took_the_interrupt_for_its_own() throws Exception {
        var calling = new CountDownLatch(1);
        var beats = new AtomicInteger();

        var heartbeat =
                new Heartbeat(() -> {
                    beats.incrementAndGet();
                    calling.countDown();
                    swallowInterrupt();
                });
        calling.await();
        heartbeat.close();

        int then = beats.get();
        Thread.sleep(Heartbeat.EVERY.plusMillis(300));
        assertThat(beats).hasValue(then);
    }

    @Test
    @Timeout(30)
    void a_beat_that_fails_is_tried_again() throws Exception {
        var beats = new CountDownLatch(2);

        try (var _ =
                new Heartbeat(() -> {
                    beats.countDown();
                    throw new IllegalStateException("the store is away");
                })) {
            beats.await();
        }

        assertThat(beats.getCount()).isZero();
    }

    /// As an SDK does: what was cut off fails, and nobody is told of the interrupt.
    private static void swallowInterrupt() {
        try {
            Thread.sleep(Duration.ofSeconds(20));
        } catch (InterruptedException cut) {
            throw new IllegalStateException("the call was cut off", cut);
        }
    }
}
