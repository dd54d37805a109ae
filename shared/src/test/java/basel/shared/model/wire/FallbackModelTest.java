package basel.shared.model.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basel.shared.model.JsonSchema;
import basel.shared.model.LanguageModel;
import basel.shared.model.ModelAnswer;
import basel.shared.model.ModelReply;
import basel.shared.model.ModelReply.Usage;
import basel.shared.model.ModelRequest;
import basel.shared.model.ModelTrouble;
import basel.shared.model.wire.Setback.Kind;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class FallbackModelTest {
    private static final Usage USAGE = new Usage(1, 1);
    private static final ModelRequest REQUEST =
            new ModelRequest("basel", "en", "", List.of(), List.of(), 10);
    private static final JsonSchema SCHEMA = new JsonSchema("any", "{}");

    private final List<String> pieces = new ArrayList<>();

    /// Says some pieces, then ends well or badly.
    private record Sayer(String name, List<String> says, List<Kind> troubles)
            implements LanguageModel {
        Sayer(List<String> says, Kind... troubles) {
            this("first/model", says, List.of(troubles));
        }

        @Override
        public ModelReply stream(ModelRequest request, Consumer<String> piece) {
            says.forEach(piece);
            fail();
            return new ModelReply(name, String.join("", says), USAGE);
        }

        @Override
        public ModelAnswer complete(ModelRequest request, JsonSchema schema) {
            fail();
            return new ModelAnswer(name, JsonNode.createStringNode(says.getFirst()), USAGE);
        }

        private void fail() {
            for (var kind : troubles) {
                throw new Setback(kind).trouble();
            }
        }
    }

    private final LanguageModel second = new Sayer("second/model", List.of("second"), List.of());

    @Test
    void the_second_answers_where_the_first_has_not_begun() {
        var model = new FallbackModel(new Sayer(List.of("", ""), Kind.BUSY), second);

        var reply = model.stream(REQUEST, pieces::add);

        assertThat(reply.text()).isEqualTo("second");
        assertThat(reply.model()).isEqualTo("second/model");
        assertThat(model.complete(REQUEST, SCHEMA).model()).isEqualTo("second/model");
        assertThat(model.complete(REQUEST, SCHEMA).json().getStringValue()).isEqualTo("second");
    }

    @Test
    void the_second_is_not_asked_after_the_first_word() {
        var model = new FallbackModel(new Sayer(List.of("first"), Kind.CUT), second);

        assertThatThrownBy(() -> model.stream(REQUEST, pieces::add))
                .isInstanceOf(ModelTrouble.class)
                .hasMessageContaining("broke off");
        assertThat(pieces).containsExactly("first");
    }

    @Test
    void a_refusal_is_an_answer() {
        var model = new FallbackModel(new Sayer(List.of(), Kind.REFUSAL), second);

        assertThatThrownBy(() -> model.stream(REQUEST, pieces::add))
                .hasMessageContaining("rather not");
        assertThatThrownBy(() -> model.complete(REQUEST, SCHEMA))
                .hasMessageContaining("rather not");
    }

    @Test
    void the_first_answers_where_it_can() {
        var model = new FallbackModel(new Sayer(List.of("first")), second);

        assertThat(model.stream(REQUEST, pieces::add).text()).isEqualTo("first");
        assertThat(model.stream(REQUEST, pieces::add).model()).isEqualTo("first/model");
        assertThat(model.complete(REQUEST, SCHEMA).json().getStringValue()).isEqualTo("first");
    }
}
