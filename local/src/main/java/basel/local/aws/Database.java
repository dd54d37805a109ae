package basel.local.aws;

import basel.dynamodb.DynamoDbLocal;
import basel.local.template.TableSpec;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// DynamoDB Local, or a DynamoDB that runs elsewhere, with the template's tables. It starts beside
/// everything else: whoever needs it waits.
final class Database implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Database.class);

    private final LocalAws.Options options;
    private final CompletableFuture<DynamoWire> ready = new CompletableFuture<>();
    private @Nullable DynamoDbLocal process;
    private volatile @Nullable ExpirySweep sweep;

    Database(LocalAws.Options options) {
        this.options = options;
    }

    /// Begins the start, once. Whoever asks where it listens waits until it does.
    Supplier<URI> start() {
        var elsewhere = options.dynamo();
        if (elsewhere != null) {
            return () -> elsewhere;
        }
        var own = process;
        if (own == null) {
            own = begun(options.state());
            process = own;
        }
        return own::endpoint;
    }

    private DynamoDbLocal begun(@Nullable Path state) {
        return state == null
                ? DynamoDbLocal.inMemory(options.dynamoJars())
                : DynamoDbLocal.keptIn(state.resolve("dynamodb"), options.dynamoJars());
    }

    /// Makes the tables as soon as it stands, on a thread of its own: the pool that everybody
    /// shares may have one thread only, and this waits for long.
    void make(List<TableSpec> tables, Duration eachSweep, Clock clock) {
        var started = start();
        Thread.ofPlatform()
                .daemon()
                .name("tables")
                .start(() -> {
                    try {
                        var wire = made(started, tables);
                        sweep = new ExpirySweep(wire, tables, eachSweep, clock);
                        ready.complete(wire);
                    } catch (RuntimeException e) {
                        ready.completeExceptionally(e);
                    }
                });
    }

    /// Waits until the tables stand; throws what keeps them from it.
    DynamoWire wire() {
        try {
            return ready.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("there is no database", e.getCause());
        }
    }

    /// Ends it at once, even in the midst of its start.
    @Override
    public void close() {
        if (sweep != null) {
            sweep.close();
        }
        if (ready.isDone() && !ready.isCompletedExceptionally()) {
            ready.join().close();
        }
        ready.completeExceptionally(new IllegalStateException("stopped"));
        if (process != null) {
            process.close();
        }
    }

    private static DynamoWire made(Supplier<URI> where, List<TableSpec> tables) {
        var dynamo = new DynamoWire(where.get());
        try {
            new Tables(dynamo).make(tables);
        } catch (RuntimeException e) {
            log.error("the template's tables cannot be made", e);
            throw e;
        }
        return dynamo;
    }
}
