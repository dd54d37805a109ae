package basel.talk;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.budget.Tokens;
import basel.shared.kernel.Member;
import basel.shared.model.Material;
import basel.shared.model.ModelRequest;
import basel.shared.model.ModelTrouble;
import basel.shared.push.Message;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// What a reply knows of a long conversation: a summary of what is far back, and the last messages.
final class MemoryTest {
    private final TalkRig rig = TalkRig.fresh();
    private final Member ada = rig.somebody();
    private final Head chat = rig.chat(ada);

    @Test
    void what_is_far_back_comes_as_a_summary_and_nothing_falls_between() {
        rig.model.writes(request -> said(request));
        for (int turn = 1; turn <= 40; turn++) {
            say("Turn " + turn);
            rig.work();
        }

        say("The last");

        var request = streamed().getLast();
        var summary = request.materials().getFirst();
        assertThat(summary.type()).isEqualTo("summary");
        assertThat(request.turns()).hasSizeLessThanOrEqualTo(20);
        for (int turn = 1; turn <= 40; turn++) {
            var words = "[Turn " + turn + "]";
            boolean noted = summary.text().contains(words);
            boolean seen =
                    request.turns().stream().anyMatch(t -> ("[" + t.text() + "]").equals(words));
            assertThat(noted || seen).as(words).isTrue();
        }
    }

    @Test
    void a_reply_waits_for_no_summary_and_a_failed_one_is_made_good() {
        rig.model.writes(request -> {
            throw new ModelTrouble("The model cannot be reached.", true);
        });
        for (int turn = 1; turn <= 20; turn++) {
            say("Turn " + turn);
            rig.work();
        }
        assertThat(rig.replies(chat.id()))
                .hasSize(20)
                .allMatch(reply -> reply.state() == Message.State.done);
        assertThat(summary().text()).isEmpty();

        rig.model.writes(request -> said(request));
        for (int turn = 21; turn <= 25; turn++) {
            say("Turn " + turn);
            rig.work();
        }

        var summary = summary();
        assertThat(summary.text()).contains("[Turn 1]").contains("[Turn 15]");
        assertThat(summary.upTo()).isGreaterThanOrEqualTo(30);
    }

    @Test
    void an_older_summary_never_overwrites_a_newer_one() {
        for (int turn = 1; turn <= 12; turn++) {
            say("Turn " + turn);
        }
        var summaries = rig.bean(Summaries.class);
        var head = rig.head(chat.id());

        assertThat(summaries.store(head, new Summary("newer", 14, 0))).isTrue();
        assertThat(summaries.store(head, new Summary("older", 12, 0))).isFalse();
        assertThat(summaries.store(head, new Summary("again", 14, 0))).isFalse();

        assertThat(summary().text()).isEqualTo("newer");
    }

    @Test
    void a_summary_is_sealed_in_the_store() {
        for (int turn = 1; turn <= 12; turn++) {
            say("Turn " + turn);
        }
        rig.bean(Summaries.class).store(rig.head(chat.id()), new Summary("A canary sings.", 4, 0));

        assertThat(rig.items(chat.id().value())).noneMatch(item -> item.contains("canary"));
    }

    @Test
    void however_long_the_messages_are_a_request_stays_within_its_tokens() {
        rig.model.answers(request -> List.of("Long."));
        for (int turn = 1; turn <= 14; turn++) {
            say(turn + " " + "word ".repeat(3_000));
        }

        var last = streamed().getLast();
        assertThat(Tokens.in(last)).isLessThan(Context.MOST + 1_000);
        assertThat(last.turns().getLast().text()).startsWith("14 ");
        assertThat(last.turns().size()).isBetween(2, 8);
    }

    @Test
    void a_conversation_is_named_by_its_first_words_unless_its_owner_named_it() {
        rig.model.writes(request -> "Wards and nights");
        say("I am a nurse on two wards.");
        rig.work();

        assertThat(rig.head(chat.id()).title()).isEqualTo("Wards and nights");

        rig.bean(Chats.class).rename(rig.head(chat.id()), "Mine");
        rig.bean(Chats.class).nameFirst(rig.head(chat.id()), "Again");
        assertThat(rig.head(chat.id()).title()).isEqualTo("Mine");
    }

    @Test
    void the_one_conversation_that_never_ends_keeps_its_name() {
        var only = rig.bean(Talk.class).begin(ada, basel.shared.push.Chat.Kind.assistant, null);
        rig.drain();
        rig.send(ada, "tab", only.head().id(), "c", "Hello");
        rig.drain();
        rig.work();

        assertThat(rig.head(only.head().id()).title()).isEqualTo(only.head().title());
    }

    /// The former summary and the new messages of persons, each in brackets.
    private static String said(ModelRequest request) {
        var text = new StringBuilder();
        Predicate<Material> ours = m -> "person".equals(m.about().get("said-by"));
        for (var material : request.materials()) {
            if (material.type().equals("summary")) {
                text.append(material.text());
            } else if (ours.test(material)) {
                text.append('[').append(material.text()).append(']');
            }
        }
        return text.toString();
    }

    private List<ModelRequest> streamed() {
        return rig.model.requests().stream().filter(r -> r.task().equals("test")).toList();
    }

    private void say(String text) {
        rig.send(ada, "tab", chat.id(), "c" + rig.head(chat.id()).lastSeq(), text);
        rig.drain();
    }

    private Summary summary() {
        return rig.bean(Summaries.class).remembering(rig.head(chat.id())).summary();
    }
}
