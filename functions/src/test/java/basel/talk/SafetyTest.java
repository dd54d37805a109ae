package basel.talk;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.kernel.Member;
import basel.shared.model.ModelTrouble;
import basel.shared.push.Message;
import basel.shared.work.ReplyOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// Crashes, lost sockets, failing models, late workers.
final class SafetyTest {
    private final TalkRig rig = TalkRig.fresh();
    private final Member ada = rig.somebody();
    private final Head chat = rig.chat(ada);

    @Test
    void after_a_drop_only_what_is_missing_is_shown() {
        say("One");
        say("Two");

        rig.act("chat.open", ada, "tab-2", Map.of("chatId", chat.id().value(), "after", 2));

        var opened = rig.sockets.told("tab-2", "chat.opened").getFirst();
        assertThat(seqs(opened)).containsExactly("3", "4");
        assertThat(MemorySockets.text(opened, "more")).isEqualTo("false");
        assertThat(MemorySockets.text(opened, "reply")).isEqualTo("idle");
    }

    @Test
    void opening_shows_the_newest_and_says_that_there_is_more() {
        for (int i = 0; i < 30; i++) {
            say("Turn " + i);
        }

        rig.open(ada, "tab-2", chat.id());

        var opened = rig.sockets.told("tab-2", "chat.opened").getFirst();
        assertThat(seqs(opened)).hasSize(50).startsWith("11").endsWith("60");
        assertThat(MemorySockets.text(opened, "more")).isEqualTo("true");
    }

    @Test
    void long_messages_fit_into_the_frame_that_opens() {
        rig.model.answers(request -> List.of("Yes."));
        for (int i = 0; i < 10; i++) {
            say("x".repeat(16_000));
        }

        rig.open(ada, "tab-2", chat.id());

        var opened = rig.sockets.told("tab-2", "chat.opened").getFirst();
        assertThat(rig.bean(Texts.class).size(opened)).isLessThan(100_000);
        assertThat(seqs(opened)).hasSizeBetween(8, 14).endsWith("20");
        assertThat(MemorySockets.text(opened, "more")).isEqualTo("true");
    }

    @Test
    void a_window_that_opens_in_mid_reply_sees_the_text_so_far_and_the_rest() {
        rig.model.pace(Duration.ofMillis(1100));
        rig.model.answers(request -> List.of("One ", "two ", "three ", "four ", "five ", "six"));
        var pieces = new AtomicInteger();
        rig.model.between(() -> {
            if (pieces.incrementAndGet() == 3) {
                rig.open(ada, "tab-2", chat.id());
            }
        });

        say("Count");

        var frames = rig.sockets.told("tab-2");
        assertThat(frames)
                .extracting(frame -> MemorySockets.text(frame, "type"))
                .startsWith("chat.opened", "reply.started", "reply.replaced")
                .endsWith("reply.done");
        assertThat(MemorySockets.text(frames.getFirst(), "reply")).isEqualTo("writing");
        assertThat(shown("tab-2")).isEqualTo("One two three four five six");
    }

    @Test
    void a_killed_workers_reply_is_written_by_the_next_one_and_replaces_what_was_shown() {
        rig.model.pace(Duration.ofMillis(1100));
        rig.model.answers(request -> List.of("One ", "two ", "three ", "four"));
        rig.kill.at(new Kill.Point("save partial", true), 1);

        say("Count");

        assertThat(rig.replies(chat.id())).hasSize(1);
        assertThat(rig.sockets.told("tab-1", "reply.started"))
                .extracting(frame -> MemorySockets.text(frame, "attempt"))
                .containsExactly("1", "2");
        assertThat(rig.sockets.told("tab-1", "reply.replaced")).hasSize(1);
        assertThat(shown("tab-1")).isEqualTo("One two three four");
    }

    @Test
    void a_model_in_trouble_is_asked_again_at_once() {
        var asked = new AtomicInteger();
        rig.model.answers(request -> {
            if (asked.incrementAndGet() < 3) {
                throw new ModelTrouble("The model is busy.", true);
            }
            return List.of("Here I am.");
        });

        say("Hello");

        assertThat(rig.replies(chat.id()))
                .extracting(Message::state)
                .containsExactly(Message.State.done);
        assertThat(asked).hasValue(3);
    }

