package basel.shared.budget;

import basel.shared.model.JsonSchema;
import basel.shared.model.LanguageModel;
import basel.shared.model.ModelAnswer;
import basel.shared.model.ModelReply.Usage;
import basel.shared.model.ModelRequest;
import basel.shared.model.ModelTrouble;
import jakarta.inject.Singleton;

/// Asks the model for JSON and has somebody's budget pay: for the work that follows from what was
/// said.
@Singleton
public final class PaidAnswers {
    private final LanguageModel model;
    private final Budgets budgets;

    public PaidAnswers(LanguageModel model, Budgets budgets) {
        this.model = model;
        this.budgets = budgets;
    }

    /// The answer to `request`. `call` names the call: its repeat holds nothing twice.
    ///
    /// @throws BudgetSpent when the payer has not enough left
    /// @throws ModelTrouble when no fitting answer came
    public ModelAnswer complete(Payer payer, String call, ModelRequest request, JsonSchema schema) {
        long tokens = (long) Tokens.in(request) + request.maxTokens();
        var held = budgets.reserve(payer, call, tokens);
        try {
            var answer = model.complete(request, schema);
            budgets.settle(held, answer.model(), answer.usage());
            return answer;
        } catch (ModelTrouble trouble) {
            var taken = trouble.retryable() ? new Usage(0, 0) : new Usage(Tokens.in(request), 0);
            budgets.settle(held, model.name(), taken);
            throw trouble;
        }
    }
}
