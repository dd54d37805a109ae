package basel.door;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.push.ServerEvent;
import basel.shared.web.SocketAction;
import basel.testing.AsyncApi;
import basel.testing.AsyncApi.Message;
import basel.testing.Product;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.BeanContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The document of the socket says what the code does.
final class AsyncApiTest {
    private static final AsyncApi DOCUMENT = AsyncApi.read();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.fresh();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void every_event_of_the_server_is_a_message_and_the_other_way_round() {
        var named = ServerEvent.class.getAnnotation(JsonSubTypes.class).value();
        var events = Arrays.stream(named).map(JsonSubTypes.Type::name).toList();
        var variants = Arrays.stream(named).map(JsonSubTypes.Type::value).toList();

        assertThat(variants).hasSameElementsAs(List.of(ServerEvent.class.getPermittedSubclasses()));
        assertThat(DOCUMENT.names(false)).containsExactlyInAnyOrderElementsOf(events);
    }

    @Test
    void every_action_is_a_message_and_the_other_way_round() {
        var actions =
                product.bean(BeanContext.class).getBeansOfType(SocketAction.class).stream()
                        .map(SocketAction::name)
                        .toList();

        assertThat(DOCUMENT.names(true)).containsExactlyInAnyOrderElementsOf(actions);
    }

    @TestFactory
    Stream<DynamicTest> samples_fit_their_schema() {
        return DOCUMENT.messages().stream()
                .map(message -> DynamicTest.dynamicTest(message.name(), () -> fits(message)));
    }

    private static void fits(Message message) {
        assertThat(message.samples()).isNotEmpty();
        assertThat(message.samples())
                .allSatisfy(s -> assertThat(DOCUMENT.wrong(message.schema(), s)).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> samples_with_something_missing_or_more_do_not_fit() {
        return DOCUMENT.messages().stream()
                .map(message -> DynamicTest.dynamicTest(message.name(), () -> refuses(message)));
    }

    private static void refuses(Message message) {
        for (var sample : message.samples()) {
            assertThat(broken(message.schema(), sample))
                    .allSatisfy(s -> assertThat(DOCUMENT.wrong(message.schema(), s)).isNotEmpty());
        }
    }

    /// The sample without each of its required fields, and with one that nobody knows.
    private static List<JsonNode> broken(String schema, JsonNode sample) {
        var broken = new ArrayList<JsonNode>();
        for (var required : DOCUMENT.schema(schema).path("required")) {
            ObjectNode without = sample.deepCopy();
            without.remove(required.asText());
            broken.add(without);
        }
        ObjectNode more = sample.deepCopy();
        broken.add(more.put("unknown", 1));
        return broken;
    }

    @TestFactory
    Stream<DynamicTest> events_are_read_and_written_back_as_they_were() {
        return DOCUMENT.messages().stream()
                .filter(message -> !message.fromClient())
                .map(message -> DynamicTest.dynamicTest(message.name(), () -> returns(message)));
    }

    private static void returns(Message message) throws IOException {
        for (var sample : message.samples()) {
            var event = product.json().readValue(sample.toString(), ServerEvent.class);
            var written = JSON.readTree(product.json().writeValueAsBytes(event));
            assertThat(written).isEqualTo(sample);
            assertThat(DOCUMENT.wrong(message.schema(), written)).isEmpty();
        }
    }
}