    @Test
    void a_reply_that_fails_for_good_is_told_and_can_be_tried_again() {
        rig.model.answers(request -> {
            throw new ModelTrouble("The model is busy.", true);
        });
        say("Hello");
        var failed = rig.sockets.told("tab-1", "reply.failed").getFirst();
        rig.model.reset();

        var again =
                Map.<String, Object>of(
                        "chatId",
                        chat.id().value(),
                        "messageId",
                        MemorySockets.text(failed, "replyId"));
        rig.act("chat.regenerate", ada, "tab-1", again);
        rig.drain();

        assertThat(MemorySockets.text(failed, "message")).isEqualTo("The model is busy.");
        assertThat(MemorySockets.text(failed, "retryable")).isEqualTo("true");
        assertThat(rig.replies(chat.id()))
                .extracting(Message::state)
                .containsExactly(Message.State.failed, Message.State.done);
        assertThat(rig.replies(chat.id())).extracting(Message::variant).containsExactly(1, 2);
    }

    @Test
    void a_refusal_is_not_tried_again() {
        var asked = new AtomicInteger();
        rig.model.answers(request -> {
            asked.incrementAndGet();
            throw new ModelTrouble("The model refuses.", false);
        });

        say("Hello");

        assertThat(asked).hasValue(1);
        assertThat(rig.sockets.told("tab-1", "reply.failed")).hasSize(1);
    }

    @Test
    void what_fails_three_times_goes_to_the_dead_letters_and_the_person_is_told() {
        rig.model.answers(request -> {
            throw new IllegalStateException("a bug");
        });
        say("Hello");
        var dead = rig.queues.dead();

        var outcome = rig.bean(ReplyWriter.class).giveUp(dead.getFirst());

        assertThat(dead).hasSize(1);
        assertThat(outcome).isEqualTo(ReplyWriter.Outcome.SETTLED);
        assertThat(rig.replies(chat.id()))
                .extracting(Message::state)
                .containsExactly(Message.State.failed);
        assertThat(rig.sockets.told("tab-1", "reply.failed")).hasSize(1);
        assertThat(rig.head(chat.id()).writing()).isFalse();
    }

    @Test
    void a_dead_letter_of_a_reply_that_somebody_writes_waits() {
        rig.send(ada, "tab-1", chat.id(), "c1", "Hello");
        var order = rig.queues.everything().getFirst();
        var reply = new basel.shared.kernel.MessageId(order.replyId());
        rig.bean(Leases.class).take(chat.id(), reply);

        assertThat(rig.bean(ReplyWriter.class).giveUp(order)).isEqualTo(ReplyWriter.Outcome.BUSY);
        rig.clock.pass(Leases.LIFE.plusSeconds(1));
        assertThat(rig.bean(ReplyWriter.class).giveUp(order))
                .isEqualTo(ReplyWriter.Outcome.SETTLED);
    }

    @Test
    void a_reply_that_was_never_ordered_is_ordered_by_the_schedule() {
        rig.kill.at(new Kill.Point("send order", false), 1);
        rig.survives(() -> {
            rig.send(ada, "tab-1", chat.id(), "c1", "Hello");
            return true;
        });
        assertThat(rig.queues.everything()).isEmpty();

        rig.sweep();

        assertThat(rig.replies(chat.id())).hasSize(1);
    }

    @Test
    void who_looks_at_a_chat_whose_worker_died_brings_the_reply_back() {
        rig.model.pace(Duration.ofMillis(1100));
        rig.model.answers(request -> List.of("One ", "two ", "three ", "four"));
        rig.send(ada, "tab-1", chat.id(), "c1", "Count");
        rig.kill.at(new Kill.Point("save partial", true), 1);
        var order = rig.queues.everything().getFirst();
        rig.survives(() -> rig.bean(ReplyWriter.class).write(order) != null);

        rig.open(ada, "tab-1", chat.id());
        assertThat(rig.queues.everything()).hasSize(1);
        rig.clock.pass(Leases.LIFE.plusSeconds(1));
        rig.open(ada, "tab-1", chat.id());
        rig.open(ada, "tab-2", chat.id());
        assertThat(rig.queues.everything()).extracting(ReplyOrder::attempt).containsExactly(1, 2);
        rig.drain();

        assertThat(rig.replies(chat.id()))
                .extracting(Message::state)
                .containsExactly(Message.State.done);
        assertThat(shown("tab-2")).isEqualTo("One two three four");
    }

