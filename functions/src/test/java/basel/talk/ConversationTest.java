package basel.talk;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.push.Message;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ConversationTest {
    private final TalkRig rig = TalkRig.fresh();
    private final basel.shared.kernel.Member ada = rig.somebody();
    private final Head chat = rig.chat(ada);

    @Test
    void what_is_said_is_stored_acknowledged_and_answered() {
        rig.send(ada, "tab-1", chat.id(), "c1", "Hello");

        rig.drain();

        var said = rig.said(chat.id());
        assertThat(said).extracting(Message::seq).containsExactly(1L, 2L);
        assertThat(said.getLast().parts().getFirst().text()).isEqualTo("You said: Hello.");
        assertThat(said.getLast().replyTo()).isEqualTo(said.getFirst().id());
        assertThat(said.getLast().state()).isEqualTo(Message.State.done);
        assertThat(types("tab-1"))
                .startsWith("message.stored", "chat.message", "reply.started", "reply.delta")
                .endsWith("reply.done");
        assertThat(rig.head(chat.id()).writing()).isFalse();
        assertThat(rig.queues.plain()).hasSize(1);
    }

    private List<String> types(String socket) {
        return rig.sockets.told(socket).stream()
                .map(frame -> MemorySockets.text(frame, "type"))
                .toList();
    }
}
