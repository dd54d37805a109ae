package basel.shared.push;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.kernel.ChatId;
import basel.shared.kernel.ConnectionId;
import basel.shared.kernel.SessionId;
import basel.shared.kernel.UserId;
import basel.shared.testing.Ground;
import basel.shared.testing.LocalCloud.Posted;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ConnectionsTest {
    private static final ChatId CHAT = new ChatId("chat");
    private static final UserId ANN = new UserId("ann");

    private final Ground ground = Ground.fresh();
    private final Connections connections = ground.bean(Connections.class);
    private final Push push = ground.bean(Push.class);

    @AfterEach
    void close() {
        ground.close();
    }

    @Test
    void an_open_socket_is_found_among_its_users_until_it_is_dropped() {
        var connection = open("c1", ANN);

        assertThat(connections.find(id("c1"))).contains(connection);
        assertThat(connections.of(ANN)).containsExactly(connection);
        connections.drop(id("c1"));
        connections.drop(id("c1"));
        assertThat(connections.find(id("c1"))).isEmpty();
        assertThat(connections.of(ANN)).isEmpty();
    }

    @Test
    void an_anonymous_socket_has_no_user() {
        var connection = open("c1", null);

        assertThat(connections.find(id("c1"))).contains(connection);
        connections.drop(id("c1"));
        assertThat(connections.find(id("c1"))).isEmpty();
    }

    @Test
    void a_socket_and_what_it_watches_are_forgotten_after_two_hours() {
        open("c1", ANN);
        connections.watch(CHAT, id("c1"));
        ground.forward(Duration.ofMinutes(121));

        connections.watchers(CHAT).tell(new ServerEvent.Pong());

        assertThat(connections.find(id("c1"))).isEmpty();
        assertThat(connections.of(ANN)).isEmpty();
        assertThat(ground.cloud().posted()).isEmpty();
    }

    @Test
    void watching_twice_is_watching_once() {
        connections.watch(CHAT, id("c1"));
        connections.watch(CHAT, id("c1"));

        connections.watchers(CHAT).tell(new ServerEvent.ChatTyping("chat", "basel"));

        assertThat(ground.cloud().posted("c1"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.get("type").getStringValue()).isEqualTo("chat.typing");
                    assertThat(event.get("chatId").getStringValue()).isEqualTo("chat");
                    assertThat(event.get("who").getStringValue()).isEqualTo("basel");
                });
    }

    @Test
    void a_gone_socket_is_dropped_and_the_rest_are_told() {
        List.of("c1", "c2", "c3").forEach(c -> connections.watch(CHAT, id(c)));
        ground.cloud().drop("c2");

        connections.watchers(CHAT).tell(new ServerEvent.Pong());
        ground.cloud().clear();
        connections.watchers(CHAT).tell(new ServerEvent.Pong());

        assertThat(told()).containsExactlyInAnyOrder("c1", "c3");
    }

    @Test
    void watchers_can_be_told_without_one_and_only_those_who_came_since() {
        connections.watch(CHAT, id("c1"));
        connections.watch(CHAT, id("c2"));
        var before = connections.watchers(CHAT);
        connections.watch(CHAT, id("c3"));

        before.without(id("c1")).tell(new ServerEvent.Pong());
        connections.watchers(CHAT).since(before).tell(new ServerEvent.Pong());

        assertThat(told()).containsExactly("c2", "c3");
    }

    @Test
    void a_user_is_told_on_every_socket_and_a_gone_one_leaves_the_list() {
        open("c1", ANN);
        open("c2", ANN);
        open("c3", new UserId("bob"));
        ground.cloud().drop("c1");

        connections.tell(ANN, new ServerEvent.FactRemoved("f1"));

        assertThat(told()).containsExactly("c2");
        assertThat(connections.of(ANN)).extracting(Connection::id).containsExactly(id("c2"));
    }

    @Test
    void one_gone_socket_may_be_told_without_harm() {
        ground.cloud().drop("c1");

        connections.tell(id("c1"), new ServerEvent.Pong());
        connections.tell(id("c2"), new ServerEvent.Pong());

        assertThat(told()).containsExactly("c2");
    }

    @Test
    void a_socket_that_cannot_be_reached_now_goes_on_watching() {
        connections.watch(CHAT, id("c1"));
        ground.cloud().breakDown("sockets");
        connections.watchers(CHAT).tell(new ServerEvent.Pong());
        ground.cloud().clear();

        connections.watchers(CHAT).tell(new ServerEvent.Pong());

        assertThat(told()).containsExactly("c1");
    }

    @Test
    void a_closed_socket_is_gone_and_closing_it_again_is_no_harm() {
        assertThat(push.send(id("c1"), new ServerEvent.Pong())).isEqualTo(PushResult.SENT);

        push.close(id("c1"));
        push.close(id("c1"));

        assertThat(ground.cloud().closed()).containsExactly("c1");
        assertThat(push.send(id("c1"), new ServerEvent.Pong())).isEqualTo(PushResult.GONE);
    }

    @Test
    void a_message_goes_over_the_wire_with_the_words_of_the_contract() {
        var message =
                new Message(
                        "m1",
                        "chat",
                        7L,
                        Message.Role.basel,
                        null,
                        Message.Part.text("Good day"),
                        List.of(new Message.Citation(1, "f1", "day", "profile", ground.now())),
                        null,
                        null,
                        null,
                        ground.now(),
                        Message.State.done,
                        "scripted",
                        new Message.Feedback(Message.Rating.up, null));

        push.send(id("c1"), new ServerEvent.ReplyDone(message, null));

        assertThat(ground.cloud().posted("c1"))
                .singleElement()
                .satisfies(event -> {
                    var sent = event.get("message");
                    assertThat(event.get("type").getStringValue()).isEqualTo("reply.done");
                    assertThat(sent.get("role").getStringValue()).isEqualTo("basel");
                    assertThat(sent.get("seq").getLongValue()).isEqualTo(7);
                    assertThat(sent.get("parts").get(0).get("text").getStringValue())
                            .isEqualTo("Good day");
                });
    }

    private Connection open(String id, @Nullable UserId user) {
        var session = user == null ? null : new SessionId("s-" + user.value());
        var connection = new Connection(id(id), user, session, ground.now());
        connections.add(connection);
        return connection;
    }

    private List<String> told() {
        return ground.cloud().posted().stream().map(Posted::connection).toList();
    }

    private static ConnectionId id(String value) {
        return new ConnectionId(value);
    }
}
