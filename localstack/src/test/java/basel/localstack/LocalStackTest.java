package basel.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basel.shared.sign.Parameters;
import basel.shared.sign.Secrets;
import basel.shared.store.Change;
import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Query;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.store.Transaction;
import basel.shared.store.WriteResult;
import basel.shared.text.Text;
import basel.shared.text.Texts;
import basel.shared.work.ReplyOrder;
import basel.shared.work.WorkQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/// What the product asks of DynamoDB, SQS, SSM and SNS, asked of LocalStack: an emulator that is
/// not ours says whether we understood AWS.
class LocalStackTest {
    private static @Nullable Emulator emulator;
    private static GroundOnLocalStack ground;

    private final String pk = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        var here = Emulator.start();
        emulator = here;
        ground = new GroundOnLocalStack(here.endpoint());
    }

    @AfterAll
    static void stop() {
        if (emulator != null) {
            ground.close();
            emulator.close();
        }
    }

    @Test
    void a_write_on_condition_is_refused_with_what_stands() {
        var chats = table("chats");
        var first = Item.keyed(pk, "head").text("title", "first").build();

        assertThat(chats.put(first, Condition.isNew()).done()).isTrue();

        var second = chats.put(Item.keyed(pk, "head").build(), Condition.isNew());
        assertThat(second)
                .isInstanceOfSatisfying(
                        WriteResult.Refused.class,
                        refused -> assertThat(text(refused.item(), "title")).isEqualTo("first"));
    }

    @Test
    void of_many_who_change_at_once_one_is_first() {
        var sessions = table("sessions");
        sessions.put(Item.keyed(pk, "one").number("version", 1).build());
        var won = new AtomicInteger();

        IntStream.range(0, 16)
                .parallel()
                .forEach(_ -> {
                    var change =
                            Change.to(pk, "one")
                                    .set("version", 2)
                                    .when(Condition.none().equal("version", 1));
                    if (sessions.change(change).done()) {
                        won.incrementAndGet();
                    }
                });

        assertThat(won).hasValue(1);
    }

    @Test
    void a_transaction_happens_whole_or_not_at_all_and_says_why() {
        var invites = table("invites");
        invites.put(Item.keyed(pk, "use").text("by", "ada").build());

        var refused =
                ground.bean(Tables.class)
                        .transaction()
                        .change(invites, Change.to(pk, "invite").add("uses", 1))
                        .put(invites, Item.keyed(pk, "use").build(), Condition.isNew())
                        .run();

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Transaction.Result.Refused.class,
                        why -> {
                            assertThat(why.refused()).containsExactly(false, true);
                            assertThat(why.standing().get(1))
                                    .hasValueSatisfying(
                                            item -> assertThat(item.text("by")).isEqualTo("ada"));
                        });
        assertThat(invites.get(pk, "invite")).isEmpty();
    }

    @Test
    void a_partition_is_read_in_order_and_a_sparse_index_has_only_what_is_owed() {
        var chats = table("chats");
        for (int i = 1; i <= 5; i++) {
            chats.put(Item.keyed(pk, "m#00" + i).number("seq", i).build());
        }
        var since = Instant.parse("2026-01-01T00:00:00Z");
        chats.put(Item.keyed(pk, "head").text("owed", pk).time("owedSince", since).build());

        var newest = chats.query(Query.of(pk).beginning("m#").newestFirst().limit(2));
        var owed = Query.ofIndex("owed", "owed", pk, "owedSince").before(since.plusSeconds(1));

        assertThat(newest).extracting(Item::sk).containsExactly("m#005", "m#004");
        eventually(
                () -> assertThat(chats.query(owed)).extracting(Item::sk).containsExactly("head"));
    }

    @Test
    void a_reply_that_is_ordered_twice_is_delivered_once() {
        var queue = ground.bean(WorkQueue.class);
        queue.order(new ReplyOrder(pk, "reply", 1));
        queue.order(new ReplyOrder(pk, "reply", 1));
        queue.order(new ReplyOrder(pk, "reply", 2));

        var orders = received(ground.replies, 2);

        assertThat(orders)
                .extracting(Message::body)
                .anyMatch(body -> body.contains("\"attempt\":1"));
        assertThat(orders)
                .extracting(Message::body)
                .anyMatch(body -> body.contains("\"attempt\":2"));
        assertThat(receive(ground.replies)).isEmpty();
    }

    @Test
    void work_for_later_is_not_seen_before() {
        var queue = ground.bean(WorkQueue.class);
        queue.later("soon", List.of("now"));
        queue.later("late", List.of("later"), Duration.ofMinutes(10));

        assertThat(received(ground.after, 1))
                .singleElement()
                .satisfies(message ->
                        assertThat(message.body())
                                .isEqualTo("{\"type\":\"soon\",\"body\":[\"now\"]}"));
        assertThat(receive(ground.after)).isEmpty();
    }

    @Test
    void a_secret_parameter_is_read_in_the_clear_and_a_missing_one_is_missing() {
        ground.bean(SsmClient.class)
                .putParameter(wanted ->
                        wanted.name(ground.path + "/keys/" + pk)
                                .type(ParameterType.SECURE_STRING)
                                .value("a secret"));
        var parameters = ground.bean(Parameters.class);

        assertThat(parameters.get("keys/" + pk)).isEqualTo("a secret");
        assertThat(parameters.find("keys/other")).isEmpty();
        assertThatThrownBy(() -> parameters.get("keys/other")).hasMessageContaining("keys/other");
    }

    @Test
    void a_text_is_taken_once() {
        var texts = ground.bean(Texts.class);

        texts.send(new Text(pk, "+4915112345678", "Your code is 123456."));
        texts.send(new Text(pk, "+4915112345678", "Your code is 123456."));

        var counted = table("limits").get("texts-hour#" + Secrets.hash("everybody"), "window");
        assertThat(counted)
                .hasValueSatisfying(window -> assertThat(window.number("count")).isEqualTo(1));
    }

    private static Table table(String name) {
        return ground.bean(Tables.class).named(name);
    }

    private static String text(@Nullable Item item, String name) {
        return item == null ? "" : item.text(name);
    }

    private static List<Message> received(String queue, int count) {
        var found = new java.util.ArrayList<Message>();
        eventually(() -> {
            found.addAll(receive(queue));
            assertThat(found).hasSize(count);
        });
        return found;
    }

    /// What is there now; it is taken out.
    private static List<Message> receive(String queue) {
        var sqs = ground.bean(SqsClient.class);
        var messages =
                sqs.receiveMessage(wanted ->
                                wanted.queueUrl(queue).maxNumberOfMessages(10).waitTimeSeconds(1))
                        .messages();
        messages.forEach(message ->
                sqs.deleteMessage(
                        gone -> gone.queueUrl(queue).receiptHandle(message.receiptHandle())));
        return messages;
    }

    private static void eventually(Runnable check) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            try {
                check.run();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
            }
        }
    }
}
