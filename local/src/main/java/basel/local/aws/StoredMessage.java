package basel.local.aws;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message in a queue. Guarded by its queue's lock.
final class StoredMessage {
    final String id;
    final Draft draft;
    final String sequence;
    final Instant sentAt;
    Instant visibleAt;
    int receives;
    @Nullable Instant firstReceived;
    @Nullable String handle;
    @Nullable String deadLetterOf;

    StoredMessage(String id, Draft draft, String sequence, Instant sentAt, Instant visibleAt) {
        this.id = id;
        this.draft = draft;
        this.sequence = sequence;
        this.sentAt = sentAt;
        this.visibleAt = visibleAt;
    }

    /// Out with a receiver: received, and its visibility time not yet over.
    boolean inFlight(Instant now) {
        return handle != null && visibleAt.isAfter(now);
    }

    Received receive(Instant now, Instant until) {
        receives++;
        handle = UUID.randomUUID().toString();
        visibleAt = until;
        if (firstReceived == null) {
            firstReceived = now;
        }
        return new Received(id, handle, draft, attributes(firstReceived));
    }

    private Map<String, String> attributes(Instant first) {
        var result = new LinkedHashMap<String, String>();
        result.put("SenderId", "AROALOCAL:" + draft.sender());
        result.put("SentTimestamp", Long.toString(sentAt.toEpochMilli()));
        result.put("ApproximateReceiveCount", Integer.toString(receives));
        result.put("ApproximateFirstReceiveTimestamp", Long.toString(first.toEpochMilli()));
        if (draft.group() != null) {
            result.put("MessageGroupId", draft.group());
        }
        if (draft.deduplication() != null) {
            result.put("MessageDeduplicationId", draft.deduplication());
        }
        if (!sequence.isEmpty()) {
            result.put("SequenceNumber", sequence);
        }
        if (draft.trace() != null) {
            result.put("AWSTraceHeader", draft.trace());
        }
        if (deadLetterOf != null) {
            result.put("DeadLetterQueueSourceArn", deadLetterOf);
        }
        return result;
    }
}
