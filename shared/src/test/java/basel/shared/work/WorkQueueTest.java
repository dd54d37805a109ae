package basel.shared.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basel.shared.testing.Ground;
import basel.shared.testing.LocalCloud.Sent;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;

final class WorkQueueTest {
    private final Ground ground = Ground.fresh();
    private final WorkQueue queue = ground.bean(WorkQueue.class);

    @AfterEach
    void close() {
        ground.close();
    }

    @Test
    void no_order_waits_behind_another() {
        queue.order(new ReplyOrder("chat", "reply", 1));
        queue.order(new ReplyOrder("chat", "reply", 2));

        var sent = ground.cloud().take("/replies.fifo");

        assertThat(sent).extracting(Sent::group).containsExactly("reply#1", "reply#2");
        assertThat(sent).extracting(Sent::deduplication).containsExactly("reply#1", "reply#2");
        assertThat(sent.getFirst().body())
                .isEqualTo("{\"chatId\":\"chat\",\"replyId\":\"reply\",\"attempt\":1}");
    }

    @Test
    void later_work_names_its_type_beside_its_body() {
        queue.later("erase", Map.of("user", "ann"));

        assertThat(ground.cloud().take("/after"))
                .singleElement()
                .satisfies(sent ->
                        assertThat(sent.body())
                                .isEqualTo("{\"type\":\"erase\",\"body\":{\"user\":\"ann\"}}"));
    }

    @Test
    void work_that_the_queue_did_not_take_is_no_silent_loss() {
        ground.cloud().breakDown("sqs");

        assertThatThrownBy(() -> queue.later("erase", Map.of("user", "ann")))
                .isInstanceOf(SdkException.class);
    }
}
