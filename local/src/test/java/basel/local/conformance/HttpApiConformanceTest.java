package basel.local.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import basel.local.gateway.Clocks;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The HTTP API against AWS's documentation, through real requests.
class HttpApiConformanceTest {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static Rig rig;
    private static Rig hasty;

    @BeforeAll
    static void start() throws Exception {
        rig = Rig.start();
        var clocks =
                new Clocks(
                        Duration.ofMillis(300),
                        Duration.ofSeconds(1),
                        Clocks.AWS.idle(),
                        Clocks.AWS.life());
        hasty = new Rig(clocks, 500, Files.createTempDirectory("pages"));
    }

    @AfterAll
    static void stop() {
        rig.close();
        hasty.close();
    }

    @TestFactory
    Stream<DynamicTest> the_event_is_that_of_payload_format_2() {
        return Case.tests(
                List.of(
                        new Case(
                                "the event says its version and the route's key",
                                Sources.PAYLOAD,
                                () -> {
                                    var event = event("/echo/a/b");
                                    assertThat(event.path("version").asText()).isEqualTo("2.0");
                                    assertThat(event.path("routeKey").asText())
                                            .isEqualTo("ANY /echo/{proxy+}");
                                }),
                        new Case(
                                "a greedy parameter holds the rest of the path",
                                Sources.ROUTES,
                                () -> {
                                    assertThat(
                                                    event("/echo/a/b")
                                                            .path("pathParameters")
                                                            .path("proxy")
                                                            .asText())
                                            .isEqualTo("a/b");
                                }),
                        new Case(
                                "rawPath is decoded",
                                Sources.DECODED_PATH,
                                () -> {
                                    assertThat(event("/echo/a%20%C3%A9").path("rawPath").asText())
                                            .isEqualTo("/echo/a é");
                                }),
                        new Case(
                                "what follows a decoded question mark is lost",
                                Sources.DECODED_PATH,
                                () -> {
                                    assertThat(event("/echo/a%3Fb").path("rawPath").asText())
                                            .isEqualTo("/echo/a");
                                }),
                        new Case(
                                "path parameters are decoded",
                                Sources.EMULATOR,
                                () -> {
                                    assertThat(
                                                    event("/pets/a%20b")
                                                            .path("pathParameters")
                                                            .path("id")
                                                            .asText())
                                            .isEqualTo("a b");
                                }),
                        new Case(
                                "rawQueryString stays encoded",
                                Sources.EMULATOR,
                                () -> {
                                    assertThat(
                                                    event("/echo/x?a=1%202&a=3")
                                                            .path("rawQueryString")
                                                            .asText())
                                            .isEqualTo("a=1%202&a=3");
                                }),
                        new Case(
                                "values of one name are decoded and joined by commas",
                                Sources.PAYLOAD,
                                () -> {
                                    var query =
                                            event("/echo/x?a=1%202&a=3&b")
                                                    .path("queryStringParameters");
                                    assertThat(query.path("a").asText()).isEqualTo("1 2,3");
                                    assertThat(query.path("b").asText("none")).isEmpty();
                                }),
                        new Case(
                                "without a query there are no query parameters",
                                Sources.PAYLOAD,
                                () -> {
                                    var event = event("/echo/x");
                                    assertThat(event.path("rawQueryString").asText("none"))
                                            .isEmpty();
                                    assertThat(event.has("queryStringParameters")).isFalse();
                                }),
                        new Case(
                                "cookies are a list of their own",
                                Sources.PAYLOAD,
                                () -> {
                                    var event = event("/echo/x", "Cookie", "a=1; b=2");
                                    assertThat(event.path("cookies"))
                                            .map(JsonNode::asText)
                                            .containsExactly("a=1", "b=2");
                                    assertThat(event.path("headers").has("cookie")).isFalse();
                                }),
                        new Case(
                                "header names are in lower case",
                                Sources.PAYLOAD,
                                () -> {
                                    assertThat(
                                                    event("/echo/x", "X-Mixed-Case", "1")
                                                            .path("headers")
                                                            .path("x-mixed-case")
                                                            .asText())
                                            .isEqualTo("1");
                                }),
                        new Case(
                                "headers of one name are joined by commas",
                                Sources.PAYLOAD,
                                () -> {
                                    assertThat(
                                                    event("/echo/x", "X-Many", "1", "X-Many", "2")
                                                            .path("headers")
                                                            .path("x-many")
                                                            .asText())
                                            .isEqualTo("1,2");
                                }),
                        new Case(
                                "the caller's address is at the end of X-Forwarded-For",
                                Sources.PAYLOAD,
                                () -> {
                                    assertThat(
                                                    event("/echo/x", "X-Forwarded-For", "9.9.9.9")
                                                            .path("headers")
                                                            .path("x-forwarded-for")
                                                            .asText())
                                            .startsWith("9.9.9.9, ")
                                            .endsWith("127.0.0.1");
                                }),
                        new Case(
                                "the context shows method, path, protocol, address and agent",
                                Sources.PAYLOAD,
                                () -> {
                                    var http =
                                            event("/echo/x", "User-Agent", "tester/1")
                                                    .path("requestContext")
                                                    .path("http");
                                    assertThat(http.path("method").asText()).isEqualTo("GET");
                                    assertThat(http.path("path").asText()).isEqualTo("/echo/x");
                                    assertThat(http.path("protocol").asText())
                                            .isEqualTo("HTTP/1.1");
                                    assertThat(http.path("sourceIp").asText())
                                            .isEqualTo("127.0.0.1");
                                    assertThat(http.path("userAgent").asText())
                                            .isEqualTo("tester/1");
                                }),
                        new Case(
                                "the context shows stage, route, domain and prefix",
                                Sources.PAYLOAD,
                                () -> {
                                    var context = event("/echo/x").path("requestContext");
                                    assertThat(context.path("stage").asText())
                                            .isEqualTo("$default");
                                    assertThat(context.path("routeKey").asText())
                                            .isEqualTo("ANY /echo/{proxy+}");
                                    assertThat(context.path("domainPrefix").asText())
                                            .isEqualTo(context.path("apiId").asText());
                                    assertThat(context.path("domainName").asText())
                                            .isEqualTo(
                                                    context.path("apiId").asText()
                                                            + ".execute-api.eu-central-1.amazonaws.com");
                                }),
                        new Case(
                                "time is told twice, as text and as milliseconds",
                                Sources.PAYLOAD,
                                () -> {
                                    var context = event("/echo/x").path("requestContext");
                                    assertThat(context.path("time").asText())
                                            .matches(
                                                    "\\d{2}/[A-Z][a-z]{2}/\\d{4}:\\d{2}:\\d{2}:\\d{2} \\+0000");
                                    assertThat(
                                                    Instant.ofEpochMilli(
                                                            context.path("timeEpoch").asLong()))
                                            .isBetween(
                                                    Instant.now().minusSeconds(20), Instant.now());
                                }),
                        new Case(
                                "the request's id is also a header of the answer",
                                Sources.HTTP_TROUBLE,
                                () -> {
                                    var answer = send("GET", "/echo/x", "");
                                    assertThat(answer.headers().firstValue("apigw-requestid"))
                                            .contains(
                                                    Deeds.parse(
                                                                    answer.body()
                                                                            .getBytes(
                                                                                    StandardCharsets
                                                                                            .UTF_8))
                                                            .path("requestContext")
                                                            .path("requestId")
                                                            .asText());
                                })));
    }

