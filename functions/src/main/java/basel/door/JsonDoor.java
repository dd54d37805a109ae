package basel.door;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;

/// A Lambda handler that reads its event and writes its answer as JSON, with the records of this
/// package instead of Lambda's own classes: no reflection, and the same in every home.
abstract class JsonDoor<I, O> implements RequestStreamHandler, AutoCloseable {
    private final ApplicationContext context;
    private final JsonMapper json;
    private final Class<I> event;
    private final Snapshot snapshot;

    JsonDoor(ApplicationContext context, Class<I> event) {
        this.context = context.isRunning() ? context : context.start();
        this.json = context.getBean(JsonMapper.class);
        this.event = event;
        this.snapshot = Snapshot.of(context, this::prime);
    }

    /// Does something harmless once before Lambda takes a snapshot.
    void prime() {}

    /// What Lambda is to call around a snapshot.
    final Snapshot snapshot() {
        return snapshot;
    }

    @Override
    public final void handleRequest(InputStream in, OutputStream out, Context invocation)
            throws IOException {
        out.write(json.writeValueAsBytes(answer(json.readValue(in.readAllBytes(), event))));
    }

    /// Answers one event. Many may come at once where this is not Lambda.
    abstract O answer(I event);

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
