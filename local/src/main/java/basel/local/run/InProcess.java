package basel.local.run;

import basel.local.template.FunctionSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Functions as objects of this process: each is made on its first event, or before it by [#warm].
/// An invocation has a virtual thread of its own. Many run at once, as many sandboxes would.
public final class InProcess implements FunctionRunner, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(InProcess.class);

    private final Map<String, Sandbox> sandboxes = new ConcurrentHashMap<>();
    private final Machine machine;
    private final HandlerLoader loader;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public InProcess(List<FunctionSpec> functions, Machine machine) {
        this.machine = machine;
        this.loader = new HandlerLoader(machine);
        sandboxes.putAll(
                functions.stream()
                        .collect(Collectors.toMap(FunctionSpec::id, Function.identity()))
                        .entrySet()
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        e -> new Sandbox(e.getValue(), loader))));
    }

    @Override
    public Outcome invoke(String id, byte[] event, Duration timeout) {
        var sandbox = sandboxes.get(id);
        if (sandbox == null) {
            return new Outcome.Failed(
                    "ResourceNotFoundException", "Function not found: " + machine.functionArn(id));
        }
        var own = sandbox.function().timeout();
        var limit = own.compareTo(timeout) < 0 ? own : timeout;
        var requestId = UUID.randomUUID().toString();
        var context =
                new InvocationContext(
                        sandbox.function(), machine, requestId, Instant.now().plus(own));
        var running = threads.submit(() -> Invocation.run(sandbox, event, context));
        try {
            return running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return limit.equals(timeout) ? new Outcome.TimedOut() : killed(running, requestId, own);
        } catch (ExecutionException e) {
            return new Outcome.Failed(e.getClass().getName(), String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.TimedOut();
        }
    }

    /// Changes a setting of all functions while they run.
    public void set(String setting, Object value) {
        loader.live().set(setting, value);
    }

    /// Makes the handlers now, one after the other in this order, so that a first event need not
    /// wait.
    public void warm(List<String> order) {
        for (var id : order) {
            var sandbox = sandboxes.get(id);
            if (sandbox == null) {
                throw new IllegalArgumentException(
                        "function " + id + " (expected: one of " + sandboxes.keySet() + ")");
            }
            warm(sandbox);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        for (var sandbox : sandboxes.values()) {
            sandbox.close();
        }
    }

    private static void warm(Sandbox sandbox) {
        try {
            sandbox.handler();
        } catch (Throwable e) {
            log.error("function {} does not start", sandbox.function().id(), e);
        }
    }

    private static Outcome killed(Future<?> running, String requestId, Duration own) {
        running.cancel(true);
        return new Outcome.Failed(
                "Sandbox.Timedout",
                "RequestId: "
                        + requestId
                        + " Error: Task timed out after "
                        + own.toMillis() / 1000.0
                        + " seconds");
    }
}