    @TestFactory
    Stream<DynamicTest> bodies_are_text_or_base64_by_their_type() {
        return Case.tests(
                List.of(
                        new Case(
                                "no body, no key",
                                Sources.PAYLOAD,
                                () -> {
                                    var event = event("/echo/x");
                                    assertThat(event.has("body")).isFalse();
                                    assertThat(event.path("isBase64Encoded").asBoolean(true))
                                            .isFalse();
                                }),
                        text("application/json"),
                        text("text/plain; charset=utf-8"),
                        text("application/xml"),
                        text("application/javascript"),
                        base64("application/x-www-form-urlencoded"),
                        base64("application/octet-stream"),
                        base64("application/problem+json"),
                        base64("")));
    }

    @TestFactory
    Stream<DynamicTest> the_most_specific_route_is_taken() {
        return Case.tests(
                List.of(
                        route(
                                "a fixed path before a variable",
                                "GET",
                                "/pets/cat",
                                "GET /pets/cat"),
                        route(
                                "a variable takes any other segment",
                                "GET",
                                "/pets/fish",
                                "GET /pets/{id}"),
                        route("a method before ANY", "GET", "/pets/dog", "GET /pets/dog"),
                        route("ANY takes the other methods", "PUT", "/pets/dog", "ANY /pets/dog"),
                        route("a full path before a greedy one", "GET", "/echo", "ANY /echo"),
                        new Case(
                                "no route is 404",
                                Sources.ROUTES,
                                () -> refused("GET", "/nothing", 404, "Not Found")),
                        new Case(
                                "a route of another method is 404",
                                Sources.ROUTES,
                                () -> {
                                    refused("DELETE", "/pets/fish", 404, "Not Found");
                                })));
    }

