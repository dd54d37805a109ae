package basel.local.aws;

import basel.local.run.Outcome;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Which messages of a batch are done, from the function's answer, as Lambda reads
/// `batchItemFailures`.
final class BatchResult {
    private BatchResult() {}

    /// The ids of the messages to delete; the others come again when their visibility time is over.
    static Set<String> done(List<Received> batch, Outcome outcome, boolean partialFailures) {
        var all = batch.stream().map(Received::id).collect(Collectors.toSet());
        if (!(outcome instanceof Outcome.Answered(var payload))) {
            return Set.of();
        }
        return partialFailures ? withoutFailures(all, payload) : all;
    }

    /// No list, or an empty one, is complete success; an unreadable answer, or an id that is
    /// missing or not of this batch, is complete failure.
    private static Set<String> withoutFailures(Set<String> all, byte[] payload) {
        JsonNode answer;
        try {
            answer = Wire.read(payload);
        } catch (AwsError e) {
            return Set.of();
        }
        var failures = answer.path("batchItemFailures");
        if (failures.isMissingNode() || failures.isNull()) {
            return all;
        }
        var done = new HashSet<>(all);
        for (var failure : failures) {
            if (!done.remove(failure.path("itemIdentifier").asText(""))
                    && !all.contains(failure.path("itemIdentifier").asText(""))) {
                return Set.of();
            }
        }
        return done;
    }
}
