package basel.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.testing.Ground;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TextsTest {
    private final Ground ground = Ground.fresh();

    @AfterEach
    void close() {
        ground.close();
    }

    @Test
    void a_text_ordered_twice_is_sent_once() {
        var texts = ground.bean(Texts.class);

        texts.send(new Text("t1", "+41790000000", "Your code is 123456."));
        texts.send(new Text("t1", "+41790000000", "Your code is 123456."));

        assertThat(ground.cloud().texts())
                .singleElement()
                .satisfies(sent ->
                        assertThat(sent)
                                .containsEntry("PhoneNumber", "+41790000000")
                                .containsEntry("Message", "Your code is 123456."));
    }
}
