package basel.persona;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.kernel.UserId;
import basel.shared.store.Tables;
import basel.testing.Rooms;
import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuestionsTest {
    private static final UserId ADA = Visitor.ADA;
    private static final UserId BEN = new UserId("01990000-0000-7000-8000-00000000000b");

    private final ApplicationContext context = Rooms.fresh();
    private final Questions questions = context.getBean(Questions.class);

    @ParameterizedTest
    @CsvSource({
        "Does she know Terraform?, Has she used Terraform?",
        "When could she start?, when is she available",
        "Hat sie Erfahrung mit Terraform?, Does she know Terraform?",
        "What salary does she want?, Welches Gehalt möchte sie?"
    })
    void what_means_the_same_is_one_question(String first, String second) {
        ask(ADA, "chat-1", 1, first);
        ask(ADA, "chat-2", 1, second);

        assertThat(questions.of(ADA))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.text()).isEqualTo(first);
                    assertThat(one.asked())
                            .extracting(OpenQuestion.Place::chat)
                            .contains("chat-1", "chat-2");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "Does she know Terraform?, Does she know Ansible?",
        "How many years of Terraform?, Does she know Terraform?",
        "Where does she live?, Where did she study?"
    })
    void what_differs_stays_apart(String first, String second) {
        ask(ADA, "chat-1", 1, first);
        ask(ADA, "chat-1", 3, second);

        assertThat(questions.of(ADA)).hasSize(2);
    }

    @Test
    void the_same_order_twice_notes_once() {
        ask(ADA, "chat-1", 1, "Does she know Terraform?");
        ask(ADA, "chat-1", 1, "Does she know Terraform?");

        assertThat(questions.of(ADA).getFirst().asked()).hasSize(1);
    }

    @Test
    void neither_a_chat_nor_all_of_them_fill_the_store() {
        for (int i = 0; i < Questions.MOST_OF_A_CHAT + 3; i++) {
            ask(ADA, "chat-1", i, "Does she know Tool" + (char) ('a' + i) + "q?");
        }
        assertThat(questions.of(ADA)).hasSize(Questions.MOST_OF_A_CHAT);

        for (int i = 0; i < Questions.MOST + 3; i++) {
            var name = "" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
            ask(BEN, "chat-" + i, 1, "Does he know Zz" + name + "xq?");
        }
        assertThat(questions.of(BEN)).hasSize(Questions.MOST);
    }

    @Test
    void they_are_their_candidates_alone_and_sealed() {
        ask(ADA, "chat-1", 1, "Does she know Terraform?");

        assertThat(questions.of(BEN)).isEmpty();
        var item =
                context.getBean(Tables.class)
                        .named("profiles")
                        .get("u#" + ADA.value(), "questions")
                        .orElseThrow();
        assertThat(new String(item.bytes("body"), StandardCharsets.ISO_8859_1))
                .doesNotContain("Terraform");
    }

    @Test
    void a_closed_question_is_not_in_the_next_interview() {
        ask(ADA, "chat-1", 1, "Does she know Terraform?");
        ask(ADA, "chat-1", 3, "Where does she live?");
        var persona = context.getBean(Persona.class);

        questions.close(ADA, questions.of(ADA).getFirst().id(), "fact-1");

        assertThat(persona.open(ADA))
                .extracting(Persona.Asked::text)
                .containsExactly("Where does she live?");
    }

    @Test
    void a_dropped_question_is_gone() {
        ask(ADA, "chat-1", 1, "Does she know Terraform?");
        var id = questions.of(ADA).getFirst().id();

        assertThat(questions.drop(BEN, id)).isFalse();
        assertThat(questions.drop(ADA, id)).isTrue();
        assertThat(questions.of(ADA)).isEmpty();
    }

    @Test
    void of_questions_noted_at_once_none_is_lost() throws InterruptedException {
        var begin = new CountDownLatch(1);
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 8; i++) {
            int n = i;
            threads.add(
                    Thread.ofVirtual()
                            .start(() -> {
                                await(begin);
                                ask(
                                        ADA,
                                        "chat-" + n,
                                        1,
                                        "Does she know Tool" + (char) ('a' + n) + "q?");
                            }));
        }
        begin.countDown();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(questions.of(ADA)).hasSize(8);
    }

    private void ask(UserId host, String chat, long seq, String text) {
        var place = new OpenQuestion.Place(Visitor.INVITE.value(), chat, seq, FactSamples.NOON);
        questions.ask(
                host,
                new OpenQuestion(
                        "v" + chat.hashCode() + seq, text, "en", List.of(place), Set.of(), null));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
