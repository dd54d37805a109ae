package basel.door;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.budget.BudgetSettings;
import basel.shared.budget.Budgets;
import basel.shared.budget.Payer;
import basel.shared.kernel.UserId;
import basel.shared.model.ModelReply.Usage;
import basel.testing.Answer;
import basel.testing.NoContext;
import basel.testing.Product;
import basel.testing.Request;
import basel.testing.Window;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Conversations over HTTP, and the doors that answer them.
final class TalkDoorsTest {
    private static Product product;
    private static ReplyFunction replies;
    private static FailedFunction failures;
    private static ScheduleFunction schedule;
    private static Window ada;
    private static String chat;

    @BeforeAll
    static void start() {
        product = Product.fresh();
        var context = product.bean(ApplicationContext.class);
        replies = new ReplyFunction(context);
        failures = new FailedFunction(context);
        schedule = new ScheduleFunction(context);
        ada = Window.of(product).signIn("ada@basel.test");
        chat = ada.send(Request.post("/chats").json("{\"kind\":\"basel\"}")).text("id");
        answerAll();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void the_interview_is_begun_once_and_basel_speaks_first() {
        var eve = Window.of(product).signIn("eve@basel.test");

        var first = eve.send(Request.post("/chats").json("{\"kind\":\"basel\"}"));
        var second = eve.send(Request.post("/chats").json("{\"kind\":\"basel\"}"));
        var orders = answerAll();

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("id")).isEqualTo(first.text("id"));
        assertThat(orders).isGreaterThanOrEqualTo(1);
        var messages = list(eve, "/chats/" + first.text("id") + "/messages");
        assertThat(messages).hasSize(1);
        assertThat(text(messages.getFirst(), "role")).isEqualTo("basel");
        assertThat(text(messages.getFirst(), "state")).isEqualTo("done");
    }

    @Test
    void work_whose_budget_is_spent_waits_and_does_not_fail() {
        var kim = Window.of(product).signIn("kim@basel.test");
        var id = kim.send(Request.post("/chats").json("{\"kind\":\"basel\"}")).text("id");
        kim.send(Request.post("/chats/" + id + "/messages").json("{\"text\":\"I am a nurse.\"}"));
        answerAll();
        product.work();
        var budgets = product.bean(Budgets.class);
        var all = product.bean(BudgetSettings.class).user() * 9 / 10;
        var payer = Payer.of(new UserId(kim.send(Request.get("/user/info")).text("id")));
        var call = budgets.reserve(payer, "much", all);
        budgets.settle(call, "dear", new Usage((int) (all * 10 / 9), 0));

        var failed =
                product.deliver("{\"type\":\"title\",\"body\":{\"chat\":\"%s\"}}".formatted(id));

        assertThat(failed).isEmpty();
        assertThat(product.cloud().take("/after"))
                .anySatisfy(
                        waiting -> assertThat(waiting.body()).contains("\"title\"").contains(id));
    }

    @Test
    void what_is_said_over_http_is_stored_once_and_answered() {
        var path = "/chats/" + chat + "/messages";
        var body = "{\"clientId\":\"h1\",\"text\":\"I led a team of five for two years.\"}";

        var stored = ada.send(Request.post(path).json(body));
        var again = ada.send(Request.post(path).json(body));
        answerAll();

        assertThat(stored.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("id")).isEqualTo(stored.text("id"));
        var after = list(ada, path + "?after=" + stored.text("seq"));
        assertThat(after).isNotEmpty();
        assertThat(text(after.getFirst(), "replyTo")).isEqualTo(stored.text("id"));
    }

    @Test
    void an_idempotency_key_serves_as_client_id() {
        var request =
                Request.post("/chats/" + chat + "/messages")
                        .json("{\"text\":\"Once.\"}")
                        .header("idempotency-key", "key-1");

        assertThat(ada.send(request).status()).isEqualTo(201);
        assertThat(ada.send(request).status()).isEqualTo(200);
        answerAll();
    }

