package basel.local.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import basel.local.gateway.Clocks;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The WebSocket API against AWS's documentation, through real sockets.
class SocketConformanceTest {
    private static Rig rig;
    private static Rig hasty;

    @BeforeAll
    static void start() throws Exception {
        rig = Rig.start();
        var clocks =
                new Clocks(
                        Duration.ofSeconds(1),
                        Duration.ofMillis(900),
                        Duration.ofMillis(1500),
                        Duration.ofMillis(4000));
        hasty = new Rig(clocks, 500, Files.createTempDirectory("pages"));
    }

    @AfterAll
    static void stop() {
        rig.close();
        hasty.close();
    }

    @BeforeEach
    void forget() {
        Deeds.SEEN.clear();
    }

    @TestFactory
    Stream<DynamicTest> the_handshake_asks_connect_first() {
        return Case.tests(
                List.of(
                        new Case(
                                "the event of $connect shows headers and query, single and multiple",
                                Sources.CONNECT,
                                () -> {
                                    open("ada&a=1&a=2");
                                    var event = Deeds.next("CONNECT");
                                    assertThat(
                                                    event.path("headers")
                                                            .path("Sec-WebSocket-Version")
                                                            .asText())
                                            .isEqualTo("13");
                                    assertThat(
                                                    event.path("multiValueHeaders")
                                                            .path("Sec-WebSocket-Version"))
                                            .hasSize(1);
                                    assertThat(
                                                    event.path("queryStringParameters")
                                                            .path("a")
                                                            .asText())
                                            .isEqualTo("2");
                                    assertThat(
                                                    event.path("multiValueQueryStringParameters")
                                                            .path("a"))
                                            .hasSize(2);
                                    assertThat(event.path("isBase64Encoded").asBoolean(true))
                                            .isFalse();
                                }),
                        new Case(
                                "without a query the event has none",
                                Sources.CONNECT,
                                () -> {
                                    try (var raw = new RawSocket(rig.socket("/strict"))) {
                                        assertThat(raw.status()).isEqualTo(101);
                                    }
                                }),
                        new Case(
                                "its context says route, type, direction and stage",
                                Sources.CONTEXT,
                                () -> {
                                    open("ada");
                                    var context = context("CONNECT");
                                    assertThat(context.path("routeKey").asText())
                                            .isEqualTo("$connect");
                                    assertThat(context.path("messageDirection").asText())
                                            .isEqualTo("IN");
                                    assertThat(context.path("stage").asText()).isEqualTo("ws");
                                    assertThat(context.path("domainName").asText())
                                            .isEqualTo(
                                                    context.path("apiId").asText()
                                                            + ".execute-api.eu-central-1.amazonaws.com");
                                    assertThat(context.has("messageId")).isFalse();
                                }),
                        new Case(
                                "its context says who, and when",
                                Sources.CONTEXT,
                                () -> {
                                    open("ada");
                                    var context = context("CONNECT");
                                    assertThat(context.path("identity").path("sourceIp").asText())
                                            .isEqualTo("127.0.0.1");
                                    assertThat(context.path("identity").path("userAgent").asText())
                                            .isEqualTo("tester/1");
                                    assertThat(context.path("requestTime").asText())
                                            .matches("\\d\\d/\\w{3}/\\d{4}:[\\d:]{8} \\+0000");
                                    assertThat(context.path("requestTimeEpoch").asLong())
                                            .isGreaterThanOrEqualTo(
                                                    context.path("connectedAt").asLong());
                                }),
                        new Case(
                                "connection ids are sixteen characters that end in =",
                                Sources.CONNECTIONS,
                                () -> {
                                    open("ada");
                                    assertThat(context("CONNECT").path("connectionId").asText())
                                            .matches("[\\w-]{15}=");
                                }),
                        refusal(
                                "a 403 of $connect refuses with 403",
                                Sources.CONNECT,
                                "ada&status=403",
                                403),
                        refusal(
                                "any other status is passed on",
                                Sources.CONNECT,
                                "ada&status=429",
                                429),
                        refusal(
                                "a $connect that throws is 502",
                                Sources.CONNECT,
                                "ada&do=throw",
                                502),
                        refusal(
                                "a $connect that answers no response is 502",
                                Sources.CONNECT,
                                "ada&do=nonsense",
                                502),
                        new Case(
                                "a refusal says both ids",
                                Sources.CONNECT,
                                () -> {
                                    try (var raw =
                                            new RawSocket(rig.socket("/ws?who=ada&status=403"))) {
                                        var body =
                                                Deeds.parse(
                                                        raw.body()
                                                                .getBytes(StandardCharsets.UTF_8));
                                        assertThat(body.path("message").asText())
                                                .isEqualTo("Forbidden");
                                        assertThat(
                                                        body.has("connectionId")
                                                                && body.has("requestId"))
                                                .isTrue();
                                    }
                                }),
                        new Case(
                                "a subprotocol is the one that $connect names",
                                Sources.SUBPROTOCOL,
                                () -> {
                                    var user =
                                            SocketUser.connect(
                                                    rig.socket("/ws?who=ada&do=protocol"),
                                                    "chat.v2");
                                    assertThat(user.socket().getSubprotocol()).isEqualTo("chat.v2");
                                }),
                        new Case(
                                "without it, none is agreed on",
                                Sources.SUBPROTOCOL,
                                () -> {
                                    try (var raw =
                                            new RawSocket(
                                                    rig.socket("/ws?who=ada"),
                                                    "Sec-WebSocket-Protocol: chat.v2")) {
                                        assertThat(raw.head())
                                                .doesNotContainIgnoringCase(
                                                        "sec-websocket-protocol");
                                    }
                                }),
                        new Case(
                                "a $connect over 29 s is 504",
                                Sources.SOCKET_QUOTAS,
                                () -> {
                                    assertThat(
                                                    SocketUser.refusal(
                                                            hasty.socket(
                                                                    "/ws?who=ada&do=sleep&ms=2000")))
                                            .isEqualTo(504);
                                }),
                        new Case(
                                "too many new connections in a second are 429",
                                Sources.SOCKET_QUOTAS,
                                () -> {
                                    try (var narrow =
                                            new Rig(
                                                    Clocks.AWS,
                                                    0,
                                                    Files.createTempDirectory("pages"))) {
                                        assertThat(SocketUser.refusal(narrow.socket("/ws?who=ada")))
                                                .isEqualTo(429);
                                    }
                                })));
    }

