package basel.talk;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.kernel.MessageId;
import basel.shared.model.ModelRequest.Speaker;
import basel.shared.model.ModelRequest.Turn;
import basel.shared.push.Message;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TurnsTest {

    @Test
    void a_reply_stands_right_after_what_it_answers() {
        var said = List.of(person(1, "One"), person(2, "Two"), reply(3, "To one", 1, "m1"));

        var turns = Turns.of(Turns.recent(said, new MessageId("m2")));

        assertThat(turns).extracting(Turn::text).containsExactly("One", "To one", "Two");
    }

    @Test
    void of_several_answers_the_newest_counts_and_none_to_what_is_answered_now() {
        var said =
                List.of(
                        person(1, "One"),
                        reply(2, "First", 1, "m1"),
                        reply(3, "Second", 1, "m1"),
                        person(4, "Two"),
                        reply(5, "Old", 4, "m4"));

        var recent = Turns.recent(said, new MessageId("m4"));

        assertThat(recent)
                .extracting(ConversationTest::text)
                .containsExactly("One", "Second", "Two");
    }

    @Test
    void two_in_a_row_become_one_turn_and_empty_ones_none() {
        var said = List.of(person(1, "One"), reply(2, " ", 1, "m1"), person(3, "Two"));

        assertThat(Turns.of(Turns.recent(said, new MessageId("m3"))))
                .containsExactly(new Turn(Speaker.PERSON, "One\n\nTwo"));
    }

    @Test
    void only_the_last_twenty_are_recent() {
        var said = IntStream.rangeClosed(1, 30).mapToObj(i -> person(i, "Say " + i)).toList();

        var recent = Turns.recent(said, null);

        assertThat(recent).hasSize(20);
        assertThat(ConversationTest.text(recent.getLast())).isEqualTo("Say 30");
    }

    @Test
    void what_basel_began_with_is_written_anew_from_nothing() {
        var said = List.of(reply(1, "Welcome", 0, null));

        assertThat(Turns.recent(said, null)).isEmpty();
        assertThat(Turns.recent(said, new MessageId("m2"))).hasSize(1);
    }

    private static Said person(long seq, String text) {
        return said(seq, Message.Role.person, text, 0, null);
    }

    private static Said reply(long seq, String text, long upTo, @Nullable String to) {
        return said(seq, Message.Role.basel, text, upTo, to);
    }

    private static Said said(
            long seq, Message.Role role, String text, long upTo, @Nullable String to) {
        var message =
                new Message(
                        "m" + seq,
                        "chat",
                        seq,
                        role,
                        null,
                        Message.Part.text(text),
                        null,
                        to,
                        null,
                        null,
                        Instant.EPOCH,
                        Message.State.done,
                        null,
                        null);
        return new Said(message, upTo);
    }
}
