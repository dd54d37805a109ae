package basel.door;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.sign.Secrets;
import basel.shared.store.Item;
import basel.shared.store.Tables;
import basel.testing.Answer;
import basel.testing.Product;
import basel.testing.Request;
import basel.testing.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Nobody makes us write much to somebody else, by whatever way mails and texts are asked for: what
/// counts is what arrived in the mailboxes and telephones of the emulated world.
final class MailBombTest {
    private static Product product;

    /// A way to have a mail sent without an account.
    private interface Way {
        int ask(Window window, String mail);
    }

    private static final Map<String, Way> WAYS =
            Map.of(
                    "link", MailBombTest::link,
                    "socket", MailBombTest::socket,
                    "register", MailBombTest::register,
                    "forgot", MailBombTest::forgot);

    /// The ways that write to an address without an account; a forgotten password does not.
    private static final List<String> SENDING = List.of("link", "socket", "register");

    @BeforeAll
    static void start() {
        product = Product.fresh();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void an_address_gets_five_mails_an_hour_whatever_ways_and_places_they_are_asked_from() {
        var mail = "victim@bombed.test";
        int refused = 0;
        for (int minute = 0; minute < 8; minute++) {
            for (var way : from(SENDING.get(minute % SENDING.size()))) {
                refused += way.ask(Window.of(product), mail) == 429 ? 1 : 0;
            }
            product.clock().forward(Duration.ofSeconds(61));
        }
        product.work();

        assertThat(mailsTo(mail)).isEqualTo(5);
        assertThat(refused).isEqualTo(8 * WAYS.size() - 5);
    }

    @Test
    void an_ip_has_ten_mails_sent_an_hour_by_whatever_ways() {
        for (var way : WAYS.entrySet()) {
            var here = Window.of(product);
            int sent = 0;
            for (int i = 0; i < 10; i++) {
                var mail = way.getKey() + i + "@ip.test";
                sent += way.getValue().ask(here, mail) == 200 ? 1 : 0;
            }
            assertThat(sent).as(way.getKey()).isEqualTo(10);
            for (var other : WAYS.entrySet()) {
                var status = other.getValue().ask(here, "more@ip.test");
                assertThat(status).as(way.getKey() + ", " + other.getKey()).isEqualTo(429);
            }
        }
    }

    @Test
    void all_together_have_a_limit_that_closes_every_way() {
        spent("link-all", 3_000);

        for (var way : WAYS.entrySet()) {
            var status = way.getValue().ask(Window.of(product), way.getKey() + "@all.test");
            assertThat(status).as(way.getKey()).isEqualTo(429);
        }
        product.work();
        assertThat(mailsTo("link@all.test")).isZero();
        free("link-all");
    }

    @Test
    void an_account_has_five_codes_sent_a_day_to_whatever_addresses() {
        var window = Window.of(product).signIn("codes@bombing.test");
        int sent = 0;
        for (int i = 0; i < 8; i++) {
            var body = "{\"email\":\"stranger" + i + "@codes.test\"}";
            sent += window.send(Request.post("/user/email").json(body)).status() == 200 ? 1 : 0;
            product.clock().forward(Duration.ofSeconds(61));
        }
        product.work();

        assertThat(sent).isEqualTo(5);
        assertThat(mailsAt("@codes.test")).isEqualTo(5);
        spent("proof-mails", 1_000);
        var other = Window.of(product).signIn("codes2@bombing.test");
        var late = other.send(Request.post("/user/email").json("{\"email\":\"a@codes.test\"}"));
        assertThat(late.status()).isEqualTo(429);
        free("proof-mails");
    }

    @Test
    void an_owner_mails_links_to_30_a_day_and_an_address_gets_three_from_whomever() {
        var owner = Window.of(product).signIn("owner@bombing.test");
        var link = link(owner);
        int sent = 0;
        for (int i = 0; i < 40; i++) {
            sent += mail(owner, link, "guest" + i + "@links.test").status() == 200 ? 1 : 0;
            product.clock().forward(Duration.ofSeconds(21));
        }
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < 4; i++) {
            var another = Window.of(product).signIn("owner" + i + "@bombing.test");
            statuses.add(mail(another, link(another), "victim@links.test").status());
        }
        product.work();

        assertThat(sent).isEqualTo(30);
        assertThat(statuses).containsExactly(200, 200, 200, 429);
        assertThat(mailsAt("@links.test")).isEqualTo(33);
    }