    @TestFactory
    Stream<DynamicTest> the_authorizer_decides_before_connect() {
        return Case.tests(
                List.of(
                        refusal("a missing identity source is 401", Sources.AUTHORIZER, "", 401),
                        refusal(
                                "an authorizer that throws Unauthorized is 401",
                                Sources.AUTHORIZER,
                                "stranger",
                                401),
                        refusal("a policy that denies is 403", Sources.POLICY, "denied", 403),
                        refusal(
                                "a policy that allows something else is 403",
                                Sources.POLICY,
                                "elsewhere",
                                403),
                        refusal(
                                "an authorizer that fails is 500",
                                Sources.AUTHORIZER,
                                "broken",
                                500),
                        refusal("a context with a list is 500", Sources.POLICY, "nested", 500),
                        refusal(
                                "an answer without a principal is 500",
                                Sources.POLICY,
                                "nobody",
                                500),
                        new Case(
                                "a refused client never reaches $connect",
                                Sources.AUTHORIZER,
                                () -> {
                                    SocketUser.refusal(rig.socket("/ws?who=denied"));
                                    assertThat(Deeds.SEEN).isEmpty();
                                }),
                        new Case(
                                "its context is in every event, as text",
                                Sources.POLICY,
                                () -> {
                                    var user = open("ada");
                                    user.say("{}");
                                    for (var type : List.of("CONNECT", "MESSAGE")) {
                                        var rights = context(type).path("authorizer");
                                        assertThat(rights.path("principalId").asText())
                                                .isEqualTo("ada");
                                        assertThat(rights.path("number").isTextual()).isTrue();
                                        assertThat(rights.path("sure").asText()).isEqualTo("true");
                                    }
                                }),
                        new Case(
                                "it is asked as REQUEST for the ARN of $connect",
                                Sources.AUTHORIZER,
                                () -> {
                                    open("ada");
                                    var context = context("CONNECT");
                                    var rights = context.path("authorizer");
                                    assertThat(rights.path("type").asText()).isEqualTo("REQUEST");
                                    assertThat(rights.path("arn").asText())
                                            .isEqualTo(
                                                    "arn:aws:execute-api:eu-central-1:000000000000:"
                                                            + context.path("apiId").asText()
                                                            + "/ws/$connect");
                                })));
    }

