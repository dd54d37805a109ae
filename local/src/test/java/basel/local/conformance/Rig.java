package basel.local.conformance;

import basel.local.gateway.Clocks;
import basel.local.gateway.Faults;
import basel.local.gateway.Gateway;
import basel.local.gateway.Reply;
import basel.local.gateway.Request;
import basel.local.gateway.WebServer;
import basel.local.run.InProcess;
import basel.local.run.Machine;
import basel.local.template.Surroundings;
import basel.local.template.Template;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;

/// The echo template behind a gateway on a free port, with short clocks.
final class Rig implements AutoCloseable {
    final Template template;
    final Faults faults = new Faults(new Random(1));
    final Gateway gateway;
    final int port;
    private final InProcess functions;
    private final WebServer management;

    Rig(Clocks clocks, int newSocketsPerSecond, Path pages) throws Exception {
        port = freePort();
        var yaml = Path.of(Rig.class.getResource("/echo.yaml").toURI());
        template = Template.read(yaml, Surroundings.at("127.0.0.1:" + port, "127.0.0.1:1"));
        functions =
                new InProcess(
                        template.functions(),
                        new Machine(
                                URI.create("http://127.0.0.1:1"),
                                template.region(),
                                template.account()));
        gateway =
                new Gateway(
                        template,
                        functions,
                        new Gateway.Options(
                                "127.0.0.1", port, pages, clocks, faults, newSocketsPerSecond));
        functions.warm(List.of("Guard", "SocketEcho", "HttpEcho", "Slow"));
        gateway.start(Rig::noPages);
        management = WebServer.start("127.0.0.1", 0, this::manage);
    }

    /// A client as a function would make it for the API of that logical id.
    ApiGatewayManagementApiClient connections(String api) {
        var spec =
                template.socketApis().stream()
                        .filter(each -> each.id().equals(api))
                        .findFirst()
                        .orElseThrow();
        return ApiGatewayManagementApiClient.builder()
                .endpointOverride(
                        URI.create(
                                "http://127.0.0.1:"
                                        + management.port()
                                        + "/"
                                        + spec.apiId()
                                        + "/"
                                        + spec.stage()))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(c -> c.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    private Reply manage(Request request) {
        var parts = request.path().split("/", -1);
        var id = URLDecoder.decode(parts[4], StandardCharsets.UTF_8);
        return gateway.connections().answer(parts[1], request.method(), id, request.body());
    }

    static Rig start() throws Exception {
        return new Rig(Clocks.AWS, 500, Files.createTempDirectory("pages"));
    }

    URI http(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    URI socket(String path) {
        return URI.create("ws://127.0.0.1:" + port + path);
    }

    @Override
    public void close() {
        management.close();
        gateway.close();
        functions.close();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Reply noPages(Request request) {
        throw new AssertionError("no page here: " + request.path());
    }
}