    @TestFactory
    Stream<DynamicTest> what_a_function_answers_is_read_as_format_2() {
        return Case.tests(
                List.of(
                        new Case(
                                "status, headers and body are sent",
                                Sources.PAYLOAD,
                                () -> {
                                    var answer =
                                            raw(
                                                    "{\"statusCode\":418,\"headers\":{\"X-Tea\":\"green\"},\"body\":\"pot\"}");
                                    assertThat(answer.statusCode()).isEqualTo(418);
                                    assertThat(answer.headers().firstValue("x-tea"))
                                            .contains("green");
                                    assertThat(answer.body()).isEqualTo("pot");
                                }),
                        new Case(
                                "each cookie is a set-cookie of its own",
                                Sources.PAYLOAD,
                                () -> {
                                    var answer =
                                            raw(
                                                    "{\"statusCode\":200,\"cookies\":[\"a=1; Path=/\",\"b=2\"]}");
                                    assertThat(answer.headers().allValues("set-cookie"))
                                            .containsExactly("a=1; Path=/", "b=2");
                                }),
                        new Case(
                                "a base64 body is sent as bytes",
                                Sources.PAYLOAD,
                                () -> {
                                    assertThat(
                                                    raw("{\"statusCode\":200,\"isBase64Encoded\":true,\"body\":\"w6k=\"}")
                                                            .body())
                                            .isEqualTo("é");
                                }),
                        new Case(
                                "JSON without a status is a 200 of that JSON",
                                Sources.PAYLOAD,
                                () -> {
                                    var answer = raw("{\"hello\":1}");
                                    assertThat(answer.statusCode()).isEqualTo(200);
                                    assertThat(answer.headers().firstValue("content-type"))
                                            .contains("application/json");
                                    assertThat(answer.body()).isEqualTo("{\"hello\":1}");
                                }),
                        new Case(
                                "a plain text answer is the body",
                                Sources.PAYLOAD,
                                () -> {
                                    assertThat(raw("\"Hello from Lambda!\"").body())
                                            .isEqualTo("Hello from Lambda!");
                                }),
                        new Case(
                                "a body that is no text is 500",
                                Sources.HTTP_TROUBLE,
                                () -> {
                                    broken(raw("{\"statusCode\":200,\"body\":{\"a\":1}}"));
                                }),
                        new Case(
                                "a status that is no number is 500",
                                Sources.HTTP_TROUBLE,
                                () -> {
                                    broken(raw("{\"statusCode\":\"fine\"}"));
                                }),
                        new Case(
                                "headers that are no texts are 500",
                                Sources.HTTP_TROUBLE,
                                () -> {
                                    broken(raw("{\"statusCode\":200,\"headers\":{\"a\":[1]}}"));
                                }),
                        new Case(
                                "a body that is said to be base64 and is not is 500",
                                Sources.HTTP_TROUBLE,
                                () -> {
                                    broken(
                                            raw(
                                                    "{\"statusCode\":200,\"isBase64Encoded\":true,\"body\":\"é\"}"));
                                })));
    }