    @TestFactory
    Stream<DynamicTest> each_message_is_an_invocation() {
        return Case.tests(
                List.of(
                        new Case(
                                "the event has the body, an id, and no headers",
                                Sources.CONTEXT,
                                () -> {
                                    open("ada").say("{\"action\":\"hello\"}");
                                    var event = Deeds.next("MESSAGE");
                                    assertThat(event.path("body").asText())
                                            .isEqualTo("{\"action\":\"hello\"}");
                                    assertThat(
                                                    event.path("requestContext")
                                                            .path("messageId")
                                                            .asText())
                                            .hasSize(16);
                                    assertThat(
                                                    event.has("headers")
                                                            || event.has("queryStringParameters"))
                                            .isFalse();
                                }),
                        routed(
                                "a value that names a route takes it",
                                Sources.SELECTION,
                                "{\"action\":\"shout\"}",
                                "shout"),
                        routed(
                                "any other value takes $default",
                                Sources.DEFAULT_ROUTE,
                                "{\"action\":\"whisper\"}",
                                "$default"),
                        routed(
                                "a message that is not JSON takes $default",
                                Sources.DEFAULT_ROUTE,
                                "hello",
                                "$default"),
                        routed(
                                "a name of a $ route is not taken",
                                Sources.SELECTION,
                                "{\"action\":\"$disconnect\"}",
                                "$default"),
                        new Case(
                                "the selection expression may go deeper",
                                Sources.SELECTION,
                                () -> {
                                    SocketUser.connect(rig.socket("/strict"))
                                            .say("{\"deed\":{\"name\":\"shout\"}}");
                                    assertThat(context("MESSAGE").path("routeKey").asText())
                                            .isEqualTo("shout");
                                }),
                        new Case(
                                "without $default the client is told Forbidden",
                                Sources.DEFAULT_ROUTE,
                                () -> {
                                    var user = SocketUser.connect(rig.socket("/strict"));
                                    user.say("{}");
                                    complained(user, "Forbidden");
                                }),
                        new Case(
                                "a function that throws is an Internal server error",
                                Sources.FIVE_XX,
                                () -> {
                                    var user = open("ada");
                                    user.say("{\"do\":\"throw\"}");
                                    complained(user, "Internal server error");
                                }),
                        new Case(
                                "an integration over 29 s is told, and runs on",
                                Sources.SOCKET_QUOTAS,
                                () -> {
                                    var user = SocketUser.connect(hasty.socket("/ws?who=ada"));
                                    user.say("{\"do\":\"sleep\",\"ms\":1300}");
                                    complained(user, "Endpoint request timed out");
                                }),
                        new Case(
                                "what a function returns does not reach the client",
                                Sources.RESPONSES,
                                () -> {
                                    var user = open("ada");
                                    user.say("{}");
                                    Deeds.next("MESSAGE");
                                    user.say("{\"do\":\"throw\"}");
                                    assertThat(user.hear()).contains("Internal server error");
                                }),
                        new Case(
                                "a slow message does not hold up the next one",
                                Sources.CONNECTIONS,
                                () -> {
                                    var user = open("ada");
                                    user.say("{\"do\":\"sleep\",\"ms\":3000}");
                                    user.say("{\"n\":2}");
                                    long began = System.nanoTime();
                                    Deeds.next("MESSAGE");
                                    Deeds.next("MESSAGE");
                                    assertThat(Duration.ofNanos(System.nanoTime() - began))
                                            .isLessThan(Duration.ofMillis(2500));
                                })));
    }

