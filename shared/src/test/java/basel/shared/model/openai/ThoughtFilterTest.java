package basel.shared.model.openai;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ThoughtFilterTest {
    @Test
    void thoughts_are_left_out_wherever_the_text_is_cut() {
        var text =
                "<think>She said <b>Java</b>.</thin></think>\n\nHow <b>long</b>?<think>x</think> <thin";
        for (int first = 0; first <= text.length(); first++) {
            for (int second = first; second <= text.length(); second++) {
                var filter = new ThoughtFilter();

                var said =
                        filter.take(text.substring(0, first))
                                + filter.take(text.substring(first, second))
                                + filter.take(text.substring(second))
                                + filter.end();

                assertThat(said).isEqualTo("How <b>long</b>? <thin");
            }
        }
    }

    @Test
    void a_thought_without_end_was_not_said() {
        var filter = new ThoughtFilter();

        assertThat(filter.take("<think>I wonder") + filter.end()).isEmpty();
    }

    @Test
    void text_without_thoughts_is_itself() {
        var filter = new ThoughtFilter();

        assertThat(filter.take("a < b") + filter.take(" and <t") + filter.end())
                .isEqualTo("a < b and <t");
    }
}
