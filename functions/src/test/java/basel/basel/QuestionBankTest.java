package basel.basel;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.testing.LocalDynamo;
import basel.testing.Rooms;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class QuestionBankTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final io.micronaut.context.ApplicationContext context = Rooms.fresh();
    private final BankFiles files = context.getBean(BankFiles.class);
    private final Library library = context.getBean(Library.class);

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void there_are_enough_questions(String language) {
        var topics = files.topics(language);

        var common = topics.stream().filter(topic -> !topic.technical()).toList();
        var technical = topics.stream().filter(Topic::technical).toList();

        assertThat(common.stream().mapToInt(topic -> topic.questions().size()).sum())
                .isGreaterThanOrEqualTo(150);
        assertThat(technical)
                .extracting(Topic::topic)
                .containsExactlyInAnyOrder(
                        "java",
                        "python",
                        "javascript-typescript",
                        "go",
                        "csharp",
                        "cpp",
                        "sql",
                        "rust");
        assertThat(technical)
                .allSatisfy(topic -> assertThat(topic.questions()).hasSizeGreaterThanOrEqualTo(20))
                .allSatisfy(topic -> assertThat(topic.forSkills()).isNotEmpty());
        assertThat(files.gaps(language).templates()).hasSizeGreaterThanOrEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void every_question_and_pattern_stands_once(String language) {
        var questions =
                files.topics(language).stream()
                        .flatMap(topic -> topic.questions().stream())
                        .toList();
        var patterns = files.gaps(language).templates();

        assertThat(questions).extracting(Question::id).doesNotHaveDuplicates();
        assertThat(questions).extracting(Question::text).doesNotHaveDuplicates();
        assertThat(patterns).extracting(Gaps.Template::n).doesNotHaveDuplicates();
        assertThat(patterns).extracting(Gaps.Template::text).doesNotHaveDuplicates();
        assertThat(patterns)
                .allSatisfy(one ->
                        assertThat(one.with(List.of("<a>", "<b>")))
                                .contains("<a>")
                                .doesNotContain("{"));
    }

    @Test
    void both_languages_have_the_same_questions() {
        assertThat(ids("de")).isEqualTo(ids("en"));
        assertThat(shapes("de")).isEqualTo(shapes("en"));
        assertThat(files.topics().getFirst()).isEqualTo("basics");
        assertThat(ids("en").values().stream().flatMap(List::stream))
                .containsAll(files.plain().keySet());
    }

    @Test
    void before_the_library_is_filled_questions_come_from_the_files() {
        var bank = new QuestionBank(files, library, java.time.Clock.systemUTC());

        assertThat(bank.in("en").topics()).isEqualTo(files.topics("en"));
        assertThat(bank.in("de-AT").topics()).isEqualTo(files.topics("de"));
        assertThat(bank.in("fr").topics()).isEqualTo(files.topics("en"));
    }

    @Test
    void the_files_are_loaded_once() {
        new BankLoading(files, library).run(NOON);
        new BankLoading(files, library).run(NOON);

        assertThat(library.topics("en").keySet()).isEqualTo(new HashSet<>(files.topics()));
        assertThat(library.topics("de")).containsEntry("basics", files.file("de", "basics"));
        assertThat(library.loaded(files.hash())).isTrue();
    }

    @Test
    void a_new_version_replaces_a_topic_unless_it_was_edited() {
        library.load("en", "basics", "{\"old\": 1}");
        library.load("en", "java", "{\"old\": 1}");
        edit("java");

        new BankLoading(files, library).run(NOON);

        assertThat(library.topics("en"))
                .containsEntry("basics", files.file("en", "basics"))
                .containsEntry("java", "{\"old\": 1}");
    }

    private static void edit(String topic) {
        LocalDynamo.with()
                .client()
                .updateItem(b ->
                        b.tableName("Library")
                                .key(
                                        Map.of(
                                                "pk", AttributeValue.fromS("bank#en"),
                                                "sk", AttributeValue.fromS(topic)))
                                .updateExpression("SET edited = :yes")
                                .expressionAttributeValues(
                                        Map.of(":yes", AttributeValue.fromBool(true))));
    }

    private Map<String, List<String>> ids(String language) {
        return files.topics(language).stream()
                .collect(
                        Collectors.toMap(
                                Topic::topic,
                                topic -> topic.questions().stream().map(Question::id).toList()));
    }

    private List<String> shapes(String language) {
        return files.gaps(language).templates().stream()
                .map(one -> one.n() + " " + one.needs() + " " + one.story())
                .toList();
    }
}
