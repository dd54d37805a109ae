package basel.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basel.testing.Answer;
import basel.testing.Product;
import basel.testing.Request;
import basel.testing.Window;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Against a real OpenID server, and a stub of GitHub.
final class ProviderTest {
    private static final OpenIdPersons PERSONS = new OpenIdPersons("org");
    private static final MockOAuth2Server OPENID =
            new MockOAuth2Server(
                    new OAuth2Config(
                            false, null, null, false, new OAuth2TokenProvider(), Set.of(PERSONS)));
    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    private static HttpServer github;
    private static String githubMail = "";
    private static Product product;

    @BeforeAll
    static void start() throws IOException {
        OPENID.start(InetAddress.getLoopbackAddress(), 0);
        github = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        github.createContext("/", ProviderTest::asGithub);
        github.start();
        var there = "http://127.0.0.1:" + github.getAddress().getPort();
        product =
                Product.with(
                        Map.of(
                                "basel.limits", "off",
                                "basel.providers.github-client-id", "basel-github",
                                "basel.providers.github-url", there,
                                "basel.providers.github-api", there,
                                "basel.providers.oidc-issuer", OPENID.issuerUrl("org").toString(),
                                "basel.providers.oidc-client-id", "basel",
                                "basel.providers.oidc-name", "Example Inc."));
        product.cloud().parameter("/basel/test/providers/oidc-secret", "secret");
        product.cloud().parameter("/basel/test/providers/github-secret", "secret");
        warm();
    }

    /// The server's first answers take seconds on a busy machine, more than the product waits for a
    /// provider: here somebody waits for them who has more patience.
    private static void warm() {
        at(OPENID.wellKnownUrl("org").toString());
        at(OPENID.jwksUrl("org").toString());
        issued("org", "basel", "basel");
    }

    @AfterAll
    static void stop() {
        product.close();
        github.stop(0);
        OPENID.shutdown();
    }

    @Test
    void only_providers_that_are_set_up_have_a_button() {
        var listed = product.http(Request.get("/auth/providers"));
        var unknown = product.http(Request.get("/user/auth-code?provider=google"));

        assertThat(listed.body()).contains("GitHub", "Example Inc.").doesNotContain("Google");
        assertThat(unknown.status()).isEqualTo(404);
    }