    @Test
    void history_is_paged_back_and_forth() {
        var grace = Window.of(product).signIn("grace@basel.test");
        var id = grace.send(Request.post("/chats").json("{\"kind\":\"basel\"}")).text("id");
        var path = "/chats/" + id + "/messages";
        answerAll();
        for (int i = 0; i < 4; i++) {
            grace.send(Request.post(path).json("{\"text\":\"I know Java since 201" + i + ".\"}"));
            answerAll();
        }

        var newest = grace.send(Request.get(path + "?limit=4"));
        var older = grace.send(Request.get(path + "?limit=4&cursor=" + newest.text("nextCursor")));
        var oldest = grace.send(Request.get(path + "?limit=4&cursor=" + older.text("nextCursor")));
        var forward = grace.send(Request.get(path + "?limit=8&after=1"));

        assertThat(seqs(newest)).containsExactly("6", "7", "8", "9");
        assertThat(seqs(older)).containsExactly("2", "3", "4", "5");
        assertThat(seqs(oldest)).containsExactly("1");
        assertThat(oldest.text("nextCursor")).isEmpty();
        assertThat(seqs(forward)).hasSize(8).startsWith("2");
        assertThat(seqs(grace.send(Request.get(path + "?before=3")))).containsExactly("1", "2");
        var foreign = "?cursor=" + newest.text("nextCursor");
        assertThat(ada.send(Request.get("/chats/" + chat + "/messages" + foreign)).status())
                .isEqualTo(422);
    }

    @Test
    void an_answer_is_rated_and_the_rating_taken_back() {
        var messages = list(ada, "/chats/" + chat + "/messages?after=0&limit=1");
        var path = "/chats/" + chat + "/messages/" + text(messages.getFirst(), "id") + "/feedback";

        var rated = ada.send(Request.post(path).json("{\"rating\":\"down\",\"text\":\"Vague\"}"));
        var cleared = ada.send(Request.post(path).json("{\"rating\":null}"));

        assertThat(rated.status()).isEqualTo(200);
        assertThat(rated.body()).contains("\"rating\":\"down\"", "Vague");
        assertThat(cleared.body()).doesNotContain("rating", "Vague");
        assertThat(ada.send(Request.post(path).json("{\"rating\":\"so so\"}")).status())
                .isEqualTo(422);
        var other = path.replace(text(messages.getFirst(), "id"), "no-such-message");
        assertThat(ada.send(Request.post(other).json("{\"rating\":\"up\"}")).status())
                .isEqualTo(404);
    }

    @Test
    void a_conversation_is_exported_named_found_and_listed() {
        var named = ada.send(Request.of("PATCH", "/chats/" + chat).json("{\"title\":\" Me \"}"));
        var markdown = ada.send(Request.get("/chats/" + chat + "/export?format=md"));
        var json = ada.send(Request.get("/chats/" + chat + "/export?format=json"));
        var found = ada.send(Request.get("/chats/search?q=mE"));
        var nothing = ada.send(Request.get("/chats/search?q=xyzzyplugh"));

        assertThat(named.text("title")).isEqualTo("Me");
        assertThat(markdown.status()).isEqualTo(200);
        assertThat(markdown.body()).startsWith("# Me\n").contains("**Basel**");
        assertThat(markdown.header("content-type")).startsWith("text/markdown");
        assertThat(json.node().get("chat")).isNotNull();
        assertThat(json.node().get("messages").size()).isPositive();
        assertThat(found.node().get("items").size()).isEqualTo(1);
        assertThat(nothing.node().get("items").size()).isZero();
        assertThat(list(ada, "/chats?limit=1")).hasSize(1);
        assertThat(ada.send(Request.get("/chats/" + chat)).text("kind")).isEqualTo("basel");
    }

    @Test
    void a_deleted_conversation_is_gone_and_may_be_begun_anew() {
        var linus = Window.of(product).signIn("linus@basel.test");
        var id = linus.send(Request.post("/chats").json("{\"kind\":\"basel\"}")).text("id");
        answerAll();

        var deleted = linus.send(Request.of("DELETE", "/chats/" + id));

        assertThat(deleted.status()).isEqualTo(204);
        assertThat(linus.send(Request.get("/chats/" + id)).status()).isEqualTo(404);
        assertThat(linus.send(Request.of("DELETE", "/chats/" + id)).status()).isEqualTo(404);
        assertThat(list(linus, "/chats")).isEmpty();
        var anew = linus.send(Request.post("/chats").json("{\"kind\":\"basel\"}"));
        assertThat(anew.status()).isEqualTo(201);
        assertThat(anew.text("id")).isNotEqualTo(id);
    }

