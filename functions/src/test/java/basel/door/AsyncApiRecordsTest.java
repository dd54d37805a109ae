package basel.door;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.push.ServerEvent;
import basel.testing.AsyncApi;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Each schema of a server frame has exactly the fields of its record, down to the last: names,
/// types, which may be missing, and the words of every enum.
final class AsyncApiRecordsTest {
    private static final AsyncApi DOCUMENT = AsyncApi.read();
    private static final Map<String, String> PLAIN =
            Map.of(
                    "java.lang.String", "string",
                    "java.time.Instant", "string",
                    "boolean", "boolean",
                    "double", "number",
                    "int", "integer",
                    "long", "integer",
                    "java.lang.Integer", "integer",
                    "java.lang.Long", "integer");

    @TestFactory
    Stream<DynamicTest> a_schema_has_the_fields_of_its_record() {
        return Arrays.stream(ServerEvent.class.getAnnotation(JsonSubTypes.class).value())
                .map(type -> DynamicTest.dynamicTest(type.name(), () -> check(type)));
    }

    private static void check(JsonSubTypes.Type type) {
        var message =
                DOCUMENT.messages().stream()
                        .filter(m -> !m.fromClient() && m.name().equals(type.name()))
                        .findFirst()
                        .orElseThrow();
        var schema = DOCUMENT.schema(message.schema());
        assertThat(schema.at("/properties/type/const").asText()).isEqualTo(type.name());
        same(type.value(), schema, "type");
    }

    /// The record's components are the schema's properties, beside those that only the wire has.
    private static void same(Class<?> record, JsonNode schema, String... onlyOnTheWire) {
        var needed = new TreeSet<>(List.of(onlyOnTheWire));
        var known = new TreeSet<>(List.of(onlyOnTheWire));
        for (var component : record.getRecordComponents()) {
            known.add(component.getName());
            if (!maybe(component)) {
                needed.add(component.getName());
            }
        }
        var words = schema.path("required").valueStream().map(JsonNode::asText);
        assertThat(schema.path("additionalProperties").asBoolean(true)).as("%s", record).isFalse();
        assertThat(names(schema)).as("fields of %s", record).isEqualTo(known);
        assertThat(words).as("required of %s", record).containsExactlyInAnyOrderElementsOf(needed);
        for (var component : record.getRecordComponents()) {
            var its = schema.path("properties").path(component.getName());
            field(record.getSimpleName() + "." + component.getName(), component, its);
        }
    }

    private static void field(String name, RecordComponent component, JsonNode schema) {
        assertThat(allowsNull(schema)).as("%s may be null", name).isEqualTo(maybe(component));
        value(name, component.getGenericType(), withoutNull(schema));
    }

    private static void value(String name, Type type, JsonNode schema) {
        if (type instanceof ParameterizedType list) {
            assertThat(kind(schema)).as(name).isEqualTo("array");
            value(
                    name + "[]",
                    list.getActualTypeArguments()[0],
                    DOCUMENT.resolved(schema.path("items")));
        } else if (type instanceof Class<?> record && record.isRecord()) {
            assertThat(kind(schema)).as(name).isEqualTo("object");
            same(record, schema);
        } else if (type instanceof Class<?> words && words.isEnum()) {
            assertThat(words(schema)).as(name).containsExactlyInAnyOrderElementsOf(words(words));
        } else if (type != Object.class) {
            assertThat(kind(schema)).as(name).isEqualTo(PLAIN.get(type.getTypeName()));
            assertThat(schema.path("format").asText().equals("date-time"))
                    .as("%s is a time", name)
                    .isEqualTo(type.getTypeName().equals("java.time.Instant"));
        }
    }

    private static boolean maybe(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean allowsNull(JsonNode schema) {
        var type = schema.path("type");
        return type.valueStream().anyMatch(t -> t.asText().equals("null"))
                || schema.path("oneOf").valueStream().anyMatch(AsyncApiRecordsTest::isNull);
    }

    private static boolean isNull(JsonNode schema) {
        return schema.path("type").asText().equals("null");
    }

    private static JsonNode withoutNull(JsonNode schema) {
        return schema.path("oneOf")
                .valueStream()
                .filter(one -> !isNull(one))
                .findFirst()
                .map(DOCUMENT::resolved)
                .orElseGet(() -> DOCUMENT.resolved(schema));
    }

    private static String kind(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText();
    }

    private static Set<String> names(JsonNode schema) {
        var names = new TreeSet<String>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> words(JsonNode schema) {
        var words = schema.path("enum").valueStream();
        return words.filter(word -> !word.isNull()).map(JsonNode::asText).toList();
    }

    private static List<String> words(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> field.isEnumConstant())
                .map(field -> {
                    var named = field.getAnnotation(JsonProperty.class);
                    return named == null ? field.getName() : named.value();
                })
                .toList();
    }
}
