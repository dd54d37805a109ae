package basel.shared.model.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basel.shared.model.JsonSchema;
import basel.shared.model.LanguageModel;
import basel.shared.model.ModelRequest;
import basel.shared.model.ModelTrouble;
import io.micronaut.json.JsonMapper;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// What every home of `LanguageModel` promises, the scripted one too.
public abstract class LanguageModelContract {
    /// A model that answers `asked` with several words, and `wanted` with JSON that fits `form`.
    protected abstract LanguageModel answering();

    /// A model, and a request that it cannot answer however often it is asked.
    protected abstract LanguageModel refusing();

    protected abstract ModelRequest asked();

    protected abstract ModelRequest wanted();

    protected abstract JsonSchema form();

    protected abstract ModelRequest unanswerable();

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Test
    void the_pieces_are_the_answer_which_names_its_model_and_its_tokens() {
        var model = answering();
        var pieces = new ArrayList<String>();

        var reply = model.stream(asked(), pieces::add);

        assertThat(String.join("", pieces)).isEqualTo(reply.text()).isNotBlank();
        assertThat(reply.model()).isEqualTo(model.name()).isNotBlank();
        assertThat(reply.usage().tokensIn()).isPositive();
        assertThat(reply.usage().tokensOut()).isPositive();
        assertThat(reply.cut()).isFalse();
    }

    @Test
    void whoever_listens_may_end_the_writing_at_any_piece() {
        var pieces = new ArrayList<String>();

        assertThatThrownBy(() ->
                        answering().stream(
                                asked(),
                                piece -> {
                                    pieces.add(piece);
                                    throw new Stopped();
                                }))
                .isInstanceOf(Stopped.class);

        assertThat(pieces).hasSize(1);
    }

    @Test
    void json_fits_its_schema_and_names_its_model_and_its_tokens() {
        var model = answering();

        var answer = model.complete(wanted(), form());

        var check = new SchemaCheck(SchemaForm.of(JsonMapper.createDefault(), form()));
        assertThat(check.wrongs(answer.json())).isEmpty();
        assertThat(answer.model()).isEqualTo(model.name());
        assertThat(answer.usage().tokensIn()).isPositive();
        assertThat(answer.usage().tokensOut()).isPositive();
    }

    @Test
    void what_cannot_be_answered_is_trouble_that_may_be_shown_and_is_not_tried_again() {
        assertThatThrownBy(() -> refusing().stream(unanswerable(), _ -> {}))
                .isInstanceOfSatisfying(ModelTrouble.class, LanguageModelContract::isFinal);
        assertThatThrownBy(() -> refusing().complete(unanswerable(), form()))
                .isInstanceOfSatisfying(ModelTrouble.class, LanguageModelContract::isFinal);
    }

    private static void isFinal(ModelTrouble trouble) {
        assertThat(trouble.retryable()).isFalse();
        assertThat(trouble.getMessage()).isNotBlank();
    }
}
