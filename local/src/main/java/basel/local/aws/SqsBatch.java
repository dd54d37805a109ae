package basel.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.function.Consumer;

/// Runs an operation for each entry of a batch; a refused one is listed under `Failed`.
final class SqsBatch {
    private static final int MOST = 10;

    private SqsBatch() {}

    /// One entry's operation: what it adds to the entry's answer.
    interface EntryAnswer {
        void answer(JsonNode entry, ObjectNode result);
    }

    static ObjectNode each(JsonNode body, Consumer<JsonNode> operation) {
        return collect(body, (entry, _) -> operation.accept(entry));
    }

    static ObjectNode collect(JsonNode body, EntryAnswer operation) {
        var entries = body.path("Entries");
        refuseBadBatch(entries);
        ObjectNode result = Wire.JSON.createObjectNode();
        var successful = result.putArray("Successful");
        var failed = result.putArray("Failed");
        for (var entry : entries) {
            var id = entry.path("Id").asText();
            try {
                ObjectNode answer = Wire.JSON.createObjectNode().put("Id", id);
                operation.answer(entry, answer);
                successful.add(answer);
            } catch (AwsError e) {
                failed.addObject()
                        .put("Id", id)
                        .put("Code", e.name())
                        .put("Message", e.text())
                        .put("SenderFault", true);
            }
        }
        return result;
    }

    private static void refuseBadBatch(JsonNode entries) {
        if (entries.isEmpty()) {
            throw AwsError.client(
                    "EmptyBatchRequest", "There should be at least one entry in the request.");
        }
        if (entries.size() > MOST) {
            throw AwsError.client(
                    "TooManyEntriesInBatchRequest",
                    "Maximum number of entries per request are 10. You have sent "
                            + entries.size()
                            + ".");
        }
        var ids = new HashSet<String>();
        entries.forEach(entry -> ids.add(entry.path("Id").asText()));
        if (ids.size() != entries.size()) {
            throw AwsError.client(
                    "BatchEntryIdsNotDistinct",
                    "Two or more batch entries in the request have the same Id.");
        }
    }
}