    @TestFactory
    Stream<DynamicTest> handlers_of_types_get_objects() {
        return Case.tests(
                List.of(
                        new Case(
                                "an event is the object that the handler names, its variables are settings",
                                Sources.HANDLER,
                                () -> {
                                    var answer =
                                            send(
                                                    "POST",
                                                    "/typed",
                                                    "hi",
                                                    "Content-Type",
                                                    "text/plain");
                                    assertThat(answer.statusCode()).isEqualTo(201);
                                    assertThat(answer.body()).isEqualTo("blue Typed hi POST");
                                })));
    }

    @TestFactory
    Stream<DynamicTest> failures_and_limits() {
        return Case.tests(
                List.of(
                        new Case(
                                "a function that throws is 500",
                                Sources.FIVE_XX,
                                () -> {
                                    refused(
                                            "GET",
                                            "/echo/x?do=throw",
                                            500,
                                            "Internal Server Error");
                                }),
                        new Case(
                                "a function that cannot start is 500",
                                Sources.FIVE_XX,
                                () -> {
                                    refused("GET", "/missing", 500, "Internal Server Error");
                                }),
                        new Case(
                                "a function over its own time-out is 500",
                                Sources.LAMBDA_TIMEOUT,
                                () -> {
                                    refused(
                                            "GET",
                                            "/slow?do=sleep&ms=5000",
                                            500,
                                            "Internal Server Error");
                                }),
                        new Case(
                                "an integration over the API's time-out is 503",
                                Sources.FIVE_XX,
                                () -> {
                                    var answer =
                                            CLIENT.send(
                                                    HttpRequest.newBuilder(
                                                                    hasty.http(
                                                                            "/api/echo/x?do=sleep&ms=3000"))
                                                            .build(),
                                                    BodyHandlers.ofString());
                                    assertThat(answer.statusCode()).isEqualTo(503);
                                    assertThat(answer.body())
                                            .isEqualTo("{\"message\":\"Service Unavailable\"}");
                                }),
                        new Case(
                                "an answer over 6 MB is 500",
                                Sources.LAMBDA_QUOTAS,
                                () -> {
                                    refused("GET", "/echo/x?do=big", 500, "Internal Server Error");
                                }),
                        new Case(
                                "a body over 10 MB is 413",
                                Sources.HTTP_QUOTAS,
                                () -> {
                                    var answer =
                                            send(
                                                    "POST",
                                                    "/echo/x",
                                                    "a".repeat(10 * 1024 * 1024 + 1));
                                    assertThat(answer.statusCode()).isEqualTo(413);
                                    assertThat(answer.body())
                                            .isEqualTo(
                                                    "{\"message\":\"Request Entity Too Large\"}");
                                }),
                        new Case(
                                "header lines over 10,240 bytes are 431",
                                Sources.HTTP_QUOTAS,
                                () -> {
                                    var answer =
                                            send(
                                                    "GET",
                                                    "/echo/x",
                                                    "",
                                                    "X-Long",
                                                    "a".repeat(11_000));
                                    assertThat(answer.statusCode()).isEqualTo(431);
                                })));
    }

