package basel.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basel.shared.kernel.BadInput;
import basel.shared.kernel.Member;
import basel.shared.push.Chat;
import basel.shared.push.Message;
import basel.shared.web.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ConversationTest {
    private final TalkRig rig = TalkRig.fresh();
    private final Member ada = rig.somebody();
    private final Head chat = rig.chat(ada);

    @Test
    void every_kind_is_made_ready_before_a_snapshot() {
        int before = TestKind.PRIMED.get();

        rig.bean(ReplyWriter.class).prime();

        assertThat(TestKind.PRIMED.get()).isEqualTo(before + 2);
    }

    @Test
    void what_is_said_is_stored_acknowledged_and_answered() {
        rig.send(ada, "tab-1", chat.id(), "c1", "Hello");

        rig.drain();

        var said = rig.said(chat.id());
        assertThat(said).extracting(Message::seq).containsExactly(1L, 2L);
        assertThat(text(said.getLast())).isEqualTo("You said: Hello.");
        assertThat(said.getLast().replyTo()).isEqualTo(said.getFirst().id());
        assertThat(said.getLast().state()).isEqualTo(Message.State.done);
        assertThat(types("tab-1"))
                .startsWith("message.stored", "chat.message", "reply.started", "reply.delta")
                .endsWith("reply.done");
        assertThat(rig.head(chat.id()).writing()).isFalse();
        assertThat(rig.queues.plain("learn")).hasSize(1);
    }

    @Test
    void nothing_is_acknowledged_before_it_is_stored() {
        rig.kill.at(new Kill.Point("store message", false), 1);

        boolean survived =
                rig.survives(() -> {
                    rig.send(ada, "tab-1", chat.id(), "c1", "Hello");
                    return true;
                });

        assertThat(survived).isFalse();
        assertThat(rig.sockets.told("tab-1")).isEmpty();
        assertThat(rig.said(chat.id())).isEmpty();
    }

    @Test
    void a_repeat_with_the_same_client_id_stores_nothing_new() {
        rig.send(ada, "tab-1", chat.id(), "c1", "First words");
        rig.drain();

        rig.send(ada, "tab-1", chat.id(), "c1", "Other words");
        rig.drain();

        assertThat(rig.said(chat.id())).hasSize(2);
        assertThat(text(rig.said(chat.id()).getFirst())).isEqualTo("First words");
        assertThat(rig.sockets.told("tab-1", "message.stored"))
                .hasSize(2)
                .allSatisfy(frame -> {
                    assertThat(MemorySockets.text(frame, "clientId")).isEqualTo("c1");
                    assertThat(MemorySockets.text(frame, "seq")).isEqualTo("1");
                });
    }

    @Test
    void the_same_client_id_in_another_chat_is_another_message() {
        var other = rig.chat(ada);

        rig.send(ada, "tab-1", chat.id(), "c1", "One");
        rig.send(ada, "tab-1", other.id(), "c1", "Two");

        assertThat(text(rig.said(other.id()).getFirst())).isEqualTo("Two");
    }

    @Test
    void two_tabs_see_the_same() {
        rig.open(ada, "tab-1", chat.id());
        rig.open(ada, "tab-2", chat.id());

        rig.send(ada, "tab-1", chat.id(), "c1", "Hello");
        rig.drain();

        assertThat(types("tab-2")).contains("chat.message", "reply.started", "reply.done");
        assertThat(types("tab-2")).doesNotContain("message.stored");
        assertThat(rig.sockets.told("tab-1", "reply.delta"))
                .isEqualTo(rig.sockets.told("tab-2", "reply.delta"));
        assertThat(rig.sockets.told("tab-1", "chat.message")).hasSize(1);
    }

    @Test
    void deltas_are_numbered_and_add_up_to_the_reply() {
        rig.send(ada, "tab-1", chat.id(), "c1", "Hello");

        rig.drain();

        var deltas = rig.sockets.told("tab-1", "reply.delta");
        var whole = new StringBuilder();
        for (int i = 0; i < deltas.size(); i++) {
            assertThat(MemorySockets.text(deltas.get(i), "index")).isEqualTo(String.valueOf(i));
            whole.append(MemorySockets.text(deltas.get(i), "text"));
        }
        assertThat(whole.toString()).isEqualTo("You said: Hello.");
    }

    @Test
    void pieces_that_come_fast_are_posted_together() {
        rig.model.pace(Duration.ofMillis(10));
        rig.model.answers(request -> java.util.Collections.nCopies(60, "word "));

        rig.send(ada, "tab-1", chat.id(), "c1", "Hello");
        rig.drain();

        assertThat(rig.sockets.told("tab-1", "reply.delta")).hasSizeBetween(3, 4);
    }

    @Test
    void what_is_said_while_a_reply_is_written_is_answered_by_the_next() {
        rig.model.between(once(() -> rig.send(ada, "tab-1", chat.id(), "c2", "And this?")));

        rig.send(ada, "tab-1", chat.id(), "c1", "Hello");
        rig.drain();

        var said = rig.said(chat.id());
        assertThat(said)
                .extracting(ConversationTest::text)
                .containsExactly("Hello", "And this?", "You said: Hello.", "You said: And this?.");
        assertThat(said.get(2).replyTo()).isEqualTo(said.get(0).id());
        assertThat(said.get(3).replyTo()).isEqualTo(said.get(1).id());
        assertThat(rig.model.requests().getLast().turns()).hasSize(3);
    }

    @Test
    void what_was_said_before_a_reply_begins_is_answered_together() {
        rig.send(ada, "tab-1", chat.id(), "c1", "One");
        rig.send(ada, "tab-1", chat.id(), "c2", "Two");

        rig.drain();

        assertThat(rig.replies(chat.id())).hasSize(1);
        assertThat(text(rig.replies(chat.id()).getFirst())).isEqualTo("You said: One\n\nTwo.");
    }

    @Test
    void a_stopped_reply_keeps_what_was_written_and_what_is_owed_is_answered() {
        rig.model.pace(Duration.ofMillis(1100));
        rig.model.answers(request -> List.of("One ", "two ", "three ", "four ", "five"));
        rig.model.between(
                once(() -> {
                    rig.send(ada, "tab-1", chat.id(), "c2", "Stop, something else");
                    rig.act("chat.stop", ada, "tab-1", Map.of("chatId", chat.id().value()));
                }));

        rig.send(ada, "tab-1", chat.id(), "c1", "Count");
        rig.drain();

        var replies = rig.replies(chat.id());
        assertThat(replies)
                .extracting(Message::state)
                .containsExactly(Message.State.stopped, Message.State.done);
        assertThat(text(replies.getFirst())).isEqualTo("One two three");
        assertThat(rig.sockets.told("tab-1", "reply.done")).hasSize(2);
    }

    @Test
    void a_stop_is_seen_within_two_seconds_while_the_model_is_silent() {
        var pieces = new ArrayList<String>(Collections.nCopies(60, ""));
        pieces.addFirst("One");
        rig.model.pace(Duration.ofMillis(250));
        rig.model.answers(request -> pieces);
        var asked = rig.clock.instant();
        rig.model.between(
                once(() ->
                        rig.act("chat.stop", ada, "tab-1", Map.of("chatId", chat.id().value()))));

        rig.send(ada, "tab-1", chat.id(), "c1", "Count");
        rig.drain();

        var reply = rig.replies(chat.id()).getFirst();
        assertThat(reply.state()).isEqualTo(Message.State.stopped);
        assertThat(text(reply)).isEqualTo("One");
        assertThat(Duration.between(asked, rig.clock.instant()))
                .isLessThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void a_reply_that_has_not_begun_can_be_stopped() {
        rig.send(ada, "tab-1", chat.id(), "c1", "Hello");

        rig.act("chat.stop", ada, "tab-1", Map.of("chatId", chat.id().value()));
        rig.drain();

        assertThat(rig.replies(chat.id()))
                .extracting(Message::state)
                .containsExactly(Message.State.stopped);
        assertThat(rig.model.requests()).isEmpty();
    }

    @Test
    void stopping_what_is_not_written_is_no_harm() {
        rig.send(ada, "tab-1", chat.id(), "c1", "Hello");
        rig.drain();

        rig.act("chat.stop", ada, "tab-1", Map.of("chatId", chat.id().value()));

        var status = rig.sockets.told("tab-1", "chat.status").getLast();
        assertThat(MemorySockets.text(status, "reply")).isEqualTo("idle");
        assertThat(rig.replies(chat.id()))
                .extracting(Message::state)
                .containsExactly(Message.State.done);
    }

    @Test
    void the_newest_answer_can_be_written_anew_and_the_older_one_is_kept() {
        rig.send(ada, "tab-1", chat.id(), "c1", "Hello");
        rig.drain();
        rig.model.answers(request -> List.of("Another answer."));

        regenerate("tab-1");
        rig.drain();

        var replies = rig.replies(chat.id());
        assertThat(replies).extracting(Message::variant).containsExactly(1, 2);
        assertThat(replies)
                .extracting(Message::replyTo)
                .containsOnly(rig.said(chat.id()).getFirst().id());
        assertThat(rig.model.requests().getLast().turns()).hasSize(1);
        assertThat(rig.head(chat.id()).state()).containsEntry("replies", "1");
    }

    @Test
    void an_older_answer_is_not_written_anew() {
        rig.send(ada, "tab-1", chat.id(), "c1", "One");
        rig.drain();
        var older = rig.newest(chat.id());
        rig.send(ada, "tab-1", chat.id(), "c2", "Two");
        rig.drain();

        assertThatThrownBy(() -> regenerate("tab-1", older.value()))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> {
                            assertThat(problem.status()).isEqualTo(409);
                            assertThat(problem.details()).containsEntry("reason", "not-newest");
                        });
    }

    @Test
    void no_answer_is_written_anew_while_one_is_written() {
        rig.send(ada, "tab-1", chat.id(), "c1", "One");
        rig.drain();
        var newest = rig.newest(chat.id());
        rig.send(ada, "tab-1", chat.id(), "c2", "Two");

        assertThatThrownBy(() -> regenerate("tab-1", newest.value()))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.details()).containsEntry("reason", "writing"));
    }

    @Test
    void typing_and_reading_reach_the_other_windows() {
        rig.open(ada, "tab-1", chat.id());
        rig.open(ada, "tab-2", chat.id());
        rig.send(ada, "tab-1", chat.id(), "c1", "Hello");
        rig.drain();
        var id = chat.id().value();

        rig.act("chat.typing", ada, "tab-1", Map.of("chatId", id));
        rig.act("chat.read", ada, "tab-1", Map.of("chatId", id, "seq", 2));
        rig.act("chat.read", ada, "tab-1", Map.of("chatId", id, "seq", 1));

        assertThat(rig.sockets.told("tab-2", "chat.typing")).hasSize(1);
        assertThat(rig.sockets.told("tab-1", "chat.typing")).isEmpty();
        assertThat(rig.sockets.told("tab-2", "chat.read")).hasSize(1);
        assertThat(rig.head(chat.id()).readSeq()).isEqualTo(2);
        assertThatThrownBy(() -> rig.act("chat.read", ada, "t", Map.of("chatId", id, "seq", 99)))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void a_text_of_16_kB_is_taken_and_a_longer_one_refused() {
        var longest = "ä".repeat(8192);

        rig.send(ada, "tab-1", chat.id(), "c1", longest);

        assertThat(text(rig.said(chat.id()).getFirst())).isEqualTo(longest);
        assertThatThrownBy(() -> rig.send(ada, "tab-1", chat.id(), "c2", longest + "x"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(413));
        assertThatThrownBy(() -> rig.send(ada, "tab-1", chat.id(), "c3", "  "))
                .isInstanceOf(BadInput.class);
        assertThat(rig.said(chat.id())).hasSize(1);
    }

    @Test
    void a_foreign_chat_looks_like_a_missing_one() {
        var eve = rig.somebody();
        var missing = "018f0000-0000-7000-8000-000000000000";

        for (var id : List.of(chat.id().value(), missing, "no-id", "", "o#" + ada.id().value())) {
            for (var action : List.of("chat.open", "chat.stop", "chat.typing", "chat.read")) {
                assertThatThrownBy(() -> rig.act(action, eve, "eve", Map.of("chatId", id)))
                        .isInstanceOf(Problem.class)
                        .hasMessage("There is no such conversation.");
            }
            var send = Map.<String, Object>of("chatId", id, "clientId", "c", "text", "Hi");
            assertThatThrownBy(() -> rig.act("chat.send", eve, "eve", send))
                    .hasMessage("There is no such conversation.");
            var again = Map.<String, Object>of("chatId", id, "messageId", missing);
            assertThatThrownBy(() -> rig.act("chat.regenerate", eve, "eve", again))
                    .hasMessage("There is no such conversation.");
        }
        assertThat(rig.sockets.told("eve")).isEmpty();
    }

    @Test
    void the_only_one_of_a_kind_is_given_again_and_begun_once() {
        var first = rig.bean(Talk.class).begin(ada, Chat.Kind.assistant, null);
        rig.drain();

        var second = rig.bean(Talk.class).begin(ada, Chat.Kind.assistant, null);
        rig.drain();

        assertThat(first.fresh()).isTrue();
        assertThat(second.fresh()).isFalse();
        assertThat(second.head().id()).isEqualTo(first.head().id());
        assertThat(rig.said(first.head().id())).hasSize(1);
        assertThat(rig.replies(first.head().id()).getFirst().replyTo()).isNull();
    }

    @Test
    void a_watcher_that_is_gone_is_dropped_and_the_reply_goes_on() {
        rig.open(ada, "tab-1", chat.id());
        rig.open(ada, "tab-2", chat.id());
        rig.sockets.drop("tab-2");

        rig.send(ada, "tab-1", chat.id(), "c1", "Hello");
        rig.drain();
        rig.send(ada, "tab-1", chat.id(), "c2", "Again");
        rig.drain();

        assertThat(rig.sockets.refused()).isEqualTo(1);
        assertThat(rig.sockets.told("tab-1", "reply.done")).hasSize(2);
    }

    @Test
    void what_a_kind_does_after_a_deletion_is_queued_even_after_a_crash() {
        var chat = rig.chat(ada);
        rig.send(ada, "tab", chat.id(), "c1", "Forget me");
        rig.drain();
        rig.queues.clear();
        rig.kill.at(new Kill.Point("send work", false), 1);

        rig.survives(() -> {
            rig.bean(Deletion.class).delete(rig.head(chat.id()));
            return true;
        });
        assertThat(rig.queues.plain("gone")).isEmpty();
        rig.sweep();

        assertThat(rig.queues.plain("gone"))
                .singleElement()
                .asString()
                .contains(chat.id().value(), ada.id().value());
        assertThat(rig.items(chat.id().value())).isEmpty();
    }

    @Test
    void a_deleted_chat_is_gone_with_all_that_was_said() {
        rig.send(ada, "tab-1", chat.id(), "c1", "Hello");
        rig.drain();
        rig.send(ada, "tab-1", chat.id(), "c2", "Being answered");

        rig.bean(Deletion.class).delete(rig.head(chat.id()));
        rig.drain();
        rig.sweep();

        assertThat(rig.bean(Chats.class).find(chat.id())).isEmpty();
        assertThat(rig.items(chat.id().value())).isEmpty();
    }

    private void regenerate(String socket) {
        regenerate(socket, rig.newest(chat.id()).value());
    }

    private void regenerate(String socket, String message) {
        var frame = Map.<String, Object>of("chatId", chat.id().value(), "messageId", message);
        rig.act("chat.regenerate", ada, socket, frame);
    }

    private List<String> types(String socket) {
        return rig.sockets.told(socket).stream()
                .map(frame -> MemorySockets.text(frame, "type"))
                .toList();
    }

    static Runnable once(Runnable deed) {
        var done = new java.util.concurrent.atomic.AtomicBoolean();
        return () -> {
            if (done.compareAndSet(false, true)) {
                deed.run();
            }
        };
    }

    static String text(Message message) {
        return message.parts().getFirst().text();
    }
}
