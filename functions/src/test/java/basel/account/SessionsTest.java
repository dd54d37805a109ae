package basel.account;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.session.Tickets;
import basel.testing.Product;
import basel.testing.Request;
import basel.testing.Window;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class SessionsTest {
    private static final Map<String, String> OURS = Map.of("Origin", Product.ORIGIN);
    private static Product product;
    private static int people;

    @BeforeAll
    static void start() {
        product = Product.with(Map.of("basel.limits", "off"));
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void a_refresh_gives_a_new_token_and_a_new_cookie() {
        var window = signedIn();
        var token = window.token();
        var cookie = window.cookie("refresh");

        var answer = window.refresh();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(window.token()).isNotEqualTo(token);
        assertThat(window.cookie("refresh")).isNotEqualTo(cookie).isNotEmpty();
        assertThat(info(window)).isEqualTo(200);
        assertThat(info(window.token(token))).isEqualTo(200);
    }

    @Test
    void a_refresh_from_another_web_site_or_without_a_cookie_is_refused() {
        var window = signedIn();

        var foreign = window.send(Request.post("/auth/refresh").origin("https://evil.example"));
        var none = window.send(Request.post("/auth/refresh"));
        var bare = Window.of(product).refresh();
        var unknown = Window.of(product).cookie("refresh", "nonsense").refresh();

        assertThat(List.of(foreign.status(), none.status())).containsOnly(403);
        assertThat(List.of(bare.status(), unknown.status())).containsOnly(401);
        assertThat(window.refresh().status()).isEqualTo(200);
    }

    @Test
    void two_tabs_that_refresh_at_once_both_stay_signed_in() {
        var one = signedIn();
        var two = one.sibling();

        assertThat(one.refresh().status()).isEqualTo(200);
        assertThat(two.refresh().status()).isEqualTo(200);

        assertThat(one.refresh().status()).isEqualTo(200);
        assertThat(two.refresh().status()).isEqualTo(200);
    }

    @Test
    void a_lost_answer_is_repeated_while_its_successor_was_not_used() {
        var window = signedIn();
        var cookie = window.cookie("refresh");
        window.refresh();
        product.clock().forward(Duration.ofMinutes(5));

        window.cookie("refresh", cookie);

        assertThat(window.refresh().status()).isEqualTo(200);
        assertThat(window.refresh().status()).isEqualTo(200);
    }

    @Test
    void an_old_cookie_whose_successor_was_used_ends_the_session_and_a_mail_says_so() {
        var window = signedIn();
        var stolen = window.sibling();
        window.refresh();
        window.refresh();
        window.openSignedIn();
        product.clock().forward(Duration.ofMinutes(5));
        window.refresh();
        var mails = product.work() + product.cloud().mails().size();

        var answer = stolen.refresh();
        product.work();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(window.refresh().status()).isEqualTo(401);
        assertThat(info(window)).isEqualTo(401);
        assertThat(type(window.received().getLast())).isEqualTo("session.ended");
        assertThat(product.cloud().closed()).contains(window.socket());
        assertThat(product.cloud().mails().size()).isGreaterThanOrEqualTo(mails);
        assertThat(Window.subject(product.cloud().mails().getLast()))
                .isEqualTo("We ended a Basel session");
    }

    @Test
    void a_thief_who_pretends_a_lost_answer_is_found_at_the_owners_next_use() {
        var owner = signedIn();
        var thief = owner.sibling();
        owner.refresh();
        product.clock().forward(Duration.ofMinutes(5));

        var stolen = thief.refresh();
        var found = owner.refresh();

        assertThat(stolen.status()).isEqualTo(200);
        assertThat(found.status()).isEqualTo(401);
        assertThat(thief.refresh().status()).isEqualTo(401);
        assertThat(info(thief)).isEqualTo(401);
    }

    @Test
    void a_token_ends_after_an_hour_and_a_cookie_after_thirty_days() {
        var window = signedIn();
        product.clock().forward(Duration.ofMinutes(61));
        var afterAnHour = info(window);
        var refreshed = window.refresh().status();
        product.clock().forward(Duration.ofDays(30).plusSeconds(1));

        assertThat(afterAnHour).isEqualTo(401);
        assertThat(refreshed).isEqualTo(200);
        assertThat(window.refresh().status()).isEqualTo(401);
    }

    @Test
    void logout_ends_this_session_its_cookie_and_its_sockets_and_no_other() {
        var email = "logout@basel.test";
        var one = Window.of(product).signIn(email);
        var two = Window.of(product).signIn(email);
        one.openSignedIn();
        two.openSignedIn();

        var cookie = one.cookie("refresh");
        var answer = one.send(Request.post("/user/logout"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("message")).isNotEmpty();
        assertThat(one.cookie("refresh")).isEmpty();
        assertThat(info(one)).isEqualTo(401);
        assertThat(one.cookie("refresh", cookie).refresh().status()).isEqualTo(401);
        assertThat(one.received().getLast().getValue())
                .isEqualTo(Map.of("type", "session.ended", "reason", "logout"));
        assertThat(product.cloud().closed()).contains(one.socket()).doesNotContain(two.socket());
        assertThat(info(two)).isEqualTo(200);
    }

    @Test
    void logout_everywhere_ends_all_sessions() {
        var email = "everywhere@basel.test";
        var one = Window.of(product).signIn(email);
        var two = Window.of(product).signIn(email);
        two.openSignedIn();

        one.send(Request.post("/user/logout-all"));

        assertThat(List.of(info(one), info(two))).containsOnly(401);
        assertThat(two.refresh().status()).isEqualTo(401);
        assertThat(product.cloud().closed()).contains(two.socket());
    }

    @Test
    void sessions_are_listed_and_ended_one_by_one() {
        var email = "list@basel.test";
        var one = Window.of(product).signIn(email);
        var two = Window.of(product).signIn(email);

        var items = one.send(Request.get("/user/sessions")).node().get("items");
        var other = items.get(0).get("current").getBooleanValue() ? items.get(1) : items.get(0);
        var path = "/user/sessions/" + other.get("id").getStringValue();
        var ended = one.send(Request.of("DELETE", path));
        var again = one.send(Request.of("DELETE", path));

        assertThat(items.size()).isEqualTo(2);
        assertThat(other.get("browser").getStringValue()).isEqualTo("Firefox · Linux");
        assertThat(ended.status()).isEqualTo(204);
        assertThat(again.status()).isEqualTo(404);
        assertThat(info(two)).isEqualTo(401);
        assertThat(info(one)).isEqualTo(200);
    }

    @Test
    void somebody_elses_session_looks_like_a_missing_one() {
        var mine = signedIn();
        var theirs = signedIn();
        var list = theirs.send(Request.get("/user/sessions")).node().get("items");
        var id = list.get(0).get("id").getStringValue();

        var foreign = mine.send(Request.of("DELETE", "/user/sessions/" + id));
        var missing = mine.send(Request.of("DELETE", "/user/sessions/none"));

        assertThat(foreign.status()).isEqualTo(missing.status()).isEqualTo(404);
        assertThat(foreign.text("message")).isEqualTo(missing.text("message"));
        assertThat(info(theirs)).isEqualTo(200);
    }

    @Test
    void a_ticket_opens_one_socket_within_thirty_seconds() {
        var window = signedIn();
        var first = ticket(window);
        var second = ticket(window);

        var opened = product.connect("ticket-1=", first, OURS);
        var again = product.connect("ticket-2=", first, OURS);
        product.clock().forward(Duration.ofSeconds(30));
        var late = product.connect("ticket-3=", second, OURS);

        assertThat(opened).isEqualTo(200);
        assertThat(List.of(again, late)).containsOnly(403);
    }

    @Test
    void a_ticket_of_an_ended_session_opens_nothing() {
        var window = signedIn();
        var ticket = ticket(window);
        window.send(Request.post("/user/logout"));

        assertThat(product.connect("ended=", ticket, OURS)).isEqualTo(403);
        assertThat(product.bean(Tickets.class).spend(ticket)).isEmpty();
    }

    @Test
    void a_message_over_a_dead_sessions_socket_is_not_done() {
        var window = signedIn();
        window.openSignedIn();
        var twin = window.sibling().token(window.token());
        product.cloud().drop("elsewhere");
        var user = window.send(Request.get("/user/sessions")).node().get("items").get(0);
        product.bean(basel.shared.session.Sessions.class)
                .end(
                        new basel.shared.kernel.UserId(
                                window.send(Request.get("/user/info")).text("id")),
                        new basel.shared.kernel.SessionId(user.get("id").getStringValue()));

        var answers = window.frame(Map.of("action", "ping"));

        assertThat(answers.stream().map(SessionsTest::type)).containsExactly("session.ended");
        assertThat(product.cloud().closed()).contains(window.socket());
        assertThat(info(twin)).isEqualTo(401);
    }

    @Test
    void the_account_is_changed_and_its_sessions_know_the_language() {
        var window = signedIn();
        var json =
                "{\"name\":\" Ada \",\"zone\":\"Asia/Tokyo\",\"language\":\"de\",\"version\":%s}";
        var version = window.send(Request.get("/user/info")).text("version");

        var changed = patch(window, json.formatted(version));
        var stale = patch(window, json.formatted(version));
        var badZone = patch(window, "{\"zone\":\"Moon/Base\"}");
        var badName = patch(window, "{\"name\":\"  \"}");
        var badLanguage = patch(window, "{\"language\":\"xx\"}");
        var roles = patch(window, "{\"roles\":[\"admin\"],\"email\":\"other@basel.test\"}");

        assertThat(changed.text("username")).isEqualTo("Ada");
        assertThat(changed.text("zone")).isEqualTo("Asia/Tokyo");
        assertThat(changed.text("language")).isEqualTo("de");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(List.of(badZone.status(), badName.status(), badLanguage.status()))
                .containsOnly(422);
        assertThat(roles.body()).doesNotContain("admin").doesNotContain("other@basel.test");
    }

    private static basel.testing.Answer patch(Window window, String json) {
        return window.send(Request.of("PATCH", "/user").json(json));
    }

    private static String ticket(Window window) {
        var answer = window.send(Request.post("/socket/ticket"));
        assertThat(answer.status()).isEqualTo(201);
        return answer.text("ticket");
    }

    private static Window signedIn() {
        return Window.of(product).signIn("person" + people++ + "@basel.test");
    }

    private static int info(Window window) {
        return window.send(Request.get("/user/info")).status();
    }

    private static String type(JsonNode event) {
        return event.get("type").getStringValue();
    }
}
