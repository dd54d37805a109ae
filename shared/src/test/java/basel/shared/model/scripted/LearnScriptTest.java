package basel.shared.model.scripted;

import static basel.shared.model.scripted.InterviewSamples.fact;
import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.model.Material;
import basel.shared.model.ModelRequest;
import basel.shared.model.ModelRequest.Speaker;
import basel.shared.model.ModelRequest.Turn;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LearnScriptTest {
    private final LearnScript script = new LearnScript();

    @Test
    void a_fact_names_its_message_and_quotes_it_exactly() {
        var learned = learn("I have built services in Java and Kafka.", "What do you do?");

        var first = learned.get("facts").get(0);
        assertThat(text(first, "kind")).isEqualTo("skill");
        assertThat(text(first, "value")).isEqualTo("Java");
        assertThat(text(first, "polarity")).isEqualTo("yes");
        assertThat(text(first, "message")).isEqualTo("m1");
        assertThat(text(first, "sentence")).isEqualTo("Works with Java");
        assertThat("I have built services in Java and Kafka.").contains(text(first, "quote"));
    }

    @Test
    void what_is_known_is_not_learned_again() {
        var learned =
                learn("I use k8s and Java.", "What do you use?", fact("f1", "skill", "Kubernetes"));

        assertThat(learned.get("facts").size()).isEqualTo(1);
    }

    @Test
    void a_line_is_in_the_language_of_the_answer() {
        var learned =
                learn(
                        "Ich spreche fließend Deutsch und habe fünf Jahre Java gemacht.",
                        "Was können Sie?");

        assertThat(learned.get("facts").values())
                .extracting(fact -> text(fact, "sentence"))
                .contains("Spricht Deutsch", "5 Jahre Java");
    }

    @Test
    void a_number_of_years_that_differs_corrects_the_known_one() {
        var learned =
                learn(
                        "I have done Java for six years.",
                        "What do you do?",
                        fact("f2", "years", "5 Java"));

        assertThat(text(learned.get("corrects").get(0), "fact")).isEqualTo("f2");
        assertThat(text(learned.get("corrects").get(0), "value")).isEqualTo("6 Java");
    }

    @Test
    void who_does_not_answer_has_not_answered() {
        assertThat(
                        learn("Next question please", "Where do you live?")
                                .get("answered")
                                .getBooleanValue())
                .isFalse();
        assertThat(
                        learn("I like to be outside.", "What drives you?")
                                .get("answered")
                                .getBooleanValue())
                .isTrue();
    }

    @Test
    void a_title_comes_from_what_was_said() {
        var turns =
                List.of(
                        new Turn(Speaker.MODEL, "What do you use?"),
                        new Turn(Speaker.PERSON, "I use Java and Kafka."));
        var title =
                new TitleScript().answer(new ModelRequest("title", "en", "", List.of(), turns, 50));

        assertThat(text(title, "title")).isEqualTo("Java and Kafka");
    }

    @Test
    void a_title_has_six_words_at_most() {
        var turns =
                List.of(
                        new Turn(
                                Speaker.PERSON,
                                "Well, this is a rather long way of saying nothing at all."));
        var title =
                new TitleScript().answer(new ModelRequest("title", "en", "", List.of(), turns, 50));

        assertThat(text(title, "title").split(" ")).hasSizeLessThanOrEqualTo(6);
    }

    private JsonNode learn(String said, String question, Material... facts) {
        var materials = new ArrayList<>(List.of(facts));
        materials.add(new Material("message", "m1", Map.of("id", "1", "question", question), said));
        return script.answer(new ModelRequest("learn", "en", "", materials, List.of(), 500));
    }

    static String text(JsonNode node, String field) {
        return node.get(field).getStringValue();
    }
}