    @TestFactory
    Stream<DynamicTest> cross_origin_answers_are_the_apis_own() {
        var friend = "https://friend.example";
        return Case.tests(
                List.of(
                        new Case(
                                "a preflight is answered without the function",
                                Sources.CORS,
                                () -> {
                                    var answer =
                                            send(
                                                    "OPTIONS",
                                                    "/echo/x?do=throw",
                                                    "",
                                                    "Origin",
                                                    friend,
                                                    "Access-Control-Request-Method",
                                                    "POST");
                                    assertThat(answer.statusCode()).isEqualTo(204);
                                    assertThat(
                                                    answer.headers()
                                                            .firstValue(
                                                                    "access-control-allow-origin"))
                                            .contains(friend);
                                    assertThat(
                                                    answer.headers()
                                                            .firstValue(
                                                                    "access-control-allow-methods"))
                                            .contains("GET,POST");
                                    assertThat(
                                                    answer.headers()
                                                            .firstValue("access-control-max-age"))
                                            .contains("600");
                                }),
                        new Case(
                                "a preflight from elsewhere gets no permission",
                                Sources.CORS,
                                () -> {
                                    var answer =
                                            send(
                                                    "OPTIONS",
                                                    "/echo/x",
                                                    "",
                                                    "Origin",
                                                    "https://evil.example",
                                                    "Access-Control-Request-Method",
                                                    "POST");
                                    assertThat(
                                                    answer.headers()
                                                            .firstValue(
                                                                    "access-control-allow-origin"))
                                            .isEmpty();
                                }),
                        new Case(
                                "the function's own CORS headers are replaced",
                                Sources.CORS,
                                () -> {
                                    var path =
                                            "/echo/x?raw="
                                                    + encoded(
                                                            "{\"statusCode\":200,\"headers\":{\"Access-Control-Allow-Origin\":\"*\"}}");
                                    var answer = send("GET", path, "", "Origin", friend);
                                    assertThat(
                                                    answer.headers()
                                                            .allValues(
                                                                    "access-control-allow-origin"))
                                            .containsExactly(friend);
                                    assertThat(
                                                    answer.headers()
                                                            .firstValue(
                                                                    "access-control-expose-headers"))
                                            .contains("x-shown");
                                    assertThat(
                                                    answer.headers()
                                                            .firstValue(
                                                                    "access-control-allow-credentials"))
                                            .contains("true");
                                })));
    }

    private static Case text(String type) {
        return new Case(
                "a body of " + type + " is text",
                Sources.TEXT_TYPES,
                () -> {
                    var event = posted(type);
                    assertThat(event.path("body").asText()).isEqualTo("é=1");
                    assertThat(event.path("isBase64Encoded").asBoolean(true)).isFalse();
                });
    }

    private static Case base64(String type) {
        var name = type.isEmpty() ? "no type" : type;
        return new Case(
                "a body of " + name + " is base64",
                Sources.TEXT_TYPES,
                () -> {
                    var event = posted(type);
                    assertThat(Base64.getDecoder().decode(event.path("body").asText()))
                            .asString(StandardCharsets.UTF_8)
                            .isEqualTo("é=1");
                    assertThat(event.path("isBase64Encoded").asBoolean(false)).isTrue();
                });
    }

    private static Case route(String name, String method, String path, String key) {
        return new Case(
                name,
                Sources.ROUTES,
                () -> {
                    var answer = send(method, path, "");
                    assertThat(json(answer).path("routeKey").asText()).isEqualTo(key);
                });
    }

    private static void refused(String method, String path, int status, String message)
            throws Exception {
        var answer = send(method, path, "");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
        assertThat(answer.body()).isEqualTo("{\"message\":\"" + message + "\"}");
    }

    private static void broken(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
    }

    private static HttpResponse<String> raw(String answer) throws Exception {
        return send("GET", "/echo/x?raw=" + encoded(answer), "");
    }

    private static JsonNode event(String path, String... headers) throws Exception {
        return json(send("GET", path, "", headers));
    }

    private static JsonNode posted(String type) throws Exception {
        var headers = type.isEmpty() ? new String[0] : new String[] {"Content-Type", type};
        return json(send("POST", "/echo/x", "é=1", headers));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return Deeds.parse(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> send(
            String method, String path, String body, String... headers) throws Exception {
        var request =
                HttpRequest.newBuilder(rig.http("/api" + path))
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
