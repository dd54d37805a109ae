package basel.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.MapPropertySource;
import io.micronaut.core.type.Argument;
import io.micronaut.http.MediaType;
import io.micronaut.http.body.MessageBodyHandlerRegistry;
import io.micronaut.http.body.MessageBodyWriter;
import io.micronaut.http.simple.SimpleHttpHeaders;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.body.JsonMessageHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LaterJsonTest {
    private static final Argument<ErrorBody> BODY = Argument.of(ErrorBody.class);
    private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON_TYPE);

    @ParameterizedTest
    @ValueSource(strings = {"on-demand", "snap-start"})
    void only_before_a_snapshot_bodies_are_learned_at_once(String how) {
        try (var context = onLambda(how)) {
            boolean later = context.containsBean(LaterJson.class);

            assertThat(later).isEqualTo(how.equals("on-demand"));
            var registry = context.getBean(MessageBodyHandlerRegistry.class);
            assertThat(registry.findWriter(BODY, JSON).orElseThrow())
                    .isInstanceOf(later ? LaterJson.class : JsonMessageHandler.class);
        }
    }

    @Test
    void what_a_route_answers_is_learned_once_when_it_is_asked() {
        try (var context = onLambda("on-demand")) {
            var learned = new AtomicInteger();
            var json = context.getBean(JsonMapper.class);
            var handler = new LaterJson<ErrorBody>(counting(json, learned));
            var writer = handler.createSpecific(BODY);
            assertThat(learned).hasValue(0);

            var first = written(writer);

            assertThat(first).isEqualTo(written(writer)).contains("\"message\":\"No.\"");
            assertThat(learned).hasValue(1);
            var in = new ByteArrayInputStream(first.getBytes(StandardCharsets.UTF_8));
            var headers = new SimpleHttpHeaders();
            assertThat(handler.read(BODY, MediaType.APPLICATION_JSON_TYPE, headers, in).message())
                    .isEqualTo("No.");
        }
    }

    private static ApplicationContext onLambda(String how) {
        var environment =
                new MapPropertySource("lambda", Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", how)) {
                    @Override
                    public PropertyConvention getConvention() {
                        return PropertyConvention.ENVIRONMENT_VARIABLE;
                    }
                };
        return ApplicationContext.builder().propertySources(environment).start();
    }

    private static JsonMapper counting(JsonMapper json, AtomicInteger learned) {
        return (JsonMapper)
                Proxy.newProxyInstance(
                        JsonMapper.class.getClassLoader(),
                        new Class<?>[] {JsonMapper.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("createSpecific")) {
                                learned.incrementAndGet();
                            }
                            return method.invoke(json, arguments);
                        });
    }

    private static String written(MessageBodyWriter<ErrorBody> writer) {
        var body = new ErrorBody("No.", Problem.Code.NOT_FOUND, "request-1", null);
        var out = new ByteArrayOutputStream();
        var headers = new SimpleHttpHeaders();
        writer.writeTo(BODY, MediaType.APPLICATION_JSON_TYPE, body, headers, out);
        assertThat(headers.getContentType()).contains("application/json");
        return out.toString(StandardCharsets.UTF_8);
    }
}