    @Test
    void a_proven_mailbox_gets_an_account_and_the_same_subject_comes_back_to_it() {
        var first = signIn(Window.of(product), "subject-1", "ada@example.org", true);
        var moved = signIn(Window.of(product), "subject-1", "ada.moved@example.org", true);
        var other = signIn(Window.of(product), "subject-2", "eve@example.org", true);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.cookie("refresh")).isPresent();
        assertThat(info(first).text("email")).isEqualTo("ada@example.org");
        assertThat(info(first).text("username")).isEqualTo("Ada Example");
        assertThat(info(moved).text("id")).isEqualTo(info(first).text("id"));
        assertThat(info(other).text("id")).isNotEqualTo(info(first).text("id"));
    }

    @Test
    void a_mailbox_that_the_provider_has_not_proven_opens_nothing() {
        var refused = signIn(Window.of(product), "subject-3", "unproven@example.org", false);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("email-not-verified");
    }

    @Test
    void an_account_is_linked_by_its_mailbox_and_in_the_browser_that_began_only() {
        var mail = "linked@example.org";
        var id = Window.of(product).signIn(mail).send(Request.get("/user/info")).text("id");
        var window = Window.of(product);

        var asked = signIn(window, "subject-4", mail, true);
        var token = mailed(mail);
        var stranger = connect(Window.of(product), token);
        var linked = connect(window, token);
        var again = connect(window, token);
        var later = signIn(Window.of(product), "subject-4", mail, true);

        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.body()).contains("confirm-by-mail");
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(linked.status()).isEqualTo(200);
        assertThat(info(linked).text("id")).isEqualTo(id);
        assertThat(again.status()).isEqualTo(404);
        assertThat(info(later).text("id")).isEqualTo(id);
    }

    @Test
    void a_provider_is_disconnected_and_opens_the_account_no_more() {
        var window = Window.of(product);
        var signedIn = signIn(window, "subject-5", "leave@example.org", true);
        window.token(signedIn.text("token"));
        var listed = window.send(Request.get("/user/providers"));
        var linked = listed.node().get("items").get(0).get("id").getStringValue();

        var removed = window.send(Request.of("DELETE", "/user/providers/" + linked));
        var after = signIn(Window.of(product), "subject-5", "leave@example.org", true);

        assertThat(listed.body()).contains("Example Inc.");
        assertThat(removed.status()).isEqualTo(204);
        assertThat(after.status()).isEqualTo(409);
    }

    @Test
    void state_code_and_pkce_belong_to_the_browser_that_began() {
        var mine = Window.of(product);
        var thief = Window.of(product);
        var person = new OpenIdPersons.Person("subject-6", "mine@example.org", true);
        var back = atProvider(begin(mine, "oidc"), person);
        begin(thief, "oidc");
        var codeOfMine = code(back);

        var elsewhere = thief.send(Request.get("/user/auth-callback?" + back));
        var begun = begin(thief, "oidc");
        var injected =
                thief.send(
                        Request.get(
                                "/user/auth-callback?code=%s&state=%s"
                                        .formatted(codeOfMine, state(begun))));
        var noCookie = product.http(Request.get("/user/auth-callback?" + back));

        assertThat(elsewhere.status()).isEqualTo(409);
        assertThat(injected.status()).isEqualTo(403);
        assertThat(noCookie.status()).isEqualTo(409);
    }

    @Test
    void an_attempt_comes_back_once_and_within_ten_minutes() {
        var window = Window.of(product);
        var person = new OpenIdPersons.Person("subject-7", "once@example.org", true);
        var back = atProvider(begin(window, "oidc"), person);

        var first = window.send(Request.get("/user/auth-callback?" + back));
        var second = window.send(Request.get("/user/auth-callback?" + back));
        var late = atProvider(begin(window, "oidc"), person);
        product.clock().forward(Duration.ofMinutes(10));

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(409);
        assertThat(window.send(Request.get("/user/auth-callback?" + late)).status()).isEqualTo(409);
    }

    @Test
    void what_waits_for_a_click_in_a_mail_is_over_in_time() {
        var mail = "waits@example.org";
        Window.of(product).signIn(mail);
        var window = Window.of(product);
        var asked = signIn(window, "subject-8", mail, true);
        var token = mailed(mail);
        product.clock().forward(Attempts.LINK);

        var late = connect(window, token);

        assertThat(asked.status()).isEqualTo(409);
        assertThat(late.status()).isEqualTo(404);
    }

    @Test
    void github_tells_who_it_is_and_which_mailbox_is_proven() {
        githubMail = "octo@example.org";
        var url = begin(Window.of(product), "github");
        var window = Window.of(product);
        var begun = begin(window, "github");

        var signedIn =
                window.send(Request.get("/user/auth-callback?code=good&state=" + state(begun)));
        var refusing = Window.of(product);
        var again = begin(refusing, "github");
        var refused =
                refusing.send(Request.get("/user/auth-callback?code=bad&state=" + state(again)));

        assertThat(url).contains("/login/oauth/authorize", "code_challenge=", "user%3Aemail");
        assertThat(info(signedIn).text("email")).isEqualTo("octo@example.org");
        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void id_tokens_with_another_nonce_audience_or_algorithm_are_not_believed() {
        var tokens = product.bean(IdTokens.class);
        var provider = product.bean(Providers.class).find("oidc").orElseThrow();
        var foreign = issued("org", "basel", "somebody-else");
        var party = issued("org", "somebody-else", "basel");
        var other = issued("other", "basel", "basel");
        var good = issued("org", "basel", "basel");
        var none = "eyJhbGciOiJub25lIn0." + good.split("\\.", 3)[1] + ".";

        assertThat(tokens.read(provider, good, "n").subject()).isEqualTo("s");
        for (var bad :
                List.of(
                        foreign,
                        party,
                        other,
                        none,
                        good.substring(0, good.length() - 8) + "AAAAAAAA",
                        "nonsense")) {
            assertThatThrownBy(() -> tokens.read(provider, bad, "n"))
                    .isInstanceOf(ProviderTrouble.class);
        }
        assertThatThrownBy(() -> tokens.read(provider, good, "m"))
                .isInstanceOf(ProviderTrouble.class);
    }

    @Test
    void nothing_but_public_https_is_asked_whatever_a_provider_names() {
        var http = product.bean(SafeHttp.class);

        assertThat(http.safe("http://127.0.0.1:1/x")).as("we are on the loopback").isNotNull();
        for (var url :
                List.of(
                        "http://93.184.215.14/",
                        "https://10.0.0.1/",
                        "https://192.168.1.1/",
                        "https://169.254.169.254/latest/meta-data/",
                        "https://[fd00::1]/",
                        "https://[fe80::1]/",
                        "https://100.64.0.1/",
                        "https://0.0.0.0/",
                        "https://user@93.184.215.14/",
                        "file:///etc/passwd",
                        "no url")) {
            assertThatThrownBy(() -> http.safe(url)).as(url).isInstanceOf(ProviderTrouble.class);
        }
    }

    private static Answer signIn(Window window, String subject, String mail, boolean verified) {
        var person = new OpenIdPersons.Person(subject, mail, verified);
        var back = atProvider(begin(window, "oidc"), person);
        return window.send(Request.get("/user/auth-callback?" + back));
    }

    private static String issued(String issuer, String client, String audience) {
        Map<String, Object> claims = Map.of("nonce", "n");
        var callback =
                new DefaultOAuth2TokenCallback(issuer, "s", "JWT", List.of(audience), claims, 3600);
        return OPENID.issueToken(issuer, client, callback).serialize();
    }

    private static String begin(Window window, String provider) {
        var begun = window.send(Request.get("/user/auth-code?provider=" + provider));
        assertThat(begun.status()).isEqualTo(200);
        assertThat(begun.text("loginUrl")).contains("state=" + begun.text("state"));
        return begun.text("loginUrl");
    }

    private static String state(String loginUrl) {
        return loginUrl.split("state=", 2)[1].split("&", 2)[0];
    }

    private static String code(String query) {
        return query.split("code=", 2)[1].split("&", 2)[0];
    }

    /// This person signs in at the provider; gives the query that the browser comes back with.
    private static String atProvider(String loginUrl, OpenIdPersons.Person person) {
        var location = at(loginUrl).headers().firstValue("location").orElseThrow();
        assertThat(location).startsWith(Product.ORIGIN + "/login/callback?");
        var query = location.split("\\?", 2)[1];
        PERSONS.signedIn(code(query), person);
        return query;
    }

    private static HttpResponse<String> at(String url) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url)).build();
            return BROWSER.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot ask " + url, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Answer connect(Window window, String token) {
        return window.send(
                Request.post("/auth/connect-provider").json("{\"token\":\"" + token + "\"}"));
    }

    private static Answer info(Answer signedIn) {
        return product.http(Request.get("/user/info").bearer(signedIn.text("token")));
    }

    private static String mailed(String to) {
        product.work();
        var text =
                product.cloud().mails().reversed().stream()
                        .filter(mail -> Window.to(mail).equals(to))
                        .findFirst()
                        .map(Window::text)
                        .orElseThrow();
        return text.split("/connect#token=", 2)[1].split("\\s", 2)[0];
    }

    private static void asGithub(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var answer =
                switch (path) {
                    case "/login/oauth/access_token" ->
                            body.contains("code=good") && body.contains("code_verifier=")
                                    ? "{\"access_token\":\"t\",\"token_type\":\"bearer\"}"
                                    : "{\"error\":\"bad_verification_code\"}";
                    case "/user" -> "{\"id\":583231,\"login\":\"octo\",\"name\":null}";
                    case "/user/emails" ->
                            "[{\"email\":\"old@example.org\",\"primary\":false,\"verified\":true},"
                                    + "{\"email\":\""
                                    + githubMail
                                    + "\",\"primary\":true,\"verified\":true}]";
                    default -> "{}";
                };
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
