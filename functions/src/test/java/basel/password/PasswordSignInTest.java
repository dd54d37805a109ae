package basel.password;

import static org.assertj.core.api.Assertions.assertThat;

import basel.account.Accounts;
import basel.account.Address;
import basel.shared.sign.Keys;
import basel.testing.Answer;
import basel.testing.Product;
import basel.testing.Request;
import basel.testing.Window;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class PasswordSignInTest {
    private static final String PASSWORD = "four green elephants dance";
    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.with(Map.of("basel.limits", "off"));
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void the_account_opens_when_the_mailbox_is_proven_and_the_password_gives_a_token() {
        var mail = "ada@basel.test";
        var window = Window.of(product);

        var registered = register(window, mail, PASSWORD, "\"username\":\"Ada\"");
        var before = token(Window.of(product), mail, PASSWORD, Product.ORIGIN);
        var confirmed = confirm(window, mailed(mail, "/confirm"), PASSWORD);
        var after = token(Window.of(product), mail, PASSWORD, Product.ORIGIN);

        assertThat(registered.status()).isEqualTo(200);
        assertThat(before.status()).isEqualTo(401);
        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.cookie("refresh")).isPresent();
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.text("token_type")).isEqualTo("bearer");
        assertThat(Long.parseLong(after.text("expires_in"))).isBetween(3500L, 3600L);
        assertThat(after.header("cache-control")).isEqualTo("no-store");
        assertThat(after.cookie("refresh")).isPresent();
        var info = product.http(Request.get("/user/info").bearer(after.text("access_token")));
        assertThat(info.text("email")).isEqualTo(mail);
        assertThat(info.text("username")).isEqualTo("Ada");
    }

    @Test
    void the_cookie_is_for_our_own_page_and_a_foreign_page_gets_nothing() {
        opened("cookie@basel.test");

        var client = token(Window.of(product), "cookie@basel.test", PASSWORD, null);
        var foreign =
                token(Window.of(product), "cookie@basel.test", PASSWORD, "https://evil.example");

        assertThat(client.status()).isEqualTo(200);
        assertThat(client.cookie("refresh")).isEmpty();
        assertThat(foreign.status()).isEqualTo(403);
    }

    @Test
    void whoever_registers_hears_the_same_for_known_and_unknown_addresses() {
        Window.of(product).signIn("known@basel.test");

        var known = register(Window.of(product), "known@basel.test", PASSWORD, "");
        var unknown = register(Window.of(product), "unknown@basel.test", PASSWORD, "");

        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(200);
        assertThat(known.body()).isEqualTo(unknown.body());
        product.work();
        assertThat(letter("known@basel.test")).doesNotContain("#token=");
        assertThat(letter("unknown@basel.test")).contains("#token=");
    }

    @Test
    void a_stranger_cannot_prepare_a_password_for_my_address() {
        var mail = "victim@basel.test";
        register(Window.of(product), mail, "the stranger's password", "");
        var link = mailed(mail, "/confirm");

        var clicked = confirm(Window.of(product), link, PASSWORD);
        Window.of(product).signIn(mail);
        var late = confirm(Window.of(product), link, "the stranger's password");

        assertThat(clicked.status()).isEqualTo(403);
        assertThat(late.status()).isEqualTo(404);
        assertThat(token(Window.of(product), mail, "the stranger's password", null).status())
                .isEqualTo(401);
    }

    @Test
    void a_registration_is_confirmed_once_within_an_hour_and_tried_five_times() {
        register(Window.of(product), "once@basel.test", PASSWORD, "");
        var once = mailed("once@basel.test", "/confirm");
        confirm(Window.of(product), once, PASSWORD);
        register(Window.of(product), "tries@basel.test", PASSWORD, "");
        var tried = mailed("tries@basel.test", "/confirm");
        for (int i = 0; i < 5; i++) {
            assertThat(confirm(Window.of(product), tried, "not the password").status())
                    .isEqualTo(403);
        }

        assertThat(confirm(Window.of(product), once, PASSWORD).status()).isEqualTo(404);
        assertThat(confirm(Window.of(product), tried, PASSWORD).status()).isEqualTo(404);
        register(Window.of(product), "late@basel.test", PASSWORD, "");
        var late = mailed("late@basel.test", "/confirm");
        product.clock().forward(Duration.ofMinutes(60));
        assertThat(confirm(Window.of(product), late, PASSWORD).status()).isEqualTo(404);
    }

    @Test
    void every_character_counts_and_every_keyboard_types_the_same() {
        var long1 = "x1y2".repeat(20) + "a secret end";
        var mail = "long@basel.test";
        register(Window.of(product), mail, long1, "");
        confirm(Window.of(product), mailed(mail, "/confirm"), long1);
        var accents = "Zwölf Boxkämpfer jagen Viktor";
        register(Window.of(product), "nfkc@basel.test", accents, "");
        confirm(Window.of(product), mailed("nfkc@basel.test", "/confirm"), accents);

        var cut = token(Window.of(product), mail, long1.substring(0, 85), null);
        var apart = accents.replace("ö", "o\u0308").replace("ä", "a\u0308");

        assertThat(cut.status()).isEqualTo(401);
        assertThat(token(Window.of(product), mail, long1, null).status()).isEqualTo(200);
        assertThat(token(Window.of(product), "nfkc@basel.test", apart, null).status())
                .isEqualTo(200);
    }

    @Test
    void short_and_common_passwords_are_refused() {
        for (var weak :
                List.of(
                        "fourteen chars",
                        "passwordpassword",
                        "Password Password 1",
                        "aaaaaaaaaaaaaaaaaaaa",
                        "abcabcabcabcabcabc",
                        "qwertyuiopasdfghjkl",
                        "weak.person@basel.test")) {
            var refused = register(Window.of(product), "weak.person@basel.test", weak, "");

            assertThat(refused.status()).as(weak).isEqualTo(422);
            assertThat(refused.body()).contains("\"password\"").doesNotContain(weak);
        }
    }

    @Test
    void a_reset_works_once_within_30_minutes_and_ends_every_session() {
        var mail = "reset@basel.test";
        var window = opened(mail);
        var other = "another green elephant";
        forgot(mail);
        var link = mailed(mail, "/reset-password");

        var weak = reset(link, "short");
        var done = reset(link, other);
        var again = reset(link, "a third green elephant");

        assertThat(weak.status()).isEqualTo(422);
        assertThat(done.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(404);
        assertThat(window.send(Request.get("/user/info")).status()).isEqualTo(401);
        assertThat(window.refresh().status()).isEqualTo(401);
        assertThat(token(Window.of(product), mail, PASSWORD, null).status()).isEqualTo(401);
        assertThat(token(Window.of(product), mail, other, null).status()).isEqualTo(200);
        forgot(mail);
        var late = mailed(mail, "/reset-password");
        product.clock().forward(Duration.ofMinutes(30));
        assertThat(reset(late, other).status()).isEqualTo(404);
    }

    @Test
    void forgetting_tells_nothing_and_mails_no_stranger() {
        opened("forgot@basel.test");

        var known = forgot("forgot@basel.test");
        var unknown = forgot("nobody@basel.test");
        product.work();

        assertThat(known.body()).isEqualTo(unknown.body());
        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(200);
        assertThat(product.cloud().mails())
                .noneMatch(m -> Window.to(m).equals("nobody@basel.test"));
    }

    @Test
    void this_was_not_me_removes_the_password() {
        var mail = "thief@basel.test";
        var window = opened(mail);
        window.send(
                Request.of("PUT", "/user/password")
                        .json("{\"password\":\"the thief's elephant\"}"));
        product.work();
        var secret = letter(mail).split("#token=", 2)[1].split("\\s", 2)[0];

        product.http(Request.post("/auth/not-me").json("{\"token\":\"" + secret + "\"}"));

        assertThat(token(Window.of(product), mail, "the thief's elephant", null).status())
                .isEqualTo(401);
    }

    @Test
    void a_password_is_added_changed_and_removed_soon_after_signing_in() {
        var mail = "own@basel.test";
        var window = Window.of(product).signIn(mail);
        var other = Window.of(product).signIn(mail);

        var none = window.send(Request.get("/user/password"));
        var set = put(window, PASSWORD);
        var signedIn = token(Window.of(product), mail, PASSWORD, null);
        var otherEnded = other.send(Request.get("/user/info")).status();
        product.clock().forward(Duration.ofMinutes(16));
        var late = put(window, "yet another elephant");
        var lateRemoval = window.send(Request.of("DELETE", "/user/password"));
        var again = Window.of(product).signIn(mail);
        var removed = again.send(Request.of("DELETE", "/user/password"));

        assertThat(none.text("set")).isEqualTo("false");
        assertThat(set.text("set")).isEqualTo("true");
        assertThat(signedIn.status()).isEqualTo(200);
        assertThat(otherEnded).isEqualTo(401);
        assertThat(late.body()).contains("sign-in-again");
        assertThat(lateRemoval.status()).isEqualTo(403);
        assertThat(removed.status()).isEqualTo(204);
        assertThat(token(Window.of(product), mail, PASSWORD, null).status()).isEqualTo(401);
    }

    @Test
    void a_rotated_key_still_opens_and_the_hash_moves_to_the_newer_one() {
        var mail = "rotate@basel.test";
        opened(mail);
        var user = product.bean(Accounts.class).by(Address.mail(mail)).orElseThrow().id();
        var old = product.bean(Passwords.class).of(user).orElseThrow().hash().key();

        product.rotate();
        var signedIn = token(Window.of(product), mail, PASSWORD, null);

        var now = product.bean(Passwords.class).of(user).orElseThrow().hash().key();
        assertThat(signedIn.status()).isEqualTo(200);
        assertThat(now)
                .isNotEqualTo(old)
                .isEqualTo(product.bean(Keys.class).newest("password").id());
        assertThat(token(Window.of(product), mail, PASSWORD, null).status()).isEqualTo(200);
    }

    @Test
    void after_a_rotation_old_session_tokens_stay_valid_and_new_ones_name_the_new_key() {
        var window = Window.of(product).signIn("kid@basel.test");
        var before = window.token();

        product.rotate();
        var refreshed = window.refresh();

        assertThat(product.http(Request.get("/user/info").bearer(before)).status()).isEqualTo(200);
        assertThat(product.http(Request.get("/user/info").bearer(refreshed.text("token"))).status())
                .isEqualTo(200);
        assertThat(head(refreshed.text("token"))).isNotEqualTo(head(before));
    }

    private static String head(String token) {
        return token.split("\\.", 2)[0];
    }

    @Test
    void the_form_is_a_form() {
        var json = product.http(Request.post("/auth/token").json("{}"));
        var empty = product.http(form(Request.post("/auth/token"), "grant_type=password"));
        var other = product.http(form(Request.post("/auth/token"), "grant_type=refresh_token"));

        assertThat(json.status()).isEqualTo(415);
        assertThat(List.of(empty.status(), other.status())).containsOnly(422);
    }

    @Test
    void ten_tries_in_a_quarter_of_an_hour_for_known_and_unknown_alike() {
        try (var limited = Product.fresh()) {
            Window.of(limited).signIn("known@basel.test");

            var known = new ArrayList<Integer>();
            var unknown = new ArrayList<Integer>();
            for (int i = 0; i < 11; i++) {
                known.add(wrong(Window.of(limited), "known@basel.test").status());
                unknown.add(wrong(Window.of(limited), "unknown@basel.test").status());
            }

            assertThat(known).isEqualTo(unknown).endsWith(401, 429).containsOnly(401, 429);
        }
    }

    private static Window opened(String mail) {
        var window = Window.of(product);
        register(window, mail, PASSWORD, "");
        window.token(confirm(window, mailed(mail, "/confirm"), PASSWORD).text("token"));
        return window;
    }

    private static Answer register(Window window, String mail, String password, String more) {
        var body =
                "{\"email\":\"%s\",\"password\":\"%s\"%s}"
                        .formatted(mail, password, more.isEmpty() ? "" : "," + more);
        return window.send(utf8(Request.post("/auth/register"), body));
    }

    private static Answer confirm(Window window, String token, String password) {
        var body = "{\"token\":\"%s\",\"password\":\"%s\"}".formatted(token, password);
        return window.send(
                utf8(Request.post("/auth/register/confirm"), body).origin(Product.ORIGIN));
    }

    private static Answer forgot(String mail) {
        return product.http(
                Request.post("/auth/forgot-password").json("{\"email\":\"" + mail + "\"}"));
    }

    private static Answer reset(String token, String password) {
        var body = "{\"token\":\"%s\",\"password\":\"%s\"}".formatted(token, password);
        return product.http(Request.post("/auth/reset-password").json(body));
    }

    private static Answer put(Window window, String password) {
        return window.send(
                Request.of("PUT", "/user/password").json("{\"password\":\"" + password + "\"}"));
    }

    private static Answer token(
            Window window, String mail, String password, @Nullable String origin) {
        var form =
                "grant_type=password&username=" + encoded(mail) + "&password=" + encoded(password);
        var request = form(Request.post("/auth/token"), form);
        return window.send(origin == null ? request : request.origin(origin));
    }

    private static Answer wrong(Window window, String mail) {
        var form = "grant_type=password&username=" + encoded(mail) + "&password=wrong";
        return window.send(form(Request.post("/auth/token"), form));
    }

    private static Request form(Request request, String text) {
        return utf8(request, text).header("content-type", "application/x-www-form-urlencoded");
    }

    private static Request utf8(Request request, String text) {
        var length = text.getBytes(StandardCharsets.UTF_8).length;
        return request.json(text).header("content-length", Integer.toString(length));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String mailed(String to, String page) {
        product.work();
        var text = letter(to);
        assertThat(text).contains(page + "#token=");
        return text.split(page + "#token=", 2)[1].split("\\s", 2)[0];
    }

    private static String letter(String to) {
        return product.cloud().mails().reversed().stream()
                .filter(mail -> Window.to(mail).equals(to))
                .findFirst()
                .map(Window::text)
                .orElseThrow();
    }
}