    @Test
    void wrong_input_and_foreign_chats_are_refused_as_documented() {
        var path = "/chats/" + chat + "/messages";
        var eve = Window.of(product).signIn("stranger@basel.test");

        assertThat(eve.send(Request.get(path)).status()).isEqualTo(404);
        assertThat(eve.send(Request.post(path).json("{\"text\":\"Hi\"}")).status()).isEqualTo(404);
        assertThat(eve.send(Request.get("/chats/nonsense")).status()).isEqualTo(404);
        assertThat(product.http(Request.get("/chats")).status()).isEqualTo(401);
        assertThat(
                        ada.send(
                                        Request.post(path)
                                                .json("{\"text\":\"" + "x".repeat(16_385) + "\"}"))
                                .status())
                .isEqualTo(413);
        assertThat(ada.send(Request.post(path).json("{}")).status()).isEqualTo(422);
        assertThat(ada.send(Request.post(path).json("{\"text\":\"\"}")).status()).isEqualTo(422);
        assertThat(ada.send(Request.post(path).json("{\"text\":")).status()).isEqualTo(400);
        assertThat(ada.send(Request.get(path + "?limit=0")).status()).isEqualTo(422);
        assertThat(ada.send(Request.get(path + "?limit=many")).status()).isIn(400, 422);
        assertThat(ada.send(Request.get(path + "?after=1&before=3")).status()).isEqualTo(422);
        assertThat(ada.send(Request.get("/chats/" + chat + "/export?format=pdf")).status())
                .isEqualTo(422);
        assertThat(ada.send(Request.get("/chats/search")).status()).isEqualTo(422);
        assertThat(ada.send(Request.post("/chats").json("{\"kind\":\"persona\"}")).status())
                .isEqualTo(422);
        assertThat(ada.send(Request.post("/chats").json("{}")).status()).isEqualTo(422);
        assertThat(
                        ada.send(Request.of("PATCH", "/chats/" + chat).json("{\"title\":\" \"}"))
                                .status())
                .isEqualTo(422);
    }

    @Test
    void the_schedule_orders_what_nobody_ordered() {
        var path = "/chats/" + chat + "/messages";
        ada.send(Request.post(path).json("{\"text\":\"Lost on the way to the queue.\"}"));
        product.cloud().take("replies.fifo");
        product.clock().forward(Duration.ofSeconds(61));

        var answer = run(schedule, Map.of("source", "aws.scheduler", "detail", Map.of()));

        assertThat(text(answer, "failed")).isEqualTo("0");
        assertThat(answerAll()).isGreaterThanOrEqualTo(1);
        assertThat(text(list(ada, path + "?limit=1").getFirst(), "role")).isEqualTo("basel");
    }

    @Test
    void a_dead_letter_ends_the_reply_as_failed() {
        var path = "/chats/" + chat + "/messages";
        ada.send(Request.post(path).json("{\"text\":\"Never answered.\"}"));
        var order = product.cloud().take("replies.fifo").getFirst().body();

        var answer = run(failures, event(order));

        assertThat(answer.get("batchItemFailures").size()).isZero();
        assertThat(text(list(ada, path + "?limit=1").getFirst(), "state")).isEqualTo("failed");
        assertThat(run(failures, event("{\"type\":\"none\",\"body\":{}}")).toString()).isNotNull();
    }

    @Test
    void an_order_that_cannot_be_read_comes_again() {
        var answer = run(replies, event("no json"));

        assertThat(answer.get("batchItemFailures").size()).isEqualTo(1);
    }

    private static int answerAll() {
        int done = 0;
        for (var sent = product.cloud().take("replies.fifo");
                !sent.isEmpty();
                sent = product.cloud().take("replies.fifo")) {
            for (var message : sent) {
                var answer = run(replies, event(message.body()));
                assertThat(answer.get("batchItemFailures").size()).isZero();
                done++;
            }
        }
        return done;
    }

    private static Map<String, Object> event(String body) {
        return Map.of("Records", List.of(Map.of("messageId", "m1", "body", body)));
    }

    private static JsonNode run(JsonDoor<?, ?> door, Object event) {
        try {
            var out = new ByteArrayOutputStream();
            var in = new ByteArrayInputStream(product.json().writeValueAsBytes(event));
            door.handleRequest(in, out, new NoContext());
            return product.json().readValue(out.toByteArray(), JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + door.getClass(), e);
        }
    }

    private static List<JsonNode> list(Window window, String path) {
        var answer = window.send(Request.get(path));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var items = new ArrayList<JsonNode>();
        answer.node().get("items").values().forEach(items::add);
        return items;
    }

    private static List<String> seqs(Answer page) {
        var seqs = new ArrayList<String>();
        page.node().get("items").values().forEach(item -> seqs.add(text(item, "seq")));
        return seqs;
    }

    private static String text(JsonNode node, String field) {
        var value = node.get(field);
        return value == null || value.isNull() ? "" : value.coerceStringValue();
    }
}
