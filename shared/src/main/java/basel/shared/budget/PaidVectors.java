package basel.shared.budget;

import basel.shared.embed.Embedded;
import basel.shared.embed.Embedder;
import basel.shared.model.ModelReply.Usage;
import jakarta.inject.Singleton;
import java.util.List;

/// Has vectors made of what is kept, and somebody's budget pay for them.
@Singleton
public final class PaidVectors {
    private final Budgets budgets;

    public PaidVectors(Budgets budgets) {
        this.budgets = budgets;
    }

    /// The texts' vectors. `call` names the call: its repeat holds nothing twice.
    ///
    /// @throws BudgetSpent when the payer has not enough left
    /// @throws basel.shared.model.ModelTrouble when not every vector came
    public List<float[]> embed(Embedder embedder, Payer payer, String call, List<String> texts) {
        int expected = texts.stream().mapToInt(Tokens::of).sum();
        var held = budgets.reserve(payer, call, expected);
        try {
            var made = embedder.embed(texts, Embedder.UNHURRIED);
            budgets.settle(held, model(embedder), new Usage(tokens(made, expected), 0));
            return made.vectors();
        } catch (RuntimeException failed) {
            budgets.release(held);
            throw failed;
        }
    }

    private static int tokens(Embedded made, int expected) {
        return made.tokens() > 0 ? made.tokens() : expected;
    }

    /// Provider and model, without the dimension.
    private static String model(Embedder embedder) {
        var id = embedder.modelId();
        var dimension = "/" + embedder.dimension();
        return id.endsWith(dimension) ? id.substring(0, id.length() - dimension.length()) : id;
    }
}
