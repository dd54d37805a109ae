package basel.door;

import static org.assertj.core.api.Assertions.assertThat;

import basel.account.Address;
import basel.shared.sign.Secrets;
import basel.shared.testing.Sizes;
import basel.testing.Answer;
import basel.testing.Gap;
import basel.testing.NoContext;
import basel.testing.Product;
import basel.testing.Request;
import basel.testing.Who;
import basel.testing.Window;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What is another's answers like what does not exist, in what is said and in how long it takes:
/// each route and action of `docs/who.csv` that takes an id, for every kind of thing that Bob has.
/// A new route is asked by itself; for a new kind of thing, `things` is to have one of Bob's.
final class ForeignIdsTest {
    private static final String MISSING = "01890000-0000-7000-8000-000000000000";
    private static final int ROUNDS = Sizes.of(6, 250);
    private static final Map<String, String> BODIES =
            Map.of(
                    "PATCH /profile/facts/{id}", "{\"version\":1,\"state\":\"confirmed\"}",
                    "PUT /profile/{section}/{id}",
                            "{\"title\":\"Go\",\"level\":\"expert\",\"version\":1}",
                    "PATCH /chats/{id}", "{\"title\":\"Mine\"}",
                    "POST /chats/{id}/messages", "{\"text\":\"Hello\"}",
                    "POST /chats/{id}/messages/{mid}/feedback", "{\"rating\":\"up\"}",
                    "PATCH /invites/{id}", "{\"version\":1,\"label\":\"Mine\"}",
                    "POST /invites/{id}/mail", "{\"to\":\"someone@basel.test\"}");
    private static Product product;
    private static Window ada;
    private static Window bob;
    private static String message = "";

    /// Bob's things: the id of one of each kind, by the route's beginning.
    private static final Map<String, String> things = new HashMap<>();

    @BeforeAll
    static void start() {
        product =
                Product.with(
                        Map.of(
                                "basel.limits", "off",
                                "basel.model.scripted.pause", "0ms"));
        ada = Window.of(product).signIn("ada.foreign@basel.test");
        bob = Window.of(product).signIn("bob.foreign@basel.test");
        talk();
        bobs("/invites", made("/invites", invite()));
        bobs(
                "/profile/{section}",
                made("/profile/skills", "{\"title\":\"Go\",\"level\":\"expert\"}"));
        var facts = bob.send(Request.get("/profile/facts")).node().get("items");
        bobs("/profile/facts", facts.get(0).get("id").getStringValue());
        bobs("/profile/proposals", facts.get(0).get("id").getStringValue());
        Window.of(product).signIn("bob.foreign@basel.test");
        var sessions = bob.send(Request.get("/user/sessions")).node().get("items");
        bobs("/user/sessions", sessions.get(1).get("id").getStringValue());
        bobs("/persona/chats", visit());
        bobs("/user/providers", Address.mail("bob.foreign@basel.test").hash());
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void every_route_answers_alike_for_anothers_id_and_for_none() {
        int asked = 0;
        for (var row : rows()) {
            for (var id : things.values()) {
                var foreign = ada.send(request(row, id, message));
                var missing = ada.send(request(row, MISSING, MISSING));
                assertThat(shape(foreign)).as(row.name()).isEqualTo(shape(missing));
                asked++;
            }
            var own = things.get(prefix(row));
            if (own != null) {
                assertThat(ada.send(request(row, own, message)).status())
                        .as(row.name() + " as somebody else")
                        .isEqualTo(404);
            }
        }
        System.out.printf("foreign ids: %d routes, %d requests alike%n", rows().size(), asked);
    }

    @Test
    void the_same_ids_are_bobs_own() {
        for (var row : rows()) {
            var id = things.get(prefix(row));
            if (id != null && row.method().equals("GET")) {
                assertThat(bob.send(request(row, id, message)).status())
                        .as(row.name())
                        .isEqualTo(200);
            }
        }
        assertThat(rows().stream().map(ForeignIdsTest::prefix)).containsAll(things.keySet());
    }

    @Test
    void no_route_takes_longer_for_anothers_id() {
        for (var row : rows()) {
            var id = things.get(prefix(row));
            if (id == null) {
                continue;
            }
            var gap = Gap.small(row.name(), ROUNDS >= 100, () -> gap(row, id));
            System.out.println("foreign and missing, " + row.name() + ": " + gap);
        }
    }

    private static Gap gap(Who row, String id) {
        var foreign = new ArrayList<Double>();
        var missing = new ArrayList<Double>();
        for (boolean others : order()) {
            var request = request(row, others ? id : MISSING, others ? message : MISSING);
            long begin = System.nanoTime();
            ada.send(request);
            (others ? foreign : missing).add((System.nanoTime() - begin) / 1e6);
        }
        return Gap.between(foreign, missing);
    }

    @Test
    void every_action_answers_alike_too() {
        ada.openSignedIn();
        var bobs = things.getOrDefault("/chats", "");
        var rows = Who.all().stream().filter(Who::socket).map(Who::path).toList();
        for (var action : rows) {
            if (action.startsWith("chat.")) {
                var foreign = said(action, bobs, message);
                var missing = said(action, MISSING, MISSING);
                assertThat(foreign).as(action).isEqualTo(missing);
            }
        }
        assertThat(rows).contains("chat.open");
        assertThat(said("chat.open", bobs, message)).contains("NOT_FOUND");
    }

    /// The rows of one's own things that take an id.
    private static List<Who> rows() {
        return Who.all().stream()
                .filter(row -> !row.socket() && row.path().contains("{id}"))
                .filter(row -> row.who().equals("member") || row.who().equals("account"))
                .toList();
    }

    private static String prefix(Who row) {
        return row.path().substring(0, row.path().indexOf("/{id}"));
    }

    private static void bobs(String prefix, String id) {
        things.put(prefix, id);
    }

    private static Request request(Who row, String id, String messageId) {
        var path =
                row.path()
                        .replace("{id}", id)
                        .replace("{mid}", messageId)
                        .replace("{section}", "skills");
        var request = Request.of(row.method(), path).origin(Product.ORIGIN);
        return List.of("GET", "DELETE").contains(row.method())
                ? request
                : request.json(BODIES.getOrDefault(row.name(), "{}"));
    }

    private static List<Boolean> order() {
        var order = new ArrayList<Boolean>();
        for (int i = 0; i < ROUNDS; i++) {
            order.addAll(List.of(true, false));
        }
        Collections.shuffle(order, new Random(7));
        return order;
    }

    private static String said(String action, String chat, String about) {
        var frame = new HashMap<String, Object>();
        frame.put("action", action);
        frame.put("chatId", chat);
        frame.put("messageId", about);
        frame.put("clientId", "c1");
        frame.put("text", "Hello");
        frame.put("seq", 1);
        var events = ada.frame(frame);
        return shape(events.stream().map(ForeignIdsTest::written).toList().toString());
    }

    private static String shape(Answer answer) {
        return answer.status() + " " + shape(answer.body());
    }

    private static String shape(String text) {
        return text.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "#");
    }

