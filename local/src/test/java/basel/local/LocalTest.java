package basel.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sns.SnsClient;

/// Everything on, with the small template: the web origin, its path rules, the pages of this
/// machine.
class LocalTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final StaticCredentialsProvider MACHINE =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

    @TempDir private static Path folder;

    private static Local local;
    private static Settings settings;

    @BeforeAll
    static void start() throws Exception {
        var pages = Files.createDirectories(folder.resolve("dist/assets"));
        Files.writeString(folder.resolve("dist/index.html"), "<!doctype html><title>Home</title>");
        Files.writeString(pages.resolve("app-1a2b.js"), "let a = 1;\n".repeat(200));
        Files.writeString(folder.resolve("secret.txt"), "not to be seen");
        settings = onPorts(freePort(), freePort(), "state");
        local = Local.start(settings);
    }

    private static Settings onPorts(int port, int awsPort, String state) throws Exception {
        return Settings.read(
                List.of(
                        "--port", String.valueOf(port),
                        "--aws-port", String.valueOf(awsPort),
                        "--template",
                                Path.of(LocalTest.class.getResource("/origin.yaml").toURI())
                                        .toString(),
                        "--web", folder.resolve("dist").toString(),
                        "--state", folder.resolve(state).toString()));
    }

    @AfterAll
    static void stop() {
        local.close();
    }

    @Test
    void the_api_is_below_its_prefix_which_it_does_not_see() throws Exception {
        var answer = get("/api/a/b?c=1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"rawPath\":\"/a/b\"")
                .contains("\"rawQueryString\":\"c=1\"");
        assertThat(answer.body()).contains("\"x-from\":\"edge\"");
        assertThat(answer.headers().firstValue("content-security-policy")).isEmpty();
    }

    @Test
    void every_page_is_the_spa_with_the_templates_headers() throws Exception {
        for (var path : List.of("/", "/index.html", "/some/page")) {
            var answer = get(path);

            assertThat(answer.body()).contains("Home");
            assertThat(answer.headers().firstValue("cache-control")).contains("no-cache");
            assertThat(answer.headers().firstValue("content-security-policy"))
                    .contains("default-src 'self'");
            assertThat(answer.headers().firstValue("x-frame-options")).contains("DENY");
            assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
            assertThat(answer.headers().firstValue("referrer-policy")).contains("no-referrer");
        }
    }

    @Test
    void hashed_files_are_kept_for_ever_and_sent_small() throws Exception {
        var answer = get("/assets/app-1a2b.js", "Accept-Encoding", "gzip");

        assertThat(answer.headers().firstValue("cache-control"))
                .contains("public, max-age=31536000, immutable");
        assertThat(answer.headers().firstValue("content-encoding")).contains("gzip");
        assertThat(answer.headers().firstValue("content-type"))
                .contains("text/javascript; charset=utf-8");
        assertThat(answer.headers().firstValueAsLong("content-length").orElseThrow())
                .isLessThan(200);
    }

    @Test
    void an_unchanged_file_is_not_sent_again() throws Exception {
        var tag = get("/").headers().firstValue("etag").orElseThrow();

        assertThat(get("/", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void a_missing_file_is_404_and_nothing_outside_the_folder_is_served() throws Exception {
        assertThat(get("/assets/gone.js").statusCode()).isEqualTo(404);
        assertThat(get("/%2e%2e/secret.txt").statusCode()).isEqualTo(404);
        assertThat(get("/far/away").statusCode()).isEqualTo(502);
    }

    @Test
    void pages_take_no_other_methods() throws Exception {
        assertThat(send("POST", "/some/page", "x").statusCode()).isEqualTo(403);
    }

    @Test
    void only_this_machines_own_name_is_answered() throws Exception {
        assertThat(rawStatus("evil.example:" + settings.port())).isEqualTo(403);
        assertThat(rawStatus("127.0.0.1:1")).isEqualTo(403);
        assertThat(rawStatus("127.0.0.1:" + settings.port())).isEqualTo(200);
    }

    @Test
    void localhost_is_redirected_to_the_web_origin() throws Exception {
        var uri = URI.create("http://localhost:" + settings.port() + "/login?a=1");

        var answer = CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(answer.headers().firstValue("location"))
                .contains("http://127.0.0.1:" + settings.port() + "/login?a=1");
    }

    @Test
    void a_sent_mail_is_on_the_page_with_a_link_to_click_and_goes_when_the_box_is_emptied()
            throws Exception {
        mail(
                "ada@basel.test",
                "Sign in <here>",
                "Hello,\nhttp://127.0.0.1:8000/login#jwt=a.b.c.\nBye");

        var page = get("/_local/mail").body();
        var listed = get("/_local/mail.json?to=ada@basel.test").body();
        var others = get("/_local/mail.json?to=bob@basel.test").body();

        assertThat(page).contains("Sign in &lt;here&gt;");
        assertThat(page).contains("<a href=\"http://127.0.0.1:8000/login#jwt=a.b.c\">");
        assertThat(listed).contains("\"subject\":\"Sign in <here>\"").contains("jwt=a.b.c");
        assertThat(others).isEqualTo("[]");
        assertThat(send("DELETE", "/_local/mail", "").statusCode()).isEqualTo(204);
        assertThat(get("/_local/mail.json").body()).isEqualTo("[]");
    }

    @Test
    void a_sent_text_is_listed() throws Exception {
        try (var sns =
                SnsClient.builder()
                        .endpointOverride(aws())
                        .region(Region.EU_CENTRAL_1)
                        .credentialsProvider(MACHINE)
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build()) {
            sns.publish(r -> r.phoneNumber("+491701234567").message("Your code is in the app"));
        }

        assertThat(get("/_local/texts.json?to=%2B491701234567").body())
                .contains("Your code is in the app");
        assertThat(get("/_local/mail").body()).contains("+491701234567");
        assertThat(send("DELETE", "/_local/texts", "").statusCode()).isEqualTo(204);
        assertThat(get("/_local/texts.json").body()).isEqualTo("[]");
    }

    @Test
    void what_a_deed_costs_is_counted() throws Exception {
        mail("carl@basel.test", "x", "y");

        assertThat(get("/_local/calls.json").body())
                .contains("\"SES.SendEmail\":")
                .contains("\"denied\":[]");
        assertThat(get("/_local/calls.json?since=2999-01-01T00:00:00Z").body())
                .contains("\"count\":{}");
        assertThat(get("/_local/calls.json?since=yesterday").statusCode()).isEqualTo(400);
    }

    @Test
    void faults_are_switched_and_nonsense_is_refused() throws Exception {
        assertThat(get("/_local/faults").body()).contains("\"gone\":0.0");

        assertThat(send("PUT", "/_local/faults", "{\"gone\":0.25}").body())
                .contains("\"gone\":0.25");
        assertThat(send("PUT", "/_local/faults", "{\"gone\":2}").statusCode()).isEqualTo(422);
        assertThat(send("PUT", "/_local/faults", "{\"bad\":0}").statusCode()).isEqualTo(422);
        assertThat(send("PUT", "/_local/faults", "often").statusCode()).isEqualTo(400);
        assertThat(send("PUT", "/_local/faults", "{\"gone\":0}").body()).contains("\"gone\":0.0");
        assertThat(get("/_local/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void a_taken_port_is_said_in_plain_words_and_nothing_is_left_running() {
        long before = ProcessHandle.current().children().count();

        assertThatThrownBy(() -> Local.start(settings))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("Port " + settings.awsPort() + " is taken")
                .hasMessageContaining("make run PORT=");
        assertThatThrownBy(() -> Local.start(onPorts(settings.port(), freePort(), "other")))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("Port " + settings.port() + " is taken");

        assertThat(ProcessHandle.current().children().count()).isEqualTo(before);
    }

    @Test
    void a_folder_that_another_run_uses_is_said_and_left_alone() throws Exception {
        long before = ProcessHandle.current().children().count();

        var second = onPorts(freePort(), freePort(), "state");

        assertThatThrownBy(() -> Local.start(second))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("in use by another run");
        assertThat(ProcessHandle.current().children().count()).isEqualTo(before);
    }

    @Test
    void a_missing_template_is_named() {
        var lost = Settings.read(List.of("--template", folder.resolve("no.yaml").toString()));

        assertThatThrownBy(() -> Local.start(lost)).hasMessageContaining("no.yaml");
    }

    @Test
    void the_welcome_says_where_to_click() {
        assertThat(Welcome.text(settings, local.template(), 2_300_000_000L))
                .contains("Ready after 2.3 s")
                .contains("http://127.0.0.1:" + settings.port() + "/_local/mail");
    }

    private static void mail(String to, String subject, String text) {
        try (var ses =
                SesV2Client.builder()
                        .endpointOverride(aws())
                        .region(Region.EU_CENTRAL_1)
                        .credentialsProvider(MACHINE)
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build()) {
            ses.sendEmail(r ->
                    r.fromEmailAddress("basel@basel.test")
                            .destination(d -> d.toAddresses(to))
                            .content(c ->
                                    c.simple(m ->
                                            m.subject(s -> s.data(subject))
                                                    .body(b -> b.text(t -> t.data(text))))));
        }
    }

    private static int rawStatus(String host) throws IOException {
        try (var socket =
                new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), settings.port())) {
            var request = "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream()
                    .write(request.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            var answer =
                    new String(
                            socket.getInputStream().readAllBytes(),
                            java.nio.charset.StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", -1)[1]);
        }
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(uri(path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> send(String method, String path, String body)
            throws Exception {
        var request =
                HttpRequest.newBuilder(uri(path)).method(method, BodyPublishers.ofString(body));
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + settings.port() + path);
    }

    private static URI aws() {
        return URI.create("http://127.0.0.1:" + settings.awsPort());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
