package basel.door;

import basel.shared.budget.BudgetSpent;
import basel.shared.work.QueuedWork;
import basel.shared.work.WorkQueue;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/// The queue of what comes after an answer. Work whose budget is spent waits until it begins anew.
public final class AfterFunction extends QueueDoor {
    private static final Duration LATER = Duration.ofMinutes(15);

    private final Works works;
    private final WorkQueue queue;

    public AfterFunction() {
        this(OnLambda.context());
    }

    public AfterFunction(ApplicationContext context) {
        super(context);
        this.works = new Works(beans(QueuedWork.class));
        this.queue = bean(WorkQueue.class);
    }

    @Override
    void prime() {
        var chat = JsonNode.from(Map.of("chat", Snapshot.NOBODY));
        works.find(JsonNode.from(Map.of("type", "title", "body", chat))).work().run(chat);
    }

    @Override
    void take(String body) throws IOException {
        var order = works.find(read(body, JsonNode.class));
        try {
            order.work().run(order.body());
        } catch (BudgetSpent spent) {
            if (spent.until() == null) {
                throw spent;
            }
            queue.later(order.work().type(), order.body(), LATER);
        }
    }
}