    @Test
    void work_that_was_never_queued_is_queued_by_the_schedule() {
        rig.send(ada, "tab-1", chat.id(), "c1", "Hello");
        rig.kill.at(new Kill.Point("send work", false), 1);
        var entry = rig.queues.receive().orElseThrow();
        rig.survives(() -> rig.bean(ReplyWriter.class).write(entry.order) != null);
        rig.queues.done(entry);
        assertThat(rig.queues.plain("learn")).isEmpty();

        rig.sweep();
        rig.sweep();

        assertThat(rig.queues.plain("learn")).hasSize(1);
        assertThat(rig.queues.plain("learn").getFirst()).contains("\"type\":\"learn\"");
    }

    @Test
    void the_schedule_leaves_a_reply_alone_that_somebody_writes() {
        rig.send(ada, "tab-1", chat.id(), "c1", "Hello");
        var order = rig.queues.everything().getFirst();
        rig.clock.pass(Duration.ofSeconds(61));
        rig.bean(Leases.class).take(chat.id(), new basel.shared.kernel.MessageId(order.replyId()));

        rig.bean(OwedReplies.class).run(rig.clock.instant());

        assertThat(rig.queues.everything()).hasSize(1);
    }

    @Test
    void a_late_worker_is_refused_at_each_write() {
        rig.send(ada, "tab-1", chat.id(), "c1", "Hello");
        var head = rig.head(chat.id());
        var reply = java.util.Objects.requireNonNull(head.due()).reply();
        var leases = rig.bean(Leases.class);
        var late = taken(leases.take(chat.id(), reply));
        assertThat(leases.take(chat.id(), reply)).isInstanceOf(Lease.Result.Busy.class);
        rig.clock.pass(Leases.LIFE.plusSeconds(1));
        var present = taken(leases.take(chat.id(), reply));

        var ending =
                new Replies.Ending(
                        head, Message.State.done, "Late", List.of(), Optional.empty(), "pieces");

        assertThat(present.attempt()).isEqualTo(late.attempt() + 1);
        assertThat(leases.save(late, "Late", 1)).isEqualTo(Lease.Saved.LOST);
        leases.release(late);
        assertThat(leases.alive(chat.id(), reply)).isTrue();
        assertThat(rig.bean(Replies.class).end(late, ending)).isEmpty();
        assertThat(leases.save(present, "On time", 1)).isEqualTo(Lease.Saved.GOES_ON);
        assertThat(rig.replies(chat.id())).isEmpty();
    }

    @Test
    void a_worker_whose_model_is_silent_for_long_keeps_its_lease() {
        rig.model.answers(request -> List.of("After ", "all"));
        rig.model.between(() -> {
            for (int beat = 0; beat < 2; beat++) {
                rig.clock.pass(Leases.LIFE.minusSeconds(1));
                LockSupport.parkNanos(Heartbeat.EVERY.plusMillis(500).toNanos());
            }
            var reply = java.util.Objects.requireNonNull(rig.head(chat.id()).due()).reply();
            assertThat(rig.bean(Leases.class).take(chat.id(), reply))
                    .isInstanceOf(Lease.Result.Busy.class);
        });

        say("Think long");

        assertThat(rig.replies(chat.id()))
                .extracting(Message::state)
                .containsExactly(Message.State.done);
    }