    @Test
    void a_number_gets_five_codes_a_day_from_whatever_accounts_and_an_account_asks_for_five() {
        int before = product.cloud().texts().size();
        for (int i = 0; i < 8; i++) {
            var window = Window.of(product).signIn("pump" + i + "@bombing.test");
            phone(window, "+4917012345678");
            product.clock().forward(Duration.ofMinutes(15));
        }
        product.work();
        assertThat(product.cloud().texts().size() - before).isEqualTo(5);

        var one = Window.of(product).signIn("pumper@bombing.test");
        int asked = 0;
        for (int i = 0; i < 8; i++) {
            asked += phone(one, "+491701234500" + i).status() == 200 ? 1 : 0;
        }
        assertThat(asked).isEqualTo(5);
    }

    @Test
    void a_proven_number_gets_ten_links_a_day_and_an_unproven_one_none() {
        var number = "+4917055555555";
        var window = Window.of(product).signIn("texted@bombing.test");
        phone(window, number);
        product.work();
        var code = product.cloud().texts().getLast().getOrDefault("Message", "");
        var digits = code.substring(code.length() - 6);
        var body = "{\"phone\":\"" + number + "\",\"code\":\"" + digits + "\"}";
        assertThat(window.send(Request.post("/user/phone").json(body)).status()).isEqualTo(200);
        int before = product.cloud().texts().size();

        for (int i = 0; i < 16; i++) {
            textLink(number);
            textLink("+4917066666666");
            product.clock().forward(Duration.ofMinutes(15));
        }

        assertThat(product.cloud().texts().size() - before).isEqualTo(10);
        product.clock().forward(Duration.ofDays(1));
        spent("texts-hour", 300);
        textLink(number);
        assertThat(product.cloud().texts().size() - before).isEqualTo(10);
        free("texts-hour");
    }

    /// All ways, this one first.
    private static List<Way> from(String first) {
        var ways = new ArrayList<Way>();
        ways.add(WAYS.getOrDefault(first, MailBombTest::link));
        WAYS.forEach((name, way) -> {
            if (!name.equals(first)) {
                ways.add(way);
            }
        });
        return ways;
    }

    private static void textLink(String number) {
        var window = Window.of(product).open();
        window.ask(Map.of("phone", number));
        product.work();
    }

    private static Answer phone(Window window, String number) {
        var body = "{\"phone\":\"" + number + "\"}";
        return window.send(Request.post("/user/phone").json(body));
    }

    private static String link(Window owner) {
        var until = product.clock().instant().plus(Duration.ofDays(7));
        var body = "{\"purpose\":\"persona\",\"maxUses\":3,\"expiresAt\":\"" + until + "\"}";
        return owner.send(Request.post("/invites").json(body)).text("id");
    }

    private static Answer mail(Window owner, String link, String to) {
        var body = "{\"to\":\"" + to + "\"}";
        return owner.send(Request.post("/invites/" + link + "/mail").json(body));
    }

    private static int link(Window window, String mail) {
        var body =
                "{\"email\":\"%s\",\"challenge\":\"%s\"}"
                        .formatted(mail, Secrets.hash(window.verifier()));
        return window.send(Request.post("/auth/link").json(body)).status();
    }

    private static int socket(Window window, String mail) {
        var type = window.open().ask(mail).get("type").getStringValue();
        return type.equals("login.started") ? 200 : 429;
    }

    private static int register(Window window, String mail) {
        var body = "{\"email\":\"" + mail + "\",\"password\":\"four green elephants dance\"}";
        return window.send(Request.post("/auth/register").json(body)).status();
    }

    private static int forgot(Window window, String mail) {
        var body = "{\"email\":\"" + mail + "\"}";
        return window.send(Request.post("/auth/forgot-password").json(body)).status();
    }

    /// As if so many had been sent this hour.
    private static void spent(String limit, int count) {
        var until = product.clock().instant().plus(Duration.ofMinutes(30));
        var window =
                Item.keyed(limit + "#" + Secrets.hash("everybody"), "window")
                        .number("count", count)
                        .time("until", until)
                        .ttl(until)
                        .build();
        product.bean(Tables.class).named("limits").put(window);
    }

    private static void free(String limit) {
        var key = limit + "#" + Secrets.hash("everybody");
        product.bean(Tables.class).named("limits").delete(key, "window");
    }

    private static long mailsTo(String mail) {
        return recipients().stream().filter(mail::equals).count();
    }

    private static long mailsAt(String end) {
        return recipients().stream().filter(mail -> mail.endsWith(end)).count();
    }

    private static List<String> recipients() {
        return product.cloud().mails().stream().map(Window::to).toList();
    }
}
