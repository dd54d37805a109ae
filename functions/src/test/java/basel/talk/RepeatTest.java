package basel.talk;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.kernel.Member;
import basel.shared.work.ReplyOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Events that come again, and in any order; and what a turn costs.
final class RepeatTest {
    private static final Logger log = LoggerFactory.getLogger(RepeatTest.class);
    private static final int TURNS = 4;

    private final TalkRig rig = TalkRig.fresh();
    private final Member ada = rig.somebody();

    @RepeatedTest(10)
    void every_event_three_times_and_shuffled_leaves_the_same(RepetitionInfo repetition) {
        var once = rig.chat(ada);
        var thrice = rig.chat(ada);
        var random = new Random(repetition.getCurrentRepetition());
        for (int turn = 1; turn <= TURNS; turn++) {
            rig.send(ada, "tab", once.id(), "c" + turn, "Turn " + turn);
            rig.drain();
        }
        rig.queues.clear();

        for (int turn = 1; turn <= TURNS; turn++) {
            turnOfRepeats(thrice, turn, random);
        }

        assertThat(shape(thrice)).isEqualTo(shape(once));
        assertThat(rig.queues.plain().stream().distinct()).hasSize(TURNS);
    }

    @Test
    void a_turn_costs_the_same_at_the_first_and_the_five_hundredth() {
        var chat = rig.chat(ada);
        var first = turn(chat, 1);
        long began = System.nanoTime();
        for (int turn = 2; turn < 500; turn++) {
            turn(chat, turn);
        }
        long seconds = (System.nanoTime() - began) / 1_000_000_000;

        var last = turn(chat, 500);

        assertThat(rig.head(chat.id()).lastSeq()).isEqualTo(1000);
        assertThat(last).isEqualTo(first);
        log.info(
                "talk figures: {} AWS calls at turn 1 and {} at turn 500; 498 turns took {} s: {}",
                first.size(),
                last.size(),
                seconds,
                first);
    }

    /// The frame, each order so far and the schedule's tick, each three times, in any order.
    private void turnOfRepeats(Head chat, int turn, Random random) {
        var events = new ArrayList<Runnable>();
        Runnable frame = () -> rig.send(ada, "tab", chat.id(), "c" + turn, "Turn " + turn);
        frame.run();
        events.addAll(Collections.nCopies(2, frame));
        for (var order : List.copyOf(rig.queues.everything())) {
            events.addAll(Collections.nCopies(3, () -> write(order)));
        }
        Runnable tick = () -> rig.bean(OwedReplies.class).run(rig.clock.instant());
        events.addAll(Collections.nCopies(3, tick));
        Collections.shuffle(events, random);
        events.forEach(Runnable::run);
        rig.drain();
    }

    private void write(ReplyOrder order) {
        assertThat(rig.bean(ReplyWriter.class).write(order)).isEqualTo(ReplyWriter.Outcome.SETTLED);
    }

    private List<String> turn(Head chat, int turn) {
        rig.kill.forget();
        rig.send(ada, "tab", chat.id(), "c" + turn, "Turn " + turn);
        rig.drain();
        return rig.kill.calls();
    }

    private List<String> shape(Head chat) {
        return rig.said(chat.id()).stream()
                .map(m ->
                        m.seq()
                                + " "
                                + m.role()
                                + " "
                                + m.state()
                                + " "
                                + m.variant()
                                + " "
                                + ConversationTest.text(m))
                .toList();
    }
}
