package basel.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basel.shared.kernel.BadInput;
import basel.shared.kernel.ConnectionId;
import basel.shared.kernel.Member;
import basel.shared.kernel.Role;
import basel.shared.kernel.SessionId;
import basel.shared.kernel.UserId;
import io.micronaut.json.tree.JsonNode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SocketCallTest {
    private static final JsonNode FRAME =
            JsonNode.createObjectNode(
                    Map.of(
                            "text", JsonNode.createStringNode("hello"),
                            "seq", JsonNode.createNumberNode(7),
                            "none", JsonNode.nullNode()));

    @Test
    void fields_that_are_there_are_read() {
        var call = call(null);

        assertThat(call.text("text")).isEqualTo("hello");
        assertThat(call.maybeText("text")).isEqualTo("hello");
        assertThat(call.number("seq", 1)).isEqualTo(7);
    }

    @Test
    void fields_that_may_be_missing_are_missing() {
        var call = call(null);

        assertThat(call.maybeText("nowhere")).isNull();
        assertThat(call.maybeText("none")).isNull();
        assertThat(call.number("nowhere", 3)).isEqualTo(3);
        assertThat(call.number("none", 4)).isEqualTo(4);
    }

    @Test
    void a_missing_or_wrong_field_is_refused_by_its_name() {
        var call = call(null);

        for (var field : new String[] {"nowhere", "none", "seq"}) {
            assertThatThrownBy(() -> call.text(field))
                    .isInstanceOfSatisfying(
                            BadInput.class, e -> assertThat(e.field()).isEqualTo(field))
                    .hasMessage("is missing (expected: a text)");
        }
        assertThatThrownBy(() -> call.maybeText("seq"))
                .isInstanceOfSatisfying(
                        BadInput.class, e -> assertThat(e.field()).isEqualTo("seq"));
        assertThatThrownBy(() -> call.number("text", 1))
                .isInstanceOfSatisfying(
                        BadInput.class, e -> assertThat(e.field()).isEqualTo("text"))
                .hasMessageContaining("expected: a whole number");
    }

    @Test
    void only_a_member_may_reach_a_members_action() {
        var ann = new Member(new UserId("ann"), new SessionId("s1"), Set.of(Role.CANDIDATE), "en");

        assertThat(call(ann).member()).isEqualTo(ann);
        assertThatThrownBy(() -> call(null).member()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_action_is_for_members_unless_it_says_otherwise() {
        var action =
                new SocketAction() {
                    @Override
                    public String name() {
                        return "chat.send";
                    }

                    @Override
                    public void run(SocketCall call) {
                        call.text("text");
                    }
                };

        assertThat(action.anonymous()).isFalse();
    }

    private static SocketCall call(@Nullable Member asker) {
        return new SocketCall(
                new ConnectionId("c1"),
                asker,
                FRAME,
                "request",
                new SocketCall.Caller("192.0.2.1", "Test", null));
    }
}
