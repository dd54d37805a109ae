package basel.local.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.ApiGatewayManagementApiException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.LimitExceededException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.PayloadTooLargeException;

/// `@connections` against AWS's documentation, through AWS's own client.
class ConnectionsConformanceTest {
    private static Rig rig;
    private static ApiGatewayManagementApiClient client;

    private record Open(SocketUser user, String id) {}

    @BeforeAll
    static void start() throws Exception {
        rig = Rig.start();
        client = rig.connections("Sockets");
    }

    @AfterAll
    static void stop() {
        client.close();
        rig.close();
    }

    @TestFactory
    Stream<DynamicTest> a_function_speaks_to_open_sockets() {
        return Case.tests(
                List.of(
                        new Case(
                                "what is posted arrives as text",
                                Sources.CONNECTIONS,
                                () -> {
                                    var open = open();
                                    post(open.id(), "héllo");
                                    assertThat(open.user().hear()).isEqualTo("héllo");
                                }),
                        new Case(
                                "128 KB arrive whole",
                                Sources.SOCKET_QUOTAS,
                                () -> {
                                    var open = open();
                                    post(open.id(), "a".repeat(128 * 1024));
                                    assertThat(open.user().hear()).hasSize(128 * 1024);
                                }),
                        new Case(
                                "more is PayloadTooLargeException, 413",
                                Sources.MANAGEMENT,
                                () -> {
                                    var open = open();
                                    assertThatThrownBy(() ->
                                                    post(open.id(), "a".repeat(128 * 1024 + 1)))
                                            .isInstanceOf(PayloadTooLargeException.class)
                                            .extracting(e ->
                                                    ((ApiGatewayManagementApiException) e)
                                                            .statusCode())
                                            .isEqualTo(413);
                                }),
                        new Case(
                                "each begun 32 KB is a message of its own",
                                "Amazon API Gateway Pricing: WebSocket APIs",
                                () -> {
                                    var open = open();
                                    long before = rig.gateway.connections().frames();
                                    post(open.id(), "a".repeat(32 * 1024 + 1));
                                    assertThat(rig.gateway.connections().frames() - before)
                                            .isEqualTo(2);
                                }),
                        new Case(
                                "nobody has that id: GoneException, 410",
                                Sources.MANAGEMENT,
                                () -> {
                                    assertThatThrownBy(() -> post("AAAAAAAAAAAAAAA=", "x"))
                                            .isInstanceOf(GoneException.class)
                                            .extracting(e ->
                                                    ((ApiGatewayManagementApiException) e)
                                                            .statusCode())
                                            .isEqualTo(410);
                                }),
                        new Case(
                                "the client has left: GoneException",
                                Sources.CONNECTIONS,
                                () -> {
                                    var open = open();
                                    open.user().socket().sendClose(1000, "").join();
                                    Deeds.next("DISCONNECT");
                                    assertThatThrownBy(() -> post(open.id(), "x"))
                                            .isInstanceOf(GoneException.class);
                                }),
                        new Case(
                                "while $connect runs the socket is not there yet: GoneException",
                                Sources.CONNECT,
                                () -> {
                                    var seen = new CompletableFuture<Throwable>();
                                    Deeds.duringConnect =
                                            event -> {
                                                try {
                                                    post(
                                                            event.path("requestContext")
                                                                    .path("connectionId")
                                                                    .asText(),
                                                            "early");
                                                } catch (RuntimeException e) {
                                                    seen.complete(e);
                                                }
                                            };
                                    open();
                                    Deeds.duringConnect = _ -> {};
                                    assertThat(seen.get(5, TimeUnit.SECONDS))
                                            .isInstanceOf(GoneException.class);
                                }),
                        new Case(
                                "an id that no gateway makes is 400",
                                Sources.MANAGEMENT,
                                () -> {
                                    assertThatThrownBy(() -> post("nonsense", "x"))
                                            .isInstanceOf(ApiGatewayManagementApiException.class)
                                            .extracting(e ->
                                                    ((ApiGatewayManagementApiException) e)
                                                            .statusCode())
                                            .isEqualTo(400);
                                }),
                        new Case(
                                "too many calls: LimitExceededException, 429",
                                Sources.MANAGEMENT,
                                () -> {
                                    var open = open();
                                    rig.faults.set(Map.of("throttle", 1.0));
                                    assertThatThrownBy(() -> post(open.id(), "x"))
                                            .isInstanceOf(LimitExceededException.class);
                                    rig.faults.set(Map.of("throttle", 0.0));
                                }),
                        new Case(
                                "a client lost in the network: GoneException, and the socket is dead",
                                Sources.CONNECTIONS,
                                () -> {
                                    var open = open();
                                    rig.faults.set(Map.of("gone", 1.0));
                                    assertThatThrownBy(() -> post(open.id(), "x"))
                                            .isInstanceOf(GoneException.class);
                                    rig.faults.set(Map.of("gone", 0.0));
                                    assertThat(
                                                    Deeds.next("DISCONNECT")
                                                            .path("requestContext")
                                                            .path("disconnectStatusCode")
                                                            .asInt())
                                            .isEqualTo(1006);
                                }),
                        new Case(
                                "GET tells who is there, and since when",
                                Sources.MANAGEMENT,
                                () -> {
                                    var open = open();
                                    var shown =
                                            client.getConnection(r -> r.connectionId(open.id()));
                                    assertThat(shown.identity().sourceIp()).isEqualTo("127.0.0.1");
                                    assertThat(shown.identity().userAgent()).isEqualTo("tester/1");
                                    assertThat(shown.lastActiveAt())
                                            .isAfterOrEqualTo(shown.connectedAt());
                                }),
                        new Case(
                                "GET of one who left is GoneException",
                                Sources.MANAGEMENT,
                                () -> {
                                    assertThatThrownBy(() ->
                                                    client.getConnection(r ->
                                                            r.connectionId("BBBBBBBBBBBBBBB=")))
                                            .isInstanceOf(GoneException.class);
                                }),
                        new Case(
                                "DELETE closes the socket and tells $disconnect",
                                Sources.CLOSED_NORMALLY,
                                () -> {
                                    var open = open();
                                    client.deleteConnection(r -> r.connectionId(open.id()));
                                    assertThat(open.user().closeCode()).isEqualTo(1000);
                                    var context = Deeds.next("DISCONNECT").path("requestContext");
                                    assertThat(context.path("disconnectStatusCode").asInt())
                                            .isEqualTo(1000);
                                    assertThat(context.path("disconnectReason").asText())
                                            .isEqualTo("Connection Closed Normally");
                                }),
                        new Case(
                                "an API knows only its own sockets",
                                Sources.CONNECTIONS,
                                () -> {
                                    var open = open();
                                    try (var other = rig.connections("Strict")) {
                                        assertThatThrownBy(() ->
                                                        other.deleteConnection(
                                                                r -> r.connectionId(open.id())))
                                                .isInstanceOf(GoneException.class);
                                    }
                                })));
    }

    private static Open open() throws Exception {
        Deeds.SEEN.clear();
        var user = SocketUser.connect(rig.socket("/ws?who=ada"));
        var id = Deeds.next("CONNECT").path("requestContext").path("connectionId").asText();
        return new Open(user, id);
    }

    private static void post(String id, String text) {
        client.postToConnection(
                r -> r.connectionId(id).data(SdkBytes.fromString(text, StandardCharsets.UTF_8)));
    }
}
