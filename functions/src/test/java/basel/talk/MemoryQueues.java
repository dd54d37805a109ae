package basel.talk;

import basel.shared.work.ReplyOrder;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/// SQS in memory: a FIFO queue with groups, deduplication for five minutes and redrive after three
/// receives, and a plain queue.
final class MemoryQueues implements SqsClient {
    private static final int RECEIVES = 3;

    private final Kill kill;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.createDefault();
    private final Map<String, Deque<Entry>> groups = new LinkedHashMap<>();
    private final Map<String, Instant> seen = new HashMap<>();
    private final List<ReplyOrder> dead = new ArrayList<>();
    private final List<String> plain = new ArrayList<>();
    private final List<ReplyOrder> everything = new ArrayList<>();

    MemoryQueues(Kill kill, Clock clock) {
        this.kill = kill;
        this.clock = clock;
    }

    /// A message that waits, and how often it was received.
    static final class Entry {
        final ReplyOrder order;
        int receives;

        Entry(ReplyOrder order) {
            this.order = order;
        }
    }

    @Override
    public SendMessageResponse sendMessage(SendMessageRequest request) {
        boolean reply = request.messageGroupId() != null;
        return kill.call(
                reply ? "send order" : "send work",
                () -> {
                    if (reply) {
                        take(request);
                    } else {
                        plain.add(request.messageBody());
                    }
                    return SendMessageResponse.builder().messageId("m").build();
                });
    }

    /// The first message of any group; it stays until `done`.
    synchronized Optional<Entry> receive() {
        for (var group : groups.values()) {
            while (!group.isEmpty()) {
                var first = group.getFirst();
                if (first.receives < RECEIVES) {
                    first.receives++;
                    return Optional.of(first);
                }
                dead.add(group.removeFirst().order);
            }
        }
        return Optional.empty();
    }

    synchronized void done(Entry entry) {
        groups.values().forEach(group -> group.remove(entry));
    }

    /// Takes what went to the dead-letter queue.
    synchronized List<ReplyOrder> dead() {
        var all = List.copyOf(dead);
        dead.clear();
        return all;
    }

    /// Every order that was ever taken.
    synchronized List<ReplyOrder> everything() {
        return List.copyOf(everything);
    }

    /// Work of one type that was queued.
    synchronized List<String> plain(String type) {
        return plain.stream().filter(body -> body.contains("\"" + type + "\"")).toList();
    }

    /// Takes the work that waits.
    synchronized List<String> takeWork() {
        var all = List.copyOf(plain);
        plain.clear();
        return all;
    }

    synchronized void clear() {
        groups.clear();
        seen.clear();
        dead.clear();
        plain.clear();
        everything.clear();
    }

    private synchronized void take(SendMessageRequest request) {
        var known = seen.get(request.messageDeduplicationId());
        if (known != null && known.plus(Duration.ofMinutes(5)).isAfter(clock.instant())) {
            return;
        }
        seen.put(request.messageDeduplicationId(), clock.instant());
        var order = read(request.messageBody());
        everything.add(order);
        groups.computeIfAbsent(request.messageGroupId(), g -> new ArrayDeque<>())
                .add(new Entry(order));
    }

    private ReplyOrder read(String body) {
        try {
            return json.readValue(body, ReplyOrder.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read an order", e);
        }
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
