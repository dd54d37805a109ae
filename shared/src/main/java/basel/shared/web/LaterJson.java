package basel.shared.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
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

/// JSON bodies, where Micronaut's own handler learns at a start how to write, and to read, what
/// each route answers: this one learns it when a route is first asked. Before a snapshot the own
/// one is right.
@Singleton
@Replaces(JsonMessageHandler.class)
@Requires(property = "aws.lambda.initialization-type", notEquals = "snap-start")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
final class LaterJson<T> implements MessageBodyHandler<T> {
    private final JsonMapper json;
    private final Supplier<? extends JsonMessageHandler<T>> handler;

    @Inject
    LaterJson(JsonMapper json) {
        this(json, SupplierUtil.memoized(() -> new JsonMessageHandler<>(json)));
    }

    private LaterJson(JsonMapper json, Supplier<? extends JsonMessageHandler<T>> handler) {
        this.json = json;
        this.handler = handler;
    }

    @Override
    public MessageBodyWriter<T> createSpecific(Argument<T> type) {
        return new LaterJson<>(
                json,
                SupplierUtil.memoized(() -> new JsonMessageHandler<T>(json).createSpecific(type)));
    }

    @Override
    public boolean isReadable(Argument<T> type, MediaType mediaType) {
        return isJson(mediaType);
    }

    @Override
    public boolean isWriteable(Argument<T> type, MediaType mediaType) {
        return isJson(mediaType);
    }

    @Override
    public T read(Argument<T> type, MediaType mediaType, Headers headers, InputStream in) {
        return handler.get().read(type, mediaType, headers, in);
    }

    @Override
    public void writeTo(
            Argument<T> type,
            MediaType mediaType,
            T body,
            MutableHeaders headers,
            OutputStream out) {
        handler.get().writeTo(type, mediaType, body, headers, out);
    }

    private static boolean isJson(MediaType type) {
        return type != null && type.getExtension().equals(MediaType.EXTENSION_JSON);
    }
}
