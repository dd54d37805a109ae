package basel.local;

import static org.assertj.core.api.Assertions.assertThat;

import basel.dynamodb.DynamoDbLocal;
import basel.local.conformance.HttpEchoFunction;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as somebody types it.
class RunAsProcessTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir private Path folder;

    @Test
    void functions_alone_are_served_at_urls_and_the_program_stops_when_told() throws Exception {
        int port = freePort();
        var process = start(port, "--functions");
        try {
            var answer = post(port, "/Echo", "{\"rawPath\":\"/x\"}");
            var failed = post(port, "/Echo", "{\"queryStringParameters\":{\"do\":\"throw\"}}");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"statusCode\":200").contains("rawPath");
            assertThat(failed.statusCode()).isEqualTo(500);
            assertThat(failed.headers().firstValue("x-amz-function-error")).contains("Unhandled");
            assertThat(failed.body()).contains("IllegalStateException").contains("asked to");
            assertThat(post(port, "/Nobody", "{}").statusCode()).isEqualTo(404);
            assertThat(get(port, "/Echo").statusCode()).isEqualTo(405);
            assertThat(get(port, "/").body()).isEqualTo("[\"Echo\"]");
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor(3, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void ctrl_c_stops_a_whole_run_with_its_database_and_a_second_run_says_what_is_taken()
            throws Exception {
        int port = freePort();
        int awsPort = freePort();
        var first = start(port, "--aws-port", String.valueOf(awsPort));
        try {
            var database = first.children().toList();
            var same = said(port, "--aws-port", String.valueOf(awsPort));
            var web = said(port, "--aws-port", String.valueOf(freePort()), "--state", "other");
            var folder = said(freePort(), "--aws-port", String.valueOf(freePort()));

            interrupt(first);

            assertThat(first.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(same).contains("Port " + awsPort + " is taken").contains("make run PORT=");
            assertThat(web).contains("Port " + port + " is taken").contains("make run PORT=");
            assertThat(folder).contains(".basel is in use by another run");
            assertThat(database).hasSize(1).noneMatch(ProcessHandle::isAlive);
            assertThat(Files.readString(this.folder.resolve("log")))
                    .doesNotContain("ERROR")
                    .doesNotContain("Exception");
        } finally {
            first.destroyForcibly();
        }
    }

    /// What the terminal does to a run and to all that it started.
    private static void interrupt(Process process) throws Exception {
        for (var each : process.descendants().toList()) {
            new ProcessBuilder("kill", "-INT", String.valueOf(each.pid())).start().waitFor();
        }
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
    }

    /// What a run says that cannot start.
    private String said(int port, String... options) throws Exception {
        var process = command(withTemplate(port, options)).redirectErrorStream(true).start();
        var said =
                new String(
                        process.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(2);
        return said;
    }

    @Test
    void what_is_not_understood_ends_with_the_usage() throws Exception {
        var process = command("--nonsense").redirectErrorStream(true).start();

        var said =
                new String(
                        process.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);

        assertThat(said).contains("--nonsense is not understood").contains("--template FILE");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    private static String[] withTemplate(int port, String... options) throws Exception {
        var template = Path.of(HttpEchoFunction.class.getResource("/origin.yaml").toURI());
        var words =
                new ArrayList<>(
                        List.of("--port", String.valueOf(port), "--template", template.toString()));
        words.addAll(List.of(options));
        return words.toArray(String[]::new);
    }

    private Process start(int port, String... options) throws Exception {
        var log = folder.resolve("log");
        var process =
                command(withTemplate(port, options))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!Files.readString(log).contains("Stop with Ctrl-C")) {
            assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
            assertThat(System.nanoTime()).as("started within 60 s").isLessThan(end);
            Thread.sleep(50);
        }
        return process;
    }

    /// What a shell started in the background is deaf to Ctrl-C, and so would be its children
    /// (POSIX, 2.11); `env` gives them their ears back.
    private static List<String> listening() {
        boolean linux = System.getProperty("os.name").equals("Linux");
        return linux ? List.of("env", "--default-signal=INT") : List.of();
    }

    private ProcessBuilder command(String... arguments) {
        var words = new ArrayList<>(listening());
        words.addAll(
                List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dbasel.dynamodb=" + DynamoDbLocal.jars(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "basel.local.Main"));
        words.addAll(List.of(arguments));
        return new ProcessBuilder(words).directory(folder.toFile());
    }

    private static HttpResponse<String> post(int port, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return CLIENT.send(
                request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
