package basel.talk;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.kernel.Member;
import basel.shared.testing.Sizes;
import basel.shared.work.ReplyOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// Events that come again, and in any order; and what a turn costs.
final class RepeatTest {
    private static final int TURNS = 4;

    /// A turn far on; ten turns with a summary begin there.
    private static final int LATE = Sizes.of(24, 1_000);

    private final TalkRig rig = TalkRig.fresh();
    private final Member ada = rig.somebody();

    @RepeatedTest(3)
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
        assertThat(rig.queues.plain("learn").stream().distinct()).hasSize(TURNS);
    }

    @Test
    void a_turn_costs_the_same_at_the_second_as_hundreds_of_turns_later() {
        var chat = rig.chat(ada);
        turn(chat, 1);
        var second = turn(chat, 2);
        turns(chat, 3, 10);
        var early = turns(chat, 11, 20);
        turns(chat, 21, LATE - 1);
        var late = turns(chat, LATE, LATE + 9);
        var last = turn(chat, LATE + 10);

        assertThat(rig.head(chat.id()).lastSeq()).isEqualTo(2L * (LATE + 10));
        assertThat(last).isEqualTo(second);
        assertThat(late).containsExactlyInAnyOrderElementsOf(early);
        System.out.printf(
                "talk figures: %s AWS calls at turn 2 and %s at turn %s; with two summaries %s in turns 11-20 and %s in turns %s-%s: %s%n",
                second.size(),
                last.size(),
                LATE + 10,
                early.size(),
                late.size(),
                LATE,
                LATE + 9,
                second);
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
        rig.work();
        return rig.kill.calls();
    }

    /// The calls of some turns, their summaries' included.
    private List<String> turns(Head chat, int from, int to) {
        var calls = new ArrayList<String>();
        for (int turn = from; turn <= to; turn++) {
            calls.addAll(turn(chat, turn));
        }
        return calls;
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
