package basel.talk;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.kernel.Member;
import basel.shared.push.Message;
import basel.shared.testing.Sizes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A worker is killed before and after each store, send and post, at a random turn: every message
/// is stored once and answered once, whatever was cut off.
final class CrashTest {
    private static final int RUNS = Sizes.of(2, 20);
    private static final int TURNS = 2;
    private static final String WINDOW = "always-open";

    private static final List<String> CALLS =
            List.of(
                    "store message",
                    "put Connections",
                    "post message.stored",
                    "post chat.message",
                    "send order",
                    "update r",
                    "hold budget",
                    "post reply.started",
                    "post reply.delta",
                    "save partial",
                    "settle budget",
                    "store reply",
                    "post reply.done",
                    "send work",
                    "forget work");

    private static final AtomicInteger runs = new AtomicInteger();
    private static final AtomicInteger messages = new AtomicInteger();
    private static final AtomicInteger replies = new AtomicInteger();
    private static final AtomicInteger repeated = new AtomicInteger();
    private static final long began = System.nanoTime();

    private final TalkRig rig = TalkRig.fresh();
    private Member ada = rig.somebody();
    private Head chat = rig.chat(ada);
    private final List<String> sent = new ArrayList<>();

    static Stream<Kill.Point> points() {
        return CALLS.stream()
                .flatMap(
                        call -> Stream.of(new Kill.Point(call, false), new Kill.Point(call, true)));
    }

    @ParameterizedTest
    @MethodSource("points")
    void nothing_is_lost_or_doubled(Kill.Point point) {
        for (int run = 0; run < RUNS; run++) {
            conversation(point, new Random(31L * point.hashCode() + run));
            check(point + ", run " + run);
        }
    }

    @AfterAll
    static void figures() {
        System.out.printf(
                "talk figures: killed at %s points x %s runs = %s conversations: %s messages stored"
                        + " once, %s replies written once, %s attempts begun anew; %s s%n",
                2 * CALLS.size(),
                RUNS,
                runs,
                messages,
                replies,
                repeated,
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }

    private void conversation(Kill.Point point, Random random) {
        start();
        boolean once = point.call().equals("put Connections");
        rig.kill.at(point, once ? 1 : 1 + random.nextInt(TURNS));
        boolean together = random.nextBoolean();
        if (together) {
            var second = new AtomicInteger();
            rig.model.between(() -> {
                if (second.getAndIncrement() == 0) {
                    say(2, random);
                }
            });
        }
        say(1, random);
        rig.drain();
        if (!together) {
            say(2, random);
            rig.drain();
        }
        rig.sweep();
        outbox();
        rig.drain();
        rig.sweep();
        rig.sweep();
    }

    private void start() {
        rig.queues.clear();
        rig.sockets.clear();
        rig.kill.disarm();
        rig.model.reset();
        rig.model.pace(Duration.ofMillis(1100));
        rig.model.answers(
                request -> List.of("You ", "said: ", request.turns().getLast().text(), "."));
        sent.clear();
        ada = rig.somebody();
        chat = rig.chat(ada);
        rig.open(ada, WINDOW, chat.id());
    }

    /// Says something; where no answer came, half the time it is said again at once.
    private void say(int turn, Random random) {
        sent.add("c" + turn);
        if (!trySending("c" + turn) && random.nextBoolean()) {
            trySending("c" + turn);
        }
    }

    /// What a page does when it is back: sends again what was never acknowledged.
    private void outbox() {
        for (var clientId : sent) {
            boolean known =
                    rig.sockets.told("tab", "message.stored").stream()
                            .anyMatch(f -> MemorySockets.text(f, "clientId").equals(clientId));
            if (!known) {
                trySending(clientId);
            }
        }
    }

    private boolean trySending(String clientId) {
        return rig.survives(() -> {
            rig.send(ada, "tab", chat.id(), clientId, "Message " + clientId);
            return true;
        });
    }

    private void check(String where) {
        var said = rig.said(chat.id());
        var answers = rig.replies(chat.id());
        assertThat(rig.kill.armed()).as("%s never happened", where).isFalse();
        assertThat(said)
                .as(where)
                .extracting(Message::seq)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, said.size()).mapToObj(i -> (long) i).toList());
        assertThat(said.stream().filter(m -> m.role() == Message.Role.person))
                .as(where)
                .extracting(Message::clientId)
                .containsExactlyInAnyOrderElementsOf(sent);
        assertThat(answers).as(where).extracting(Message::state).containsOnly(Message.State.done);
        assertThat(answers).as(where).extracting(Message::variant).containsOnly(1);
        assertThat(new HashSet<>(answers.stream().map(Message::replyTo).toList()))
                .as(where)
                .hasSameSizeAs(answers);
        checkAllIsAnswered(where, said, answers);
        checkNothingIsOwed(where, answers);
        checkTheWindow(where, answers);
        runs.incrementAndGet();
        messages.addAndGet(sent.size());
        replies.addAndGet(answers.size());
    }

    /// Each message stands in exactly one answer, as the model repeats what it answers.
    private void checkAllIsAnswered(String where, List<Message> said, List<Message> answers) {
        var all = String.join(" ", answers.stream().map(ConversationTest::text).toList());
        for (var clientId : sent) {
            assertThat(all.split("Message " + clientId, -1)).as(where).hasSize(2);
        }
        assertThat(said.getLast().role()).as(where).isEqualTo(Message.Role.basel);
        assertThat(rig.head(chat.id()).state())
                .as(where)
                .containsEntry("replies", String.valueOf(answers.size()));
    }

    private void checkNothingIsOwed(String where, List<Message> answers) {
        assertThat(rig.items(chat.id().value()))
                .as(where)
                .noneMatch(item -> item.contains("owed="));
        var works = new HashSet<>(rig.queues.plain("learn"));
        assertThat(works).as(where).hasSameSizeAs(answers);
        assertThat(works)
                .as(where)
                .allMatch(work -> answers.stream().anyMatch(a -> work.contains(a.id())));
        assertThat(rig.queues.dead()).as(where).isEmpty();
    }

    /// A window that was open all the time was told of each end, and showed each text whole.
    private void checkTheWindow(String where, List<Message> answers) {
        var done = new HashSet<String>();
        for (var frame : rig.sockets.told(WINDOW, "reply.done")) {
            var message = frame.get("message");
            assertThat(message).isNotNull();
            done.add(MemorySockets.text(message, "id"));
        }
        assertThat(done)
                .as(where)
                .containsExactlyInAnyOrderElementsOf(answers.stream().map(Message::id).toList());
        repeated.addAndGet(
                (int)
                        rig.sockets.told(WINDOW, "reply.started").stream()
                                .filter(f -> !MemorySockets.text(f, "attempt").equals("1"))
                                .count());
    }
}