    /// Bob has a conversation, in which he tells of himself.
    private static void talk() {
        var chat = made("/chats", "{\"kind\":\"basel\"}");
        answerAll();
        var said = "{\"text\":\"I have worked with Kotlin for six years at Acme.\"}";
        bob.send(Request.post("/chats/" + chat + "/messages").json(said));
        answerAll();
        product.work();
        var messages = bob.send(Request.get("/chats/" + chat + "/messages")).node().get("items");
        message = messages.get(0).get("id").getStringValue();
        bobs("/chats", chat);
    }

    private static String made(String path, String body) {
        var answer = bob.send(Request.post(path).json(body));
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        var id = answer.text("id");
        return id.isEmpty() ? answer.node().get("entry").get("id").getStringValue() : id;
    }

    /// Bob talks with Cy's Basel.
    private static String visit() {
        var cy = Window.of(product).signIn("cy.foreign@basel.test");
        var link = cy.send(Request.post("/invites").json(invite())).text("url").split("#", 2)[1];
        var body =
                "{\"token\":\"%s\",\"visitorSecret\":\"%s\",\"consent\":\"2026-11-21\"}"
                        .formatted(link, Secrets.random());
        return bob.send(Request.post("/invites/accept").json(body)).text("chatId");
    }

    private static String invite() {
        var until = product.clock().instant().plus(Duration.ofDays(7));
        return "{\"purpose\":\"persona\",\"maxUses\":3,\"expiresAt\":\"" + until + "\"}";
    }

    private static void answerAll() {
        var replies = new ReplyFunction(product.bean(ApplicationContext.class));
        for (var sent = product.cloud().take("/replies.fifo");
                !sent.isEmpty();
                sent = product.cloud().take("/replies.fifo")) {
            for (var one : sent) {
                var record = Map.of("messageId", "1", "body", one.body());
                run(replies, written(Map.of("Records", List.of(record))));
            }
        }
    }

    private static void run(ReplyFunction replies, String event) {
        try {
            var in =
                    new ByteArrayInputStream(
                            event.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            replies.handleRequest(in, new ByteArrayOutputStream(), new NoContext());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot answer", e);
        }
    }

    private static String written(Object value) {
        try {
            return product.json().writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + value, e);
        }
    }
}
