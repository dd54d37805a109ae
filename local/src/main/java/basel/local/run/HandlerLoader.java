package basel.local.run;

import basel.local.template.FunctionSpec;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.PropertyConvention;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Makes a function's handler in this process. A Micronaut handler (one with a constructor that
/// takes an `ApplicationContext` or its builder) gets a context of its own whose settings are the
/// function's environment variables and nothing else of this process's environment; any other is
/// made without arguments.
final class HandlerLoader {
    private final Machine machine;
    private final LiveSettings live = new LiveSettings();

    HandlerLoader(Machine machine) {
        this.machine = machine;
    }

    Handler load(FunctionSpec function) throws Throwable {
        var type = Class.forName(className(function.handler()));
        Object made = instance(type, function);
        return switch (made) {
            case RequestStreamHandler streams -> closing(streaming(streams), made);
            case RequestHandler<?, ?> typed -> closing(new TypedHandler(typed), made);
            default ->
                    throw new IllegalArgumentException(
                            function.handler()
                                    + " (expected: a RequestHandler or RequestStreamHandler)");
        };
    }

    /// Settings of all functions, those that run already too.
    LiveSettings live() {
        return live;
    }

    /// A handler is written as a class, or as `class::method`.
    static String className(String handler) {
        var end = handler.indexOf("::");
        return end < 0 ? handler : handler.substring(0, end);
    }

    private Object instance(Class<?> type, FunctionSpec function) throws Throwable {
        var withContext = constructor(type, ApplicationContext.class);
        if (withContext.isPresent()) {
            return make(withContext.get(), live.following(contextBuilder(function).build()));
        }
        var withBuilder = constructor(type, ApplicationContextBuilder.class);
        if (withBuilder.isPresent()) {
            return make(withBuilder.get(), contextBuilder(function));
        }
        return make(
                constructor(type)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        type.getName()
                                                + " (expected: a constructor that takes an ApplicationContext, or nothing)")));
    }

    /// As Micronaut makes it on Lambda, but beans are made when they are first needed: here many
    /// functions share one process and start side by side.
    private ApplicationContextBuilder contextBuilder(FunctionSpec function) {
        Map<String, Object> variables = new HashMap<>(function.environment());
        Map<String, Object> rights =
                Map.of(
                        "aws.accessKeyId", function.id(),
                        "aws.secretKey", "local",
                        "aws.region", machine.region());
        return ApplicationContext.builder()
                .environments("function", "lambda")
                .deduceEnvironment(false)
                .banner(false)
                .environmentPropertySource(false)
                .propertySources(
                        PropertySource.of(
                                "template",
                                variables,
                                PropertyConvention.ENVIRONMENT_VARIABLE,
                                PropertySource.Origin.of("template")),
                        PropertySource.of("role", rights));
    }

    private static Optional<Constructor<?>> constructor(Class<?> type, Class<?>... parameters) {
        try {
            var found = type.getDeclaredConstructor(parameters);
            found.setAccessible(true);
            return Optional.of(found);
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    private static Object make(Constructor<?> constructor, Object... arguments) throws Throwable {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static Handler streaming(RequestStreamHandler streams) {
        return (event, context) -> {
            var answer = new ByteArrayOutputStream();
            streams.handleRequest(new ByteArrayInputStream(event), answer, context);
            return answer.toByteArray();
        };
    }

    private static Handler closing(Handler handler, Object made) {
        return new Handler() {
            @Override
            public byte[] handle(byte[] event, Context context) throws Throwable {
                return handler.handle(event, context);
            }

            @Override
            public void close() {
                if (made instanceof AutoCloseable closeable) {
                    try {
                        closeable.close();
                    } catch (Exception e) {
                        throw new IllegalStateException(
                                "cannot close " + made.getClass().getName(), e);
                    }
                }
            }
        };
    }
}
