package basel.local.run;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.api.client.PojoSerializerLoader;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Type;

/// A `RequestHandler<I, O>` between the serializers that Lambda's managed Java runtime uses.
final class TypedHandler implements Handler {
    private final RequestHandler<Object, Object> handler;
    private final PojoSerializer<Object> input;
    private final PojoSerializer<Object> output;

    @SuppressWarnings("unchecked") // the types were read from the class itself
    TypedHandler(RequestHandler<?, ?> handler) {
        this.handler = (RequestHandler<Object, Object>) handler;
        var types = TypeArguments.of(handler.getClass(), RequestHandler.class);
        this.input = serializer(types.get(0));
        this.output = serializer(types.get(1));
    }

    @Override
    public byte[] handle(byte[] event, Context context) {
        var answer =
                handler.handleRequest(input.fromJson(new ByteArrayInputStream(event)), context);
        var bytes = new ByteArrayOutputStream();
        output.toJson(answer, bytes);
        return bytes.toByteArray();
    }

    /// The function's own serializer if it brings one, else Lambda's for its event, else plain
    /// Jackson.
    @SuppressWarnings(
            "unchecked") // LambdaEventSerializers gives a serializer of the class asked for
    private static PojoSerializer<Object> serializer(Type type) {
        PojoSerializer<Object> own = PojoSerializerLoader.getCustomerSerializer(type);
        if (own != null) {
            return own;
        }
        if (type instanceof Class<?> plain
                && LambdaEventSerializers.isLambdaSupportedEvent(plain.getName())) {
            return (PojoSerializer<Object>)
                    LambdaEventSerializers.serializerFor(plain, plain.getClassLoader());
        }
        return JacksonFactory.getInstance().getSerializer(type);
    }
}
