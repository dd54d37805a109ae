package basel.shared.model.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ServerEventsTest {
    private static final String STREAM =
            ": hello\ndata: one\n\nevent: x\r\nid: 7\r\ndata:two\r\ndata: lines\r\n\r\ndata: grüezi 🙂\r\rretry: 3\n\n";

    @Test
    void events_are_the_same_wherever_the_bytes_are_cut() {
        var bytes = STREAM.getBytes(UTF_8);
        for (int first = 0; first <= bytes.length; first++) {
            for (int second = first; second <= bytes.length; second++) {
                var events = new ServerEvents();
                var read = new ArrayList<String>();

                read.addAll(events.feed(Arrays.copyOf(bytes, first)));
                read.addAll(events.feed(Arrays.copyOfRange(bytes, first, second)));
                read.addAll(events.feed(Arrays.copyOfRange(bytes, second, bytes.length)));

                assertThat(read).containsExactly("one", "two\nlines", "grüezi 🙂");
            }
        }
    }

    @Test
    void an_event_without_its_blank_line_never_came() {
        assertThat(new ServerEvents().feed("data: half\n".getBytes(UTF_8))).isEmpty();
    }

    @Test
    void an_event_without_end_is_not_kept() {
        var events = new ServerEvents();

        assertThatThrownBy(
                        () -> {
                            for (; ; ) {
                                events.feed("x".repeat(100_000).getBytes(UTF_8));
                            }
                        })
                .isInstanceOf(Setback.class);
    }
}
