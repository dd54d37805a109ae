package basel.talk;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.budget.BudgetSettings;
import basel.shared.budget.Budgets;
import basel.shared.budget.Payer;
import basel.shared.budget.Spending;
import basel.shared.budget.Spendings;
import basel.shared.kernel.ConnectionId;
import basel.shared.kernel.Member;
import basel.shared.model.ModelReply.Usage;
import basel.shared.model.ModelTrouble;
import basel.shared.push.Connection;
import basel.shared.push.Connections;
import basel.shared.push.Message;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Replies are paid from their owner's budget.
final class PaidModelTest {
    private final TalkRig rig = TalkRig.fresh();
    private final Member ada = rig.somebody();
    private final Head chat = rig.chat(ada);

    @Test
    void a_reply_takes_what_the_model_counted() {
        say("One");

        assertThat(spent()).containsExactly(new Spending("pieces", 1, 1, 4, null));
    }

    @Test
    void a_spent_budget_is_told_kindly_and_the_message_is_kept_and_answered_the_next_day() {
        spend(rig.bean(BudgetSettings.class).user());

        say("Are you there?");

        var failed = rig.sockets.told("tab", "reply.failed").getFirst();
        assertThat(MemorySockets.text(failed, "code")).isEqualTo("RATE_LIMITED");
        assertThat(MemorySockets.text(failed, "message")).contains("used up").contains("tomorrow");
        assertThat(MemorySockets.text(failed, "retryable")).isEqualTo("true");
        assertThat(rig.model.requests()).isEmpty();
        assertThat(rig.said(chat.id()))
                .extracting(Message::state)
                .containsExactly(Message.State.stored, Message.State.failed);

        rig.clock.pass(Duration.ofDays(1));
        var reply = rig.newest(chat.id()).value();
        rig.act(
                "chat.regenerate",
                ada,
                "tab",
                Map.of("chatId", chat.id().value(), "messageId", reply));
        rig.drain();

        assertThat(rig.replies(chat.id()).getLast().state()).isEqualTo(Message.State.done);
    }

    @Test
    void the_owner_is_told_in_words_before_it_runs_out() {
        long all = rig.bean(BudgetSettings.class).user();
        rig.bean(Connections.class)
                .add(
                        new Connection(
                                new ConnectionId("window"),
                                ada.id(),
                                ada.session(),
                                rig.clock.instant()));
        spend(all / 2);
        say("One");
        assertThat(rig.sockets.told("window", "budget.low")).isEmpty();

        spend(all * 4 / 10);
        say("Two");

        var low = rig.sockets.told("window", "budget.low").getFirst();
        assertThat(MemorySockets.text(low, "text")).startsWith("About 10% of what I can do");
        assertThat(MemorySockets.text(low, "left")).startsWith("0.0999");
    }

    @Test
    void a_stopped_reply_and_a_broken_one_are_paid_as_far_as_they_came() {
        rig.model.answers(request -> {
            throw new ModelTrouble("That cannot be answered.", false);
        });

        say("Tell me something that you refuse");

        var line = spent().getFirst();
        assertThat(line.calls()).isEqualTo(1);
        assertThat(line.tokensIn()).isGreaterThan(5);
    }

    @Test
    void a_call_that_never_reached_a_model_costs_nothing() {
        rig.model.answers(request -> {
            throw new ModelTrouble("The model cannot be reached.", true);
        });

        say("Hello?");

        assertThat(spent()).allSatisfy(line -> assertThat(line.tokens()).isZero());
        assertThat(rig.replies(chat.id()).getLast().state()).isEqualTo(Message.State.failed);
    }

    private void say(String text) {
        rig.send(ada, "tab", chat.id(), "c" + rig.said(chat.id()).size(), text);
        rig.drain();
    }

    private void spend(long tokens) {
        var budgets = rig.bean(Budgets.class);
        var call = budgets.reserve(Payer.of(ada.id()), "other" + tokens, tokens);
        budgets.settle(call, "other", new Usage((int) tokens, 0));
    }

    private List<Spending> spent() {
        var today = LocalDate.ofInstant(rig.clock.instant(), ZoneOffset.UTC);
        return rig.bean(Spendings.class).lines(today, today).stream()
                .filter(line -> line.user().equals(ada.id()))
                .map(Spendings.Line::spending)
                .toList();
    }
}