    @Test
    void a_worker_that_lost_its_lease_says_nothing_more() {
        rig.model.pace(Duration.ofMillis(1100));
        rig.model.answers(request -> List.of("One ", "two ", "three ", "four"));
        var stolen = new ArrayList<Lease>();
        rig.model.between(() -> {
            if (stolen.isEmpty()) {
                rig.clock.pass(Leases.LIFE.plusSeconds(1));
                var reply = java.util.Objects.requireNonNull(rig.head(chat.id()).due()).reply();
                stolen.add(taken(rig.bean(Leases.class).take(chat.id(), reply)));
            }
        });
        rig.send(ada, "tab-1", chat.id(), "c1", "Count");

        var outcome = rig.bean(ReplyWriter.class).write(rig.queues.everything().getFirst());

        assertThat(outcome).isEqualTo(ReplyWriter.Outcome.SETTLED);
        assertThat(rig.replies(chat.id())).isEmpty();
        assertThat(rig.sockets.told("tab-1", "reply.done")).isEmpty();
    }

    @Test
    void an_order_for_a_reply_that_has_ended_writes_nothing() {
        say("Hello");
        var order = rig.queues.everything().getFirst();

        rig.bean(ReplyWriter.class).write(order);
        rig.bean(ReplyWriter.class).write(new ReplyOrder(chat.id().value(), order.replyId(), 9));
        rig.bean(ReplyWriter.class)
                .write(new ReplyOrder("018f0000-0000-7000-8000-000000000000", "x", 1));

        assertThat(rig.replies(chat.id())).hasSize(1);
        assertThat(rig.queues.plain("learn")).hasSize(1);
    }

    @Test
    void nothing_that_people_say_lies_open_in_the_store() {
        rig.model.pace(Duration.ofMillis(2100));
        rig.model.answers(request -> List.of("Zebra ", "answers ", "[^q1] here"));
        rig.bean(Talk.class).rename(ada, chat.id().value(), "Walrus title");
        say("Giraffe question");
        var reply = rig.newest(chat.id());
        rig.bean(History.class)
                .rate(
                        rig.head(chat.id()),
                        reply.value(),
                        new Message.Feedback(Message.Rating.down, "Ostrich reason"));
        rig.kill.at(new Kill.Point("save partial", true), 1);
        rig.send(ada, "tab-1", chat.id(), "c9", "Another giraffe");
        rig.survives(
                () -> rig.bean(ReplyWriter.class).write(rig.queues.everything().getLast()) != null);

        var raw = String.join("\n", rig.items(chat.id().value()));

        assertThat(raw).contains("partial", "kindState", "reason", "title");
        assertThat(raw.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("zebra", "giraffe", "walrus", "ostrich", "answers");
    }

    @Test
    void marks_never_reach_a_window_and_are_told_to_the_kind() {
        rig.model.answers(request -> List.of("Well ", "[", "^q", "7] then."));

        say("Hello");

        assertThat(shown("tab-1")).isEqualTo("Well then.");
        assertThat(rig.head(chat.id()).state()).containsEntry("marks", "q7");
    }

    private void say(String text) {
        rig.send(ada, "tab-1", chat.id(), "c-" + text.hashCode() + "-" + seq(), text);
        rig.drain();
    }

    private long seq() {
        return rig.head(chat.id()).lastSeq();
    }

    /// What a window shows in the end that does as the frames say, deltas and replacements only.
    private String shown(String socket) {
        var text = new StringBuilder();
        int next = 0;
        for (var frame : rig.sockets.told(socket)) {
            switch (MemorySockets.text(frame, "type")) {
                case "reply.started" -> next = 0;
                case "reply.replaced" -> {
                    text.setLength(0);
                    text.append(MemorySockets.text(frame, "text"));
                    next = Integer.parseInt(MemorySockets.text(frame, "index"));
                }
                case "reply.delta" -> {
                    assertThat(MemorySockets.text(frame, "index")).isEqualTo(String.valueOf(next));
                    text.append(MemorySockets.text(frame, "text"));
                    next++;
                }
                default -> {}
            }
        }
        return text.toString().strip();
    }

    private static List<String> seqs(io.micronaut.json.tree.JsonNode opened) {
        var messages = java.util.Objects.requireNonNull(opened.get("messages"));
        var seqs = new ArrayList<String>();
        messages.values().forEach(message -> seqs.add(MemorySockets.text(message, "seq")));
        return seqs;
    }

    private static Lease taken(Lease.Result result) {
        return ((Lease.Result.Taken) result).lease();
    }
}
