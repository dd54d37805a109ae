package basel.shared.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.core.type.MutableHeaders;
import io.micronaut.core.util.SupplierUtil;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.body.MessageBodyHandler;
import io.micronaut.http.body.MessageBodyWriter;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.body.JsonMessageHandler;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Supplier;

/// JSON bodies as Micronaut's own handler reads and writes them, but for one thing: that one learns
/// at a start how to write what each route answers, this one when a route is first asked. Before a
/// snapshot the own one is right.
@Singleton
@Replaces(JsonMessageHandler.class)
@Requires(property = "aws.lambda.initialization-type", notEquals = "snap-start")
@Order(JsonMessageHandler.ORDER)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
final class LaterJson<T> implements MessageBodyHandler<T> {
    private final JsonMessageHandler<T> own;
    private final Supplier<JsonMessageHandler<T>> writer;

    @Inject
    LaterJson(JsonMapper json) {
        this.own = new JsonMessageHandler<>(json);
        this.writer = () -> own;
    }

    private LaterJson(JsonMessageHandler<T> own, Argument<T> type) {
        this.own = own;
        this.writer = SupplierUtil.memoized(() -> own.createSpecific(type));
    }

    @Override
    public MessageBodyWriter<T> createSpecific(Argument<T> type) {
        return new LaterJson<>(own, type);
    }

    @Override
    public boolean isReadable(Argument<T> type, MediaType mediaType) {
        return own.isReadable(type, mediaType);
    }

    @Override
    public boolean isWriteable(Argument<T> type, MediaType mediaType) {
        return own.isWriteable(type, mediaType);
    }

    @Override
    public T read(Argument<T> type, MediaType mediaType, Headers headers, InputStream in) {
        return own.read(type, mediaType, headers, in);
    }

    @Override
    public void writeTo(
            Argument<T> type,
            MediaType mediaType,
            T body,
            MutableHeaders headers,
            OutputStream out) {
        writer.get().writeTo(type, mediaType, body, headers, out);
    }
}
