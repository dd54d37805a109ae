package basel.login;

import static org.assertj.core.api.Assertions.assertThat;

import basel.account.Accounts;
import basel.account.Address;
import basel.shared.kernel.Role;
import basel.shared.sign.Secrets;
import basel.testing.Answer;
import basel.testing.Product;
import basel.testing.Request;
import basel.testing.Window;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class SignInTest {
    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.fresh();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void the_first_window_gets_the_token_when_the_link_is_finished_in_its_browser() {
        var window = Window.of(product).open();

        var started = window.ask("ada@basel.test");
        var jwt = Window.mailedTo(product, "ada@basel.test");
        var finished = window.finishSame(jwt);
        var claimed = window.claim();

        assertThat(type(started)).isEqualTo("login.started");
        assertThat(started.get("code").getStringValue()).matches("[0-9]{6}");
        assertThat(finished.status()).isEqualTo(200);
        assertThat(finished.text("result")).isEqualTo("sent");
        assertThat(finished.text("token")).isEmpty();
        var done = window.received().getLast();
        assertThat(type(done)).isEqualTo("login.done");
        assertThat(done.get("loginId").getStringValue()).isEqualTo(window.loginId());
        assertThat(claimed.status()).isEqualTo(200);
        assertThat(product.cloud().closed()).contains(window.socket());
        for (var token : List.of(done.get("token").getStringValue(), window.token())) {
            var info = product.http(Request.get("/user/info").bearer(token));
            assertThat(info.status()).isEqualTo(200);
            assertThat(info.text("email")).isEqualTo("ada@basel.test");
            assertThat(info.text("interviewQuestionStatus")).isEqualTo("NOT_STARTED");
            assertThat(info.node().get("userId").getLongValue()).isPositive();
        }
    }

    @Test
    void the_refresh_cookie_is_http_only_and_strict_and_for_the_whole_site() {
        var window = Window.of(product).open();
        window.ask("cookie@basel.test");
        window.finishSame(Window.mailedTo(product, "cookie@basel.test"));

        var cookies = window.claim().cookies();

        assertThat(cookies)
                .anySatisfy(cookie ->
                        assertThat(cookie)
                                .startsWith("refresh=")
                                .contains(
                                        "HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=2592000")
                                .doesNotContain("Secure"));
    }

    @Test
    void three_header_forms_carry_the_token() {
        var token = Window.of(product).signIn("headers@basel.test").token();

        for (var way :
                List.of("authorization:Bearer ", "authorization:Basic ", "authentication:Basic ")) {
            var header = way.split(":", 2);
            var info = product.http(Request.get("/user/info").header(header[0], header[1] + token));
            assertThat(info.status()).isEqualTo(200);
        }
    }

    @Test
    void looking_at_a_link_tells_who_asked_and_spends_nothing() {
        var window = Window.of(product).open();
        window.ask("look@basel.test");
        var jwt = Window.mailedTo(product, "look@basel.test");

        var choose = Window.of(product).finish(jwt, "");

        assertThat(choose.text("result")).isEqualTo("choose");
        assertThat(choose.text("loginId")).isEqualTo(window.loginId());
        assertThat(choose.text("account")).isEqualTo("look@basel.test");
        assertThat(choose.text("browser")).isEqualTo("Firefox · Linux");
        assertThat(choose.text("codeOffered")).isEqualTo("true");
        assertThat(window.finishSame(jwt).text("result")).isEqualTo("sent");
    }

    @Test
    void another_browser_signs_itself_in_and_the_first_window_hears_of_it() {
        var window = Window.of(product).open();
        window.ask("here@basel.test");
        var jwt = Window.mailedTo(product, "here@basel.test");
        var other = Window.of(product);
        var body = "\"here\":true,\"secret\":\"" + Secrets.random() + "\"";

        var first = other.finish(jwt, body);
        var repeated = other.finish(jwt, body);
        var stranger =
                Window.of(product)
                        .finish(jwt, "\"here\":true,\"secret\":\"" + Secrets.random() + "\"");

        assertThat(first.text("result")).isEqualTo("here");
        assertThat(first.cookie("refresh")).isPresent();
        assertThat(repeated.text("result")).isEqualTo("here");
        assertThat(type(window.received().getLast())).isEqualTo("login.elsewhere");
        assertThat(window.claim().status()).isEqualTo(409);
        assertThat(reason(window.claim())).isEqualTo("elsewhere");
        assertThat(stranger.status()).isEqualTo(409);
        assertThat(reason(stranger)).isEqualTo("spent");
        assertThat(sessionsOf(first.text("token"))).hasSize(1);
    }

    @Test
    void a_stranger_who_typed_my_address_gets_nothing_from_my_click() {
        var stranger = Window.of(product).open();
        stranger.ask("victim@basel.test");
        var jwt = Window.mailedTo(product, "victim@basel.test");

        var mine = Window.of(product);
        mine.finish(jwt, "\"here\":true,\"secret\":\"" + Secrets.random() + "\"");

        assertThat(stranger.received()).noneMatch(event -> type(event).equals("login.done"));
        assertThat(stranger.claim().status()).isEqualTo(409);
    }

    @Test
    void the_code_of_the_first_window_signs_that_window_in() {
        var window = Window.of(product).open();
        window.ask("code@basel.test");
        var jwt = Window.mailedTo(product, "code@basel.test");

        var sent = Window.of(product).finish(jwt, "\"code\":\"" + window.code() + "\"");

        assertThat(sent.text("result")).isEqualTo("sent");
        assertThat(sent.cookie("refresh")).isEmpty();
        assertThat(type(window.received().getLast())).isEqualTo("login.done");
        assertThat(window.claim().status()).isEqualTo(200);
    }

    @Test
    void three_wrong_codes_close_that_way_only() {
        var window = Window.of(product).open();
        window.ask("wrong@basel.test");
        var jwt = Window.mailedTo(product, "wrong@basel.test");
        var other = Window.of(product);
        var wrong = window.code().equals("000000") ? "000001" : "000000";

        for (var left : List.of("2", "1", "0", "0")) {
            var answer = other.finish(jwt, "\"code\":\"" + wrong + "\"");
            assertThat(answer.status()).isEqualTo(403);
            assertThat(details(answer).get("triesLeft").coerceStringValue()).isEqualTo(left);
        }
        var right = other.finish(jwt, "\"code\":\"" + window.code() + "\"");
        var honest = window.finishSame(jwt);

        assertThat(right.status()).isEqualTo(403);
        assertThat(other.finish(jwt, "").status()).isEqualTo(409);
        assertThat(honest.text("result")).isEqualTo("sent");
    }

    @Test
    void a_wrong_verifier_is_refused_and_spends_nothing() {
        var window = Window.of(product).open();
        window.ask("verifier@basel.test");
        var jwt = Window.mailedTo(product, "verifier@basel.test");

        var refused = Window.of(product).finish(jwt, "\"verifier\":\"" + Secrets.random() + "\"");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(window.finishSame(jwt).status()).isEqualTo(200);
    }

    @Test
    void two_ways_at_once_and_malformed_fields_are_refused() {
        var window = Window.of(product).open();
        window.ask("two@basel.test");
        var jwt = Window.mailedTo(product, "two@basel.test");

        var both = window.finish(jwt, "\"verifier\":\"v\",\"code\":\"123456\"");
        var letters = window.finish(jwt, "\"code\":\"abc\"");
        var noSecret = window.finish(jwt, "\"here\":true");
        var noToken = window.send(Request.post("/finish-auth").json("{}"));
        var noJson = window.send(Request.post("/finish-auth").json("{"));

        assertThat(List.of(both, letters, noSecret, noToken))
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(422));
        assertThat(details(letters).get(0).get("field").getStringValue()).isEqualTo("code");
        assertThat(noJson.status()).isEqualTo(400);
    }

    @Test
    void unknown_and_expired_links_look_alike() {
        var window = Window.of(product).open();
        window.ask("late@basel.test");
        var jwt = Window.mailedTo(product, "late@basel.test");
        product.clock().forward(Duration.ofMinutes(10));

        var expired = window.finishSame(jwt);
        var unknown = window.finish(window.loginId() + "." + Secrets.random(), "");
        var nonsense = window.finish("nonsense", "");

        assertThat(List.of(expired.status(), unknown.status(), nonsense.status()))
                .containsOnly(404);
        assertThat(expired.text("message")).isEqualTo(unknown.text("message"));
        assertThat(window.claim().status()).isEqualTo(409);
        assertThat(reason(window.claim())).isEqualTo("expired");
        window.open();
        assertThat(type(window.frame(claimFrame(window)).getLast())).isEqualTo("login.expired");
    }

    @Test
    void a_claim_waits_before_the_finish_and_repeats_for_two_minutes_after_it() {
        var window = Window.of(product).open();
        window.ask("claim@basel.test");
        var jwt = Window.mailedTo(product, "claim@basel.test");

        var before = window.claim();
        window.finishSame(jwt);
        var once = window.claim();
        var again = window.claim();
        product.clock().forward(Duration.ofMinutes(2));
        var late = window.claim();

        assertThat(before.status()).isEqualTo(202);
        assertThat(before.text("waiting")).isEqualTo("true");
        assertThat(List.of(once.status(), again.status())).containsOnly(200);
        assertThat(once.cookie("refresh")).isNotEqualTo(again.cookie("refresh"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(sessionsOf(once.text("token"))).hasSize(1);
    }

    @Test
    void who_lacks_the_verifier_cannot_claim() {
        var window = Window.of(product).open();
        window.ask("thief@basel.test");
        window.finishSame(Window.mailedTo(product, "thief@basel.test"));
        var body =
                "{\"loginId\":\"%s\",\"verifier\":\"%s\"}"
                        .formatted(window.loginId(), Secrets.random());

        var answer = Window.of(product).send(Request.post("/auth/claim").json(body));

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void a_socket_that_came_back_waits_instead_of_the_first() {
        var window = Window.of(product).open();
        window.ask("reload@basel.test");
        var jwt = Window.mailedTo(product, "reload@basel.test");
        product.cloud().drop(window.socket());

        window.open();
        var waiting = window.frame(claimFrame(window)).getLast();
        window.finishSame(jwt);

        assertThat(type(waiting)).isEqualTo("login.waiting");
        assertThat(type(window.received().getLast())).isEqualTo("login.done");
    }

    @Test
    void a_push_into_a_dead_socket_loses_nothing() {
        var window = Window.of(product).open();
        window.ask("dead@basel.test");
        product.cloud().drop(window.socket());

        var finished = window.finishSame(Window.mailedTo(product, "dead@basel.test"));
        window.open();
        var done = window.frame(claimFrame(window)).getLast();

        assertThat(finished.text("result")).isEqualTo("sent");
        assertThat(type(done)).isEqualTo("login.done");
        assertThat(done.get("token")).isNull();
        assertThat(window.claim().status()).isEqualTo(200);
    }

    @Test
    void without_a_socket_the_link_is_asked_for_over_http() {
        var window = Window.of(product);
        var body =
                "{\"email\":\"http@basel.test\",\"challenge\":\"%s\"}"
                        .formatted(Secrets.hash(window.verifier()));

        var started = window.send(Request.post("/auth/link").json(body));
        var jwt = Window.mailedTo(product, "http@basel.test");
        var finished = window.finishSame(jwt);
        var claim =
                "{\"loginId\":\"%s\",\"verifier\":\"%s\"}"
                        .formatted(started.text("loginId"), window.verifier());

        assertThat(started.status()).isEqualTo(200);
        assertThat(started.text("code")).matches("[0-9]{6}");
        assertThat(finished.text("result")).isEqualTo("sent");
        assertThat(window.send(Request.post("/auth/claim").json(claim)).status()).isEqualTo(200);
    }

    @Test
    void where_another_account_is_signed_in_it_must_be_left_first() {
        var window = Window.of(product).signIn("one@basel.test");
        var other = window.sibling().open();
        other.ask("another@basel.test");
        var jwt = Window.mailedTo(product, "another@basel.test");

        other.token(window.token());
        var refused = other.finishSame(jwt);
        other.token("");
        var after = other.finishSame(jwt);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(reason(refused)).isEqualTo("other-account");
        assertThat(after.text("result")).isEqualTo("sent");
    }

    @Test
    void staff_are_offered_no_code() {
        var window = Window.of(product).signIn("boss@basel.test");
        var accounts = product.bean(Accounts.class);
        var account = accounts.by(Address.mail("boss@basel.test")).orElseThrow();
        accounts.setRoles(account.id(), Set.of(Role.ADMIN));
        product.clock().forward(Duration.ofMinutes(2));
        var next = Window.of(product).open();
        next.ask("boss@basel.test");
        var jwt = Window.mailedTo(product, "boss@basel.test");

        var choose = Window.of(product).finish(jwt, "");
        var code = Window.of(product).finish(jwt, "\"code\":\"" + next.code() + "\"");

        assertThat(choose.text("codeOffered")).isEqualTo("false");
        assertThat(code.status()).isEqualTo(403);
        assertThat(window.send(Request.get("/user/info")).body()).contains("admin");
    }

    @Test
    void the_misspelt_and_the_turned_path_do_the_same() {
        for (var path : List.of("/finsish-auth", "/auth-finish")) {
            var window = Window.of(product).open();
            var email = path.substring(1) + "@basel.test";
            window.ask(email);
            var body =
                    "{\"jwt\":\"%s\",\"verifier\":\"%s\"}"
                            .formatted(Window.mailedTo(product, email), window.verifier());

            assertThat(window.send(Request.post(path).json(body)).text("result")).isEqualTo("sent");
        }
    }

    @Test
    void prefetching_a_link_in_50_ways_spends_nothing() {
        var window = Window.of(product).open();
        window.ask("scanner@basel.test");
        var jwt = Window.mailedTo(product, "scanner@basel.test");
        var paths =
                List.of("/finish-auth", "/finsish-auth", "/auth-finish", "/login", "/auth/link");
        var methods = List.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE");

        for (var path : paths) {
            for (var method : methods) {
                product.http(Request.of(method, path + "?jwt=" + jwt).from("203.0.113.7"));
                product.http(
                        Request.of(method, path)
                                .header("x-forwarded-for", "203.0.113.7")
                                .from("203.0.113.8"));
            }
        }
        product.http(Request.post("/finish-auth").json("{\"jwt\":\"" + jwt + "\"}"));

        assertThat(window.received()).noneMatch(event -> type(event).equals("login.done"));
        assertThat(window.finishSame(jwt).text("result")).isEqualTo("sent");
    }

    @Test
    void a_disabled_account_is_refused_in_every_window() {
        Window.of(product).signIn("disabled@basel.test");
        disable("disabled@basel.test");
        product.clock().forward(Duration.ofMinutes(2));
        var window = Window.of(product).open();
        window.ask("disabled@basel.test");

        var finished = window.finishSame(Window.mailedTo(product, "disabled@basel.test"));

        assertThat(finished.status()).isEqualTo(403);
        assertThat(type(window.received().getLast())).isEqualTo("login.refused");
        assertThat(reason(window.claim())).isEqualTo("refused");
    }

    @Test
    void a_bad_start_names_the_wrong_field() {
        var window = Window.of(product).open();

        var noChallenge = window.frame(Map.of("action", "login.start", "email", "a@basel.test"));
        var noAddress = window.ask(Map.of());
        var badAddress = window.ask("not an address");
        var badPhone = window.ask(Map.of("phone", "12"));

        assertThat(noChallenge.getFirst().get("message").getStringValue()).contains("challenge");
        assertThat(noAddress.get("message").getStringValue()).contains("email");
        assertThat(badAddress.get("message").getStringValue()).contains("email");
        assertThat(badPhone.get("message").getStringValue()).contains("phone");
        assertThat(badPhone.get("action").getStringValue()).isEqualTo("login.start");
    }

    private static void disable(String email) {
        var id = product.bean(Accounts.class).by(Address.mail(email)).orElseThrow().id();
        var tables = product.bean(basel.shared.store.Tables.class);
        tables.named("accounts")
                .change(
                        basel.shared.store.Change.to("u#" + id.value(), "account")
                                .set("disabled", true));
    }

    private static List<JsonNode> sessionsOf(String token) {
        var list = product.http(Request.get("/user/sessions").bearer(token));
        var items = new java.util.ArrayList<JsonNode>();
        list.node().get("items").values().forEach(items::add);
        return items;
    }

    private static Map<String, String> claimFrame(Window window) {
        return Map.of(
                "action",
                "login.claim",
                "loginId",
                window.loginId(),
                "verifier",
                window.verifier());
    }

    private static JsonNode details(Answer answer) {
        var details = answer.node().get("details");
        assertThat(details).as(answer.body()).isNotNull();
        return details;
    }

    private static String reason(Answer answer) {
        return details(answer).get("reason").getStringValue();
    }

    private static String type(JsonNode event) {
        return event.get("type").getStringValue();
    }
}
