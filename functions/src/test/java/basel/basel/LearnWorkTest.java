package basel.basel;

import static org.assertj.core.api.Assertions.assertThat;

import basel.profile.Facts;
import basel.shared.budget.Budgets;
import basel.shared.budget.PaidAnswers;
import basel.shared.kernel.ChatId;
import basel.shared.model.LanguageModel;
import basel.shared.model.Material;
import basel.shared.push.Fact;
import basel.shared.push.Message;
import basel.testing.Rooms;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LearnWorkTest {
    private static final String NOTHING = "{\"facts\":[],\"answered\":true,\"corrects\":[]}";

    private final io.micronaut.context.ApplicationContext context = Rooms.fresh();
    private final Facts facts = context.getBean(Facts.class);
    private final JsonMapper json = context.getBean(JsonMapper.class);
    private final LanguageModel scripted = context.getBean(LanguageModel.class);
    private final Talker talker =
            new Talker(context.getBean(InterviewKind.class), new FirstModel(), "en");

    @Test
    void what_is_learned_bears_the_words_it_came_from() {
        talker.reply();
        talker.says("I am a nurse, and I work with Python.");

        learn(scripted);

        var fact = known("skill");
        assertThat(fact.value()).isEqualTo("Python");
        assertThat(fact.quote()).isNotBlank();
        assertThat("I am a nurse, and I work with Python.").contains(String.valueOf(fact.quote()));
        assertThat(fact.source()).extracting(Fact.Source::messageId).isEqualTo("message-2");
    }

    @Test
    void a_quote_that_was_not_said_is_dropped() {
        talker.reply();
        talker.says("I know Java.");

        learn(
                new AnsweringModel(
                        """
                        {"facts":[
                          {"kind":"skill","value":"Java","polarity":"yes","sentence":"Java","quote":"know Java","message":"m1"},
                          {"kind":"skill","value":"Go","polarity":"yes","sentence":"Go","quote":"know Go","message":"m1"},
                          {"kind":"skill","value":"SQL","polarity":"yes","sentence":"SQL","quote":"know Java","message":"m2"},
                          {"kind":"shoe size","value":"44","polarity":"yes","sentence":"44","quote":"know","message":"m1"},
                          {"kind":"skill","value":"C","polarity":"perhaps","sentence":"C","quote":"know","message":"m1"},
                          {"kind":"skill","value":" ","polarity":"yes","sentence":"C","quote":"know","message":"m1"},
                          {"kind":"skill","value":"D","polarity":"yes","sentence":"D","quote":"","message":"m1"}
                        ],"answered":true,"corrects":[{"fact":"f9","value":"x"},{"fact":null,"value":null}]}
                        """));

        assertThat(facts.known(Talker.ADA)).extracting(Fact::value).containsExactly("Java");
    }

    @Test
    void an_answer_without_its_parts_teaches_nothing() {
        talker.reply();
        talker.says("I know Java.");

        learn(new AnsweringModel("{}"));

        assertThat(facts.known(Talker.ADA)).isEmpty();
    }

    @Test
    void the_model_reads_the_message_with_the_question_it_answers() {
        talker.reply();
        talker.says("A nurse.");
        var model = new AnsweringModel(NOTHING);

        learn(model);

        var request = model.requests.getFirst();
        assertThat(request.task()).isEqualTo("learn");
        assertThat(request.materials()).extracting(Material::text).containsExactly("A nurse.");
        assertThat(request.materials().getFirst().about())
                .containsEntry("question", "What is your job at the moment, in one sentence?");
    }

    @Test
    void a_correction_takes_the_place_of_the_fact_it_names() {
        talker.reply();
        talker.says("I work as a carpenter.");
        learn(stating("role", "carpenter", "as a carpenter", ""));
        var id = known("role").id();
        talker.says("Joiner, I should say.");

        learn(stating("role", "joiner", "Joiner", "{\"fact\":\"f1\",\"value\":\"joiner\"}"));

        assertThat(known("role").value()).isEqualTo("joiner");
        assertThat(known("role").quote()).isEqualTo("Joiner");
        assertThat(known("role").id()).isEqualTo(id);
    }

    @Test
    void a_correction_that_no_statement_bears_is_quoted_whole() {
        talker.reply();
        talker.says("Five years of Java.");
        learn(stating("years", "5 Java", "Five years of Java", ""));
        talker.says("Six, to be exact.");

        learn(new AnsweringModel("{\"corrects\":[{\"fact\":\"f1\",\"value\":\"6 Java\"}]}"));

        assertThat(known("years").value()).isEqualTo("6 Java");
        assertThat(known("years").quote()).isEqualTo("Six, to be exact.");
    }

    @Test
    void work_that_comes_three_times_and_shuffled_teaches_the_same() {
        var work = new ArrayList<Map<String, String>>();
        for (var said :
                List.of("I know Java and Docker.", "I live in Basel.", "I do not know Rust.")) {
            talker.reply();
            talker.says(said);
            talker.reply();
            work.add(talker.finish().work().getFirst().body());
        }
        var deliveries = new ArrayList<Map<String, String>>();
        IntStream.range(0, 3).forEach(_ -> deliveries.addAll(work));
        Collections.shuffle(deliveries, new Random(5));

        deliveries.forEach(body -> run(scripted, body));

        assertThat(told()).contains("skill Java yes", "skill Docker yes", "skill Rust no");
        assertThat(facts.known(Talker.ADA)).hasSize(told().size());
    }

    @Test
    void what_was_deleted_teaches_nothing() {
        Sayings none = (ChatId _, long _) -> Optional.<Message>empty();
        var model = new AnsweringModel(NOTHING);
        talker.reply();
        talker.says("I know Java.");
        talker.reply();

        work(model, none).run(tree(talker.finish().work().getFirst().body()));

        assertThat(model.requests).isEmpty();
    }

    private static AnsweringModel stating(
            String kind, String value, String quote, String correction) {
        return new AnsweringModel(
                """
                {"facts":[{"kind":"%s","value":"%s","polarity":"yes","sentence":"%s","quote":"%s","message":"m1"}],
                 "answered":true,"corrects":[%s]}
                """
                        .formatted(kind, value, value, quote, correction));
    }

    private void learn(LanguageModel model) {
        talker.reply();
        run(model, talker.finish().work().getFirst().body());
    }

    private void run(LanguageModel model, Map<String, String> body) {
        work(model, talker).run(tree(body));
    }

    private LearnWork work(LanguageModel model, Sayings sayings) {
        var paid = new PaidAnswers(model, context.getBean(Budgets.class));
        return new LearnWork(sayings, context.getBean(QuestionBank.class), facts, paid, json);
    }

    private JsonNode tree(Map<String, String> body) {
        try {
            return json.writeValueToTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + body, e);
        }
    }

    private Fact known(String kind) {
        var found = facts.known(Talker.ADA).stream().filter(f -> f.kind().equals(kind)).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private Set<String> told() {
        return facts.known(Talker.ADA).stream()
                .map(fact -> fact.kind() + " " + fact.value() + " " + fact.polarity())
                .collect(Collectors.toSet());
    }
}
