package basel.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import basel.account.Accounts;
import basel.account.Address;
import basel.door.ReplyFunction;
import basel.door.ScheduleFunction;
import basel.shared.sign.Secrets;
import basel.shared.testing.LocalDynamo;
import basel.testing.Answer;
import basel.testing.NoContext;
import basel.testing.Product;
import basel.testing.Request;
import basel.testing.Window;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class LeavingTest {
    private static final String MAIL = "ada.leaves@basel.test";
    private static final String CANARY = "Zanzibarium";
    private Product product;
    private ReplyFunction replies;
    private ScheduleFunction schedule;
    private Window ada;
    private String user = "";
    private String chat = "";

    /// What of Ada might be found: ids, words, addresses.
    private final List<String> traces = new ArrayList<>();

    @BeforeEach
    void start() {
        product =
                Product.with(
                        Map.of(
                                "basel.limits", "off",
                                "basel.model.scripted.pause", "0ms"));
        var context = product.bean(ApplicationContext.class);
        replies = new ReplyFunction(context);
        schedule = new ScheduleFunction(context);
        ada = lives(MAIL, CANARY);
        user = ada.send(Request.get("/user/info")).text("id");
        traces.addAll(
                List.of(
                        user,
                        MAIL,
                        Address.mail(MAIL).hash(),
                        CANARY,
                        CANARY.toLowerCase(java.util.Locale.ROOT),
                        chat));
    }

    @AfterEach
    void stop() {
        product.close();
    }

    @Test
    void the_export_has_everything_that_a_person_said_and_is_known_of_them() {
        var eve = lives("eve@basel.test", "Quuxology");
        var adas = link(ada, "Ada's link");
        var eves = link(eve, "Eve's own words");
        visit(adas, Window.of(product), Secrets.random(), "Grace Guest");
        visit(eves, ada, Secrets.random(), "Ada as she calls herself");

        var export = ada.send(Request.get("/user/export"));

        assertThat(export.status()).isEqualTo(200);
        assertThat(export.header("content-disposition")).contains("basel-my-data.json");
        assertThat(export.body())
                .contains(
                        MAIL,
                        CANARY,
                        "\"account\"",
                        "\"sessions\"",
                        "\"chats\"",
                        "\"facts\"",
                        "\"profile\"")
                .contains("Ada's link", "Grace Guest", "Ada as she calls herself")
                .doesNotContain("eve@", "Quuxology", "Eve's own words", adas.token());
        var account = export.node().get("account");
        assertThat(account.get("account").get("email").getStringValue()).isEqualTo(MAIL);
        assertThat(account.get("known").get(0).get("what").getStringValue()).isEqualTo("browser");
        var sessions = export.node().get("sessions");
        assertThat(sessions.size()).isEqualTo(1);
        assertThat(sessions.get(0).get("browser").getStringValue()).isEqualTo("Firefox · Linux");
        assertThat(eve.send(Request.get("/user/export")).body())
                .as("who came by her link, and no more")
                .contains("Ada as she calls herself", MAIL)
                .doesNotContain(CANARY);
    }

    @Test
    void nothing_of_a_person_is_left_in_any_table() {
        var eve = lives("eve@basel.test", "Quuxology");
        var before = eve.send(Request.get("/user/export")).node().get("chats");
        var adas = link(ada, "Ada's link");
        var eves = link(eve, "Eve's link");
        var secret = Secrets.random();
        visit(eves, Window.of(product), secret, CANARY);
        traces.add(visit(eves, ada, secret, CANARY).text("chatId"));
        var guest = visit(adas, Window.of(product), Secrets.random(), "Grace Guest");
        traces.addAll(List.of(adas.id(), guest.text("chatId")));
        ada.openSignedIn();
        assertThat(residues()).as("before, it is everywhere").hasSizeGreaterThan(20);

        var left = leave(MAIL);

        assertThat(left.status()).isEqualTo(204);
        assertThat(ada.send(Request.get("/user/info")).status()).isEqualTo(401);
        assertThat(ada.refresh().status()).isEqualTo(401);
        assertThat(product.cloud().closed()).contains(ada.socket());
        product.work();
        assertThat(residues()).allMatch(LeavingTest::onPurpose);
        product.clock().forward(LeaveWork.SETTLED);
        runSchedule();
        product.work();
        assertThat(residues()).allMatch(residue -> residue.startsWith("Knowledge"));
        assertThat(product.http(chats(guest)).status()).isEqualTo(401);
        assertThat(eve.refresh().status()).isEqualTo(200);
        var log = eve.send(Request.get("/invites/" + eves.id()));
        assertThat(log.text("uses")).as("what was spent stays spent").isEqualTo("1");
        assertThat(log.node().get("log").size()).isZero();
        var after = eve.send(Request.get("/user/export")).node().get("chats");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void an_order_that_was_lost_is_given_again_and_one_that_comes_twice_is_no_harm() {
        leave(MAIL);
        var lost = product.cloud().take("/after");
        assertThat(lost).isNotEmpty();
        assertThat(residues()).hasSizeGreaterThan(20);

        product.clock().forward(Duration.ofMinutes(6));
        runSchedule();
        product.work();
        lost.forEach(message -> assertThat(product.deliver(message.body())).isEmpty());

        assertThat(residues()).allMatch(LeavingTest::onPurpose);
    }

    @Test
    void the_address_is_free_at_once_and_begins_anew() {
        leave(MAIL);

        var again = Window.of(product).signIn(MAIL);
        product.work();
        product.clock().forward(LeaveWork.SETTLED);
        runSchedule();
        product.work();

        assertThat(again.send(Request.get("/user/info")).text("id"))
                .isNotEmpty()
                .isNotEqualTo(user);
        assertThat(again.send(Request.get("/user/export")).body()).doesNotContain(CANARY);
        var account = product.bean(Accounts.class).by(Address.mail(MAIL));
        assertThat(account).isPresent();
    }

    @Test
    void leaving_wants_the_address_and_a_recent_sign_in() {
        var wrong = leave("other@basel.test");
        var none = ada.send(Request.of("DELETE", "/user").json("{}"));
        product.clock().forward(Duration.ofMinutes(16));
        var late = leave(MAIL);

        assertThat(List.of(wrong.status(), none.status())).containsOnly(422);
        assertThat(late.status()).isEqualTo(403);
        assertThat(late.body()).contains("sign-in-again");
        assertThat(ada.send(Request.get("/user/info")).status()).isEqualTo(200);
    }

    /// What may stand for 20 minutes more, and then but for the manifest goes: that the deletion is
    /// owed.
    private static boolean onPurpose(String residue) {
        return residue.startsWith("Knowledge manifest") || residue.startsWith("Accounts leaving");
    }

    /// A person with an account, a password, a phone number, a conversation, facts, knowledge.
    private Window lives(String mail, String word) {
        var window = Window.of(product).signIn(mail);
        window.send(
                Request.of("PUT", "/user/password")
                        .json("{\"password\":\"" + word + " dances at night\"}"));
        window.send(Request.post("/auth/forgot-password").json("{\"email\":\"" + mail + "\"}"));
        window.send(Request.of("PATCH", "/user").json("{\"title\":\"" + word + "\"}"));
        chat = window.send(Request.post("/chats").json("{\"kind\":\"basel\"}")).text("id");
        answerAll();
        var said = "I have worked as a " + word + " engineer with Kotlin for six years at Acme.";
        window.send(
                Request.post("/chats/" + chat + "/messages").json("{\"text\":\"" + said + "\"}"));
        answerAll();
        var entry = "{\"title\":\"" + word + "\",\"level\":\"expert\"}";
        assertThat(window.send(Request.post("/profile/skills").json(entry)).status())
                .isEqualTo(201);
        product.work();
        assertThat(window.send(Request.get("/profile/facts")).body()).contains("Kotlin");
        return window;
    }

    /// A link as its owner got it.
    private record Link(String id, String token) {}

    private Link link(Window owner, String label) {
        var until = product.clock().instant().plus(Duration.ofDays(7));
        var body =
                "{\"purpose\":\"persona\",\"maxUses\":3,\"label\":\"%s\",\"expiresAt\":\"%s\"}"
                        .formatted(label, until);
        var made = owner.send(Request.post("/invites").json(body));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return new Link(made.text("id"), made.text("url").split("#", 2)[1]);
    }

    private static Answer visit(Link link, Window visitor, String secret, String name) {
        var body =
                """
                {"token":"%s","visitorSecret":"%s","consent":"2026-11-21","visitor":{"name":"%s"}}\
                """
                        .formatted(link.token(), secret, name);
        var in = visitor.send(Request.post("/invites/accept").json(body));
        assertThat(in.status()).as(in.body()).isEqualTo(200);
        return in;
    }

    private static Request chats(Answer guest) {
        return Request.get("/chats/" + guest.text("chatId")).bearer(guest.text("token"));
    }

    private Answer leave(String mail) {
        return ada.send(Request.of("DELETE", "/user").json("{\"email\":\"" + mail + "\"}"));
    }

    /// Every item of every table that has a trace of Ada in whatever attribute.
    private List<String> residues() {
        var client = LocalDynamo.with().client();
        var found = new ArrayList<String>();
        for (var table : LocalDynamo.tablesOf(Path.of("../template.yaml"))) {
            for (var page : client.scanPaginator(scan -> scan.tableName(table.name()))) {
                page.items().stream()
                        .filter(item -> traces.stream().anyMatch(texts(item)::contains))
                        .map(item -> table.name() + " " + sk(item) + " " + item.keySet())
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static String sk(Map<String, AttributeValue> item) {
        var sk = item.get("sk");
        var pk = item.get("pk");
        var text = pk == null || !"leaving".equals(pk.s()) ? sk : pk;
        return text == null ? "" : text.s();
    }

    private static String texts(Map<String, AttributeValue> item) {
        return item.keySet()
                + item.values().stream().flatMap(LeavingTest::texts).toList().toString();
    }

    private static Stream<String> texts(AttributeValue value) {
        return switch (value.type()) {
            case S -> Stream.of(value.s());
            case N -> Stream.of(value.n());
            case B -> Stream.of(value.b().asString(StandardCharsets.ISO_8859_1));
            case SS -> value.ss().stream();
            case L -> value.l().stream().flatMap(LeavingTest::texts);
            case M -> value.m().values().stream().flatMap(LeavingTest::texts);
            default -> Stream.of();
        };
    }

    private void answerAll() {
        for (var sent = product.cloud().take("/replies.fifo");
                !sent.isEmpty();
                sent = product.cloud().take("/replies.fifo")) {
            for (var message : sent) {
                var record = Map.of("messageId", "1", "body", message.body());
                run(replies, Map.of("Records", List.of(record)));
            }
        }
    }

    private void runSchedule() {
        run(schedule, Map.of());
    }

    private void run(
            com.amazonaws.services.lambda.runtime.RequestStreamHandler door, Object event) {
        try {
            var in = new ByteArrayInputStream(product.json().writeValueAsBytes(event));
            door.handleRequest(in, new ByteArrayOutputStream(), new NoContext());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + door.getClass(), e);
        }
    }
}
