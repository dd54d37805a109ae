package basel.talk;

import basel.shared.budget.BudgetSpent;
import basel.shared.budget.Budgets;
import basel.shared.budget.Reservation;
import basel.shared.budget.Tokens;
import basel.shared.model.LanguageModel;
import basel.shared.model.ModelReply.Usage;
import basel.shared.model.ModelRequest;
import basel.shared.model.ModelTrouble;
import basel.shared.notice.News;
import basel.shared.notice.Notices;
import basel.shared.push.Connections;
import basel.shared.push.Message;
import basel.shared.push.ServerEvent;
import jakarta.inject.Singleton;

/// Calls the model for a reply and has its owner's budget pay, and the invite's where it is a
/// visit: held before the call under the reply's id, so that a second attempt holds nothing twice;
/// settled after it, also where it was stopped or broke off. The owner is told when little is left.
@Singleton
final class PaidModel {
    private static final double LITTLE = 0.2;

    private final LanguageModel model;
    private final Budgets budgets;
    private final Connections connections;
    private final Notices notices;

    PaidModel(LanguageModel model, Budgets budgets, Connections connections, Notices notices) {
        this.model = model;
        this.budgets = budgets;
        this.connections = connections;
        this.notices = notices;
    }

    String name() {
        return model.name();
    }

    /// Holds what the request may take.
    ///
    /// @throws BudgetSpent when that is not left
    Reservation reserve(Head head, Lease lease, ModelRequest request) {
        long tokens = (long) Tokens.in(request) + request.maxTokens();
        return budgets.reserve(head.payer(), lease.reply().value(), tokens);
    }

    /// How a draft ended: done or stopped, or still streaming where another worker took over; and
    /// which model wrote it.
    record Ending(Message.State state, String model) {}

    /// Writes the draft.
    Ending stream(Head head, Reservation paid, ModelRequest request, Draft draft) {
        try {
            var reply = model.stream(request, draft);
            draft.end();
            if (draft.text().isEmpty()) {
                throw new ModelTrouble("The model gave an empty answer.", true);
            }
            settle(head, paid, reply.model(), reply.usage());
            return new Ending(Message.State.done, reply.model());
        } catch (Draft.Ended ended) {
            if (ended.lost()) {
                return new Ending(Message.State.streaming, name());
            }
            settle(head, paid, name(), soFar(request, draft));
            return new Ending(Message.State.stopped, name());
        } catch (ModelTrouble trouble) {
            boolean taken = !trouble.retryable() || !draft.text().isEmpty();
            budgets.settle(paid, name(), taken ? soFar(request, draft) : new Usage(0, 0));
            throw trouble;
        }
    }

    private void settle(Head head, Reservation paid, String wrote, Usage usage) {
        budgets.settle(paid, wrote, usage)
                .filter(left -> left.share() < LITTLE)
                .ifPresent(left -> tell(head, left));
    }

    /// Who talks sees it at once; the notice comes once for each day.
    private void tell(Head head, Budgets.Left left) {
        var words = BudgetWords.low(left, head.language());
        var low = new ServerEvent.BudgetLow(left.share(), left.until(), words);
        connections.tell(head.owner(), low);
        var event = "budget-low/" + left.until();
        notices.tell(head.owner(), event, new News.BudgetLow(left.until()));
    }

    /// What a call took that gave no count.
    private static Usage soFar(ModelRequest request, Draft draft) {
        return new Usage(Tokens.in(request), Tokens.of(draft.text()));
    }
}