    @TestFactory
    Stream<DynamicTest> limits_and_ends() {
        return Case.tests(
                List.of(
                        new Case(
                                "128 KB in frames of 32 KB are one message",
                                Sources.SOCKET_QUOTAS,
                                () -> {
                                    open("ada").sayInFrames("a".repeat(128 * 1024), 32 * 1024);
                                    assertThat(Deeds.next("MESSAGE").path("body").asText())
                                            .hasSize(128 * 1024);
                                }),
                        new Case(
                                "a message over 128 KB closes with 1009",
                                Sources.SOCKET_QUOTAS,
                                () -> {
                                    try (var raw = new RawSocket(rig.socket("/ws?who=ada"))) {
                                        raw.frame(1, false, new byte[32 * 1024]);
                                        raw.frame(0, false, new byte[32 * 1024]);
                                        raw.frame(0, false, new byte[32 * 1024]);
                                        raw.frame(0, false, new byte[32 * 1024]);
                                        raw.frame(0, true, new byte[1]);
                                        assertThat(raw.closeCode()).isEqualTo(1009);
                                    }
                                }),
                        new Case(
                                "a frame over 32 KB closes with 1009",
                                Sources.SOCKET_QUOTAS,
                                () -> {
                                    try (var raw = new RawSocket(rig.socket("/ws?who=ada"))) {
                                        raw.frame(1, true, new byte[32 * 1024 + 1]);
                                        assertThat(raw.closeCode()).isEqualTo(1009);
                                    }
                                }),
                        new Case(
                                "a binary message closes with 1003",
                                Sources.BINARY,
                                () -> {
                                    try (var raw = new RawSocket(rig.socket("/ws?who=ada"))) {
                                        raw.frame(2, true, new byte[] {1, 2});
                                        assertThat(raw.closeCode()).isEqualTo(1003);
                                    }
                                }),
                        new Case(
                                "text that is no UTF-8 closes with 1007",
                                Sources.RFC_6455,
                                () -> {
                                    try (var raw = new RawSocket(rig.socket("/ws?who=ada"))) {
                                        raw.frame(1, true, new byte[] {(byte) 0xc3, (byte) 0x28});
                                        assertThat(raw.closeCode()).isEqualTo(1007);
                                    }
                                }),
                        new Case(
                                "a ping is answered by a pong",
                                Sources.RFC_6455,
                                () -> {
                                    assertThat(open("ada").ping("here")).isEqualTo("here");
                                }),
                        new Case(
                                "an idle socket is closed with 1001 after 10 min",
                                Sources.SOCKET_QUOTAS,
                                () -> {
                                    assertThat(
                                                    SocketUser.connect(hasty.socket("/ws?who=ada"))
                                                            .closeCode())
                                            .isEqualTo(1001);
                                }),
                        new Case(
                                "no socket lives longer than 2 h",
                                Sources.SOCKET_QUOTAS,
                                () -> {
                                    var user = SocketUser.connect(hasty.socket("/ws?who=ada"));
                                    for (int i = 0; i < 20 && !user.closed.isDone(); i++) {
                                        var _ = user.socket().sendText("{}", true);
                                        Deeds.sleep(300);
                                    }
                                    assertThat(user.closeCode()).isEqualTo(1001);
                                }),
                        new Case(
                                "the client's code and reason are told to $disconnect",
                                Sources.CONNECT,
                                () -> {
                                    open("ada").socket().sendClose(4001, "enough").join();
                                    var context = context("DISCONNECT");
                                    assertThat(context.path("disconnectStatusCode").asInt())
                                            .isEqualTo(4001);
                                    assertThat(context.path("disconnectReason").asText())
                                            .isEqualTo("enough");
                                    assertThat(context.path("routeKey").asText())
                                            .isEqualTo("$disconnect");
                                }),
                        new Case(
                                "a lost client is told as 1006",
                                Sources.CONNECT,
                                () -> {
                                    new RawSocket(rig.socket("/ws?who=ada")).close();
                                    assertThat(
                                                    context("DISCONNECT")
                                                            .path("disconnectStatusCode")
                                                            .asInt())
                                            .isEqualTo(1006);
                                }),
                        new Case(
                                "a close without a code is told as 1005",
                                Sources.RFC_6455,
                                () -> {
                                    try (var raw = new RawSocket(rig.socket("/ws?who=ada"))) {
                                        raw.frame(8, true, new byte[0]);
                                        assertThat(
                                                        context("DISCONNECT")
                                                                .path("disconnectStatusCode")
                                                                .asInt())
                                                .isEqualTo(1005);
                                    }
                                }),
                        new Case(
                                "$disconnect is best effort",
                                Sources.CONNECT,
                                () -> {
                                    rig.faults.set(java.util.Map.of("lostDisconnect", 1.0));
                                    open("lost").socket().sendClose(1000, "").join();
                                    Deeds.sleep(300);
                                    rig.faults.set(java.util.Map.of("lostDisconnect", 0.0));
                                    assertThat(Deeds.SEEN)
                                            .noneMatch(e ->
                                                    e.path("requestContext")
                                                                    .path("authorizer")
                                                                    .path("principalId")
                                                                    .asText()
                                                                    .equals("lost")
                                                            && e.path("requestContext")
                                                                    .path("eventType")
                                                                    .asText()
                                                                    .equals("DISCONNECT"));
                                })));
    }

    private static Case refusal(String name, String source, String who, int status) {
        return new Case(
                name,
                source,
                () -> {
                    var query = who.isEmpty() ? "" : "?who=" + who;
                    assertThat(SocketUser.refusal(rig.socket("/ws" + query))).isEqualTo(status);
                });
    }

    private static Case routed(String name, String source, String message, String key) {
        return new Case(
                name,
                source,
                () -> {
                    open("ada").say(message);
                    assertThat(context("MESSAGE").path("routeKey").asText()).isEqualTo(key);
                });
    }

    private static void complained(SocketUser user, String message) throws Exception {
        var frame = Deeds.parse(user.hear().getBytes(StandardCharsets.UTF_8));
        assertThat(frame.path("message").asText()).isEqualTo(message);
        assertThat(frame.path("connectionId").asText()).hasSize(16);
        assertThat(frame.path("requestId").asText()).isNotEmpty();
    }

    /// A fresh socket; events of earlier ones are forgotten.
    private static SocketUser open(String who) {
        Deeds.SEEN.clear();
        return SocketUser.connect(rig.socket("/ws?who=" + who));
    }

    private static JsonNode context(String type) throws Exception {
        return Deeds.next(type).path("requestContext");
    }
}
