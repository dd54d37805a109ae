package basel.cv;

import basel.profile.Facts;
import basel.profile.LearnResult;
import basel.shared.budget.BudgetSpent;
import basel.shared.budget.PaidAnswers;
import basel.shared.budget.Payer;
import basel.shared.kernel.UserId;
import basel.shared.model.JsonSchema;
import basel.shared.model.Material;
import basel.shared.model.ModelRequest;
import basel.shared.model.ModelTrouble;
import basel.shared.model.Prompts;
import basel.shared.push.Fact;
import basel.shared.work.QueuedWork;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the text of an uploaded CV into proposed facts. It may run again: what was learned from a
/// CV is not learned twice, and its text goes with the end.
@Singleton
final class CvWork implements QueuedWork {
    static final String TYPE = "cv";

    private static final Logger log = LoggerFactory.getLogger(CvWork.class);
    private static final int MOST_TOKENS = 8_000;

    private final CvReadings readings;
    private final Facts facts;
    private final PaidAnswers model;
    private final JsonMapper json;
    private final JsonSchema schema = Prompts.schema(TYPE);

    CvWork(CvReadings readings, Facts facts, PaidAnswers model, JsonMapper json) {
        this.readings = readings;
        this.facts = facts;
        this.model = model;
        this.json = json;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void run(JsonNode body) {
        var order = read(body, CvOrder.class);
        var user = new UserId(order.user());
        var text = readings.text(user, order.reading());
        if (text.isEmpty()) {
            return;
        }
        try {
            int found = learn(user, order, text.get());
            readings.end(user, order.reading(), CvReading.State.done, found);
            log.info("cv read: user={} found={}", user.value(), found);
        } catch (BudgetSpent spent) {
            readings.end(user, order.reading(), CvReading.State.failed, 0);
        } catch (ModelTrouble trouble) {
            if (trouble.retryable()) {
                throw trouble;
            }
            readings.end(user, order.reading(), CvReading.State.failed, 0);
        }
    }

    private int learn(UserId user, CvOrder order, String text) {
        var request =
                new ModelRequest(
                        TYPE,
                        order.language(),
                        Prompts.of(TYPE, order.language()),
                        List.of(new Material("cv", "c1", Map.of(), text)),
                        List.of(),
                        MOST_TOKENS);
        var answer = model.complete(Payer.of(user), TYPE + "_" + order.reading(), request, schema);
        var at = readings.last(user).map(CvReading::createdAt).orElseThrow();
        var source = Fact.Source.ofCv(order.reading(), at);
        int found = 0;
        for (var said : read(answer.json(), CvAnswer.class).statements(text, source)) {
            if (facts.learn(user, said) instanceof LearnResult.Learned) {
                found++;
            }
        }
        return found;
    }

    private <T> T read(JsonNode node, Class<T> type) {
        try {
            return json.readValueFromTree(node, type);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a " + type.getSimpleName(), e);
        }
    }
}
