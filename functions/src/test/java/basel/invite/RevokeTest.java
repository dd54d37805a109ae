package basel.invite;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.push.Message;
import basel.shared.sign.Secrets;
import basel.shared.work.ReplyOrder;
import basel.talk.ReplyWriter;
import basel.testing.Product;
import basel.testing.Request;
import basel.testing.Window;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A link is revoked or paused while Basel talks, by the clock on the wall.
final class RevokeTest {
    private static final Duration MOST = Duration.ofSeconds(2);
    private static InviteRig rig;

    @BeforeAll
    static void start() {
        var settings = Map.<String, Object>of("invite.slow", "true");
        rig = new InviteRig(Product.with(settings));
    }

    @AfterAll
    static void stop() {
        rig.product.close();
    }

    @ParameterizedTest
    @CsvSource({"revoked, finished", "paused, paused"})
    void a_reply_in_mid_stream_ends_within_two_seconds(String how, String reason) throws Exception {
        var ada = rig.person("ada");
        var bob = rig.person("bob");
        var skill = Map.of("title", "Java", "visibility", "persona");
        assertThat(rig.send(Request.post("/profile/skills"), ada.token(), skill).status())
                .isEqualTo(201);
        var link = rig.link(ada, Map.of());
        var in = rig.accept(link, Secrets.random(), bob.token(), Map.of());
        var chat = in.text("chatId");
        var window = Window.of(rig.product).token(bob.token());
        window.openSignedIn();
        write();
        window.frame(said(chat, "Does she know Java?"));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = threads.submit(() -> write());
            await(window, "reply.delta");
            long begun = System.nanoTime();
            var closed =
                    how.equals("paused")
                            ? rig.change(link, Map.of("state", "paused"))
                            : rig.revoke(link);
            await(window, "\"" + reason + "\"");
            var told = Duration.ofNanos(System.nanoTime() - begun);
            ended(writing);
            var whole = Duration.ofNanos(System.nanoTime() - begun);

            System.out.printf(
                    "invite figures: %s, told after %d ms, the reply ended after %d ms%n",
                    how, told.toMillis(), whole.toMillis());
            assertThat(closed.status()).isLessThan(300);
            assertThat(told).isLessThan(MOST);
            assertThat(whole).isLessThan(MOST);
        }
        var messages = rig.get("/chats/" + chat + "/messages", ada.token());
        assertThat(messages.body()).contains("\"" + Message.State.stopped + "\"");
        var more = Request.post("/chats/" + chat + "/messages");
        assertThat(rig.send(more, bob.token(), Map.of("text", "Still?")).body())
                .contains("\"reason\":\"" + reason + "\"");
    }

    private static Map<String, String> said(String chat, String text) {
        return Map.of("action", "chat.send", "chatId", chat, "clientId", "1", "text", text);
    }

    /// The oldest reply that is due: the greeting first.
    private static boolean write() throws java.io.IOException {
        var order = rig.product.cloud().take("/replies.fifo").getFirst().body();
        var writer = rig.product.bean(ReplyWriter.class);
        return writer.write(rig.product.json().readValue(order, ReplyOrder.class)) != null;
    }

    private static void ended(Future<Boolean> writing) throws Exception {
        assertThat(writing.get(20, TimeUnit.SECONDS)).isTrue();
    }

    private static void await(Window window, String what) {
        for (int i = 0; i < 1000; i++) {
            if (rig.received(window).contains(what)) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        throw new AssertionError("no " + what + " in " + rig.received(window));
    }
}
