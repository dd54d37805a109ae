package basel.testing;

import basel.door.AfterFunction;
import basel.door.AuthorizerFunction;
import basel.door.HttpFunction;
import basel.door.SocketFunction;
import basel.shared.sign.MakeKeys;
import basel.shared.sign.Parameters;
import basel.shared.testing.LocalCloud;
import basel.shared.testing.LocalDynamo;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The doors over one context, DynamoDB Local and the rest of AWS on the loopback. Real events go
/// in, real answers come out. What is stored is one for the whole JVM: each `fresh` or `with`
/// empties it. The context of the usual settings is kept from class to class, for it takes a
/// second.
public final class Product implements AutoCloseable {
    public static final String ORIGIN = "http://127.0.0.1:8000";
    public static final String HANDSHAKE =
            "arn:aws:execute-api:eu-central-1:000000000000:api/ws/$connect";
    private static final String PATH = "/basel/test";
    private static final Set<Map<String, Object>> USUAL =
            Set.of(Map.of(), Map.of("basel.limits", "off"));
    private static final Map<Map<String, Object>, Product> KEPT = new ConcurrentHashMap<>();

    private final LocalCloud cloud;
    private Map<String, String> keys = TestKeys.all();
    private final ApplicationContext context;
    private final JsonMapper json;
    private final HttpFunction http;
    private final SocketFunction socket;
    private final AuthorizerFunction authorizer;
    private final AfterFunction after;
    private final Map<String, Map<String, Object>> contexts = new ConcurrentHashMap<>();
    private final Map<String, String> addresses = new ConcurrentHashMap<>();
    private final Map<String, Long> since = new ConcurrentHashMap<>();

    /// Starts anew with these settings over the usual ones.
    public static Product with(Map<String, Object> settings) {
        var kept = KEPT.get(settings);
        if (kept != null) {
            kept.empty();
            return kept;
        }
        var product = new Product(settings);
        if (USUAL.contains(settings)) {
            KEPT.put(settings, product);
        }
        return product;
    }

    public static Product fresh() {
        return with(Map.of());
    }

    private Product(Map<String, Object> more) {
        var tables = LocalDynamo.tablesOf(Path.of("../template.yaml"));
        cloud = LocalCloud.with(TestKeys.parameters(PATH, ORIGIN));
        LocalDynamo.with(tables);
        var settings = new HashMap<String, Object>();
        tables.forEach(
                table -> settings.put("basel.tables." + setting(table.name()), table.name()));
        settings.put("basel.parameters", PATH);
        settings.put("basel.queues.replies", cloud.url() + "/queue/replies.fifo");
        settings.put("basel.queues.after", cloud.url() + "/queue/after");
        settings.put("basel.mail.sender", "basel@basel.test");
        settings.put("basel.model.provider", "scripted");
        settings.put("basel.test.clock", "true");
        settings.put("aws.accessKeyId", "test");
        settings.put("aws.secretKey", "test");
        settings.put("aws.region", "eu-central-1");
        settings.putAll(more);
        context =
                ApplicationContext.builder()
                        .environments("function", "lambda", "test")
                        .deduceEnvironment(false)
                        .banner(false)
                        .properties(settings)
                        .start();
        json = context.getBean(JsonMapper.class);
        http = new HttpFunction(context);
        socket = new SocketFunction(context);
        authorizer = new AuthorizerFunction(context);
        after = new AfterFunction(context);
    }

    private void empty() {
        keys = TestKeys.all();
        LocalCloud.with(TestKeys.parameters(PATH, ORIGIN));
        LocalDynamo.with(LocalDynamo.tablesOf(Path.of("../template.yaml")));
        context.getBean(Parameters.class).forget();
        clock().reset();
        contexts.clear();
        addresses.clear();
        since.clear();
    }

    public LocalCloud cloud() {
        return cloud;
    }

    public TestClock clock() {
        return context.getBean(TestClock.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> java.util.Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type);
    }

    /// The keys that sign session tokens, as SSM holds them.
    public static String sessionKeys() {
        return TestKeys.parameters(PATH, ORIGIN).getOrDefault(PATH + "/keys/session", "");
    }

    /// Rotates all keys, as `make keys ROTATE=1` does, until every function has read them again.
    public void rotate() {
        keys = MakeKeys.rotated(keys);
        keys.forEach((name, value) -> cloud.parameter(PATH + "/" + name, value));
        clock().forward(Duration.ofMinutes(6));
    }

    public JsonMapper json() {
        return json;
    }

    /// Sends an HTTP request through its door.
    public Answer http(Request request) {
        var answer = http.handleRequest(request.event(), new NoContext());
        return new Answer(
                answer.getStatusCode(),
                answer.getHeaders() == null ? Map.of() : answer.getHeaders(),
                answer.getCookies() == null ? List.of() : answer.getCookies(),
                answer.getBody() == null ? "" : answer.getBody(),
                json);
    }

    /// Opens a socket; gives the handshake's status.
    public int connect(String connection, @Nullable String ticket, Map<String, String> headers) {
        addresses.put(connection, headers.getOrDefault("X-Forwarded-For", "192.0.2.1"));
        var allowed = authorize(ticket, headers, connection);
        if (allowed == null) {
            return 403;
        }
        contexts.put(connection, allowed);
        var event = new HashMap<String, Object>();
        event.put("headers", headers);
        event.put("requestContext", scene(connection, "CONNECT", "$connect"));
        var status = run(socket, event).get("statusCode");
        return status == null ? 0 : status.getIntValue();
    }

    /// Sends a frame over a socket and gives what was posted to that socket since.
    public List<JsonNode> frame(String connection, Object frame) {
        return raw(connection, write(frame));
    }

    /// As `frame`, with a body as it is.
    public List<JsonNode> raw(String connection, String body) {
        var before = cloud.posted(connection).size();
        run(
                socket,
                Map.of("body", body, "requestContext", scene(connection, "MESSAGE", "$default")));
        var all = cloud.posted(connection);
        return all.subList(before, all.size());
    }

    public void disconnect(String connection) {
        run(socket, Map.of("requestContext", scene(connection, "DISCONNECT", "$disconnect")));
    }

    /// Does all work that waits in the queue of what comes after; gives how many were done.
    public int work() {
        int done = 0;
        for (var sent = cloud.take("/after"); !sent.isEmpty(); sent = cloud.take("/after")) {
            for (var message : sent) {
                deliver(message.body());
                done++;
            }
        }
        return done;
    }

    /// Hands one message of the queue to its function; gives the ids that failed.
    public List<String> deliver(String body) {
        var record = Map.of("messageId", UUID.randomUUID().toString(), "body", body);
        var failures = run(after, Map.of("Records", List.of(record))).get("batchItemFailures");
        var result = new ArrayList<String>();
        if (failures != null) {
            failures.values().forEach(f -> result.add(String.valueOf(f.get("itemIdentifier"))));
        }
        return result;
    }

    private @Nullable Map<String, Object> authorize(
            @Nullable String ticket, Map<String, String> headers, String connection) {
        var policy = policy(ticket, headers, connection);
        var allowed = write(policy).contains("\"Allow\"");
        var given = new HashMap<String, Object>();
        var context = policy.get("context");
        if (context != null) {
            context.entries().forEach(e -> given.put(e.getKey(), e.getValue().getStringValue()));
        }
        return allowed ? given : null;
    }

    /// What the authorizer answers to a handshake.
    public JsonNode policy(
            @Nullable String ticket, Map<String, String> headers, String connection) {
        var event = new HashMap<String, Object>();
        event.put("type", "REQUEST");
        event.put("methodArn", HANDSHAKE);
        event.put("headers", headers);
        if (ticket != null) {
            event.put("queryStringParameters", Map.of("ticket", ticket));
        }
        event.put("requestContext", scene(connection, "CONNECT", "$connect"));
        return run(authorizer, event);
    }

    private Map<String, Object> scene(String connection, String type, String route) {
        var scene = new HashMap<String, Object>();
        scene.put("routeKey", route);
        scene.put("eventType", type);
        scene.put("connectionId", connection);
        scene.put("requestId", "request-" + UUID.randomUUID());
        scene.put(
                "connectedAt",
                since.computeIfAbsent(connection, c -> clock().instant().toEpochMilli()));
        scene.put(
                "identity",
                Map.of(
                        "sourceIp",
                        addresses.getOrDefault(connection, "192.0.2.1"),
                        "userAgent",
                        "Test"));
        var authorized = contexts.get(connection);
        if (authorized != null) {
            scene.put("authorizer", authorized);
        }
        return scene;
    }

    private JsonNode run(RequestStreamHandler door, Object event) {
        try {
            var out = new ByteArrayOutputStream();
            var in = new ByteArrayInputStream(json.writeValueAsBytes(event));
            door.handleRequest(in, out, new NoContext());
            return json.readValue(out.toByteArray(), JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + door.getClass(), e);
        }
    }

    private String write(Object value) {
        try {
            return new String(json.writeValueAsBytes(value), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + value, e);
        }
    }

    private static String setting(String table) {
        return table.equals("LimitsTable") ? "limits" : table.toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public void close() {
        if (!KEPT.containsValue(this)) {
            context.close();
        }
    }

    static APIGatewayV2HTTPEvent event(
            String method, String path, Map<String, String> headers, String body, String address) {
        var question = path.indexOf('?');
        var plain = question < 0 ? path : path.substring(0, question);
        var query = question < 0 ? "" : path.substring(question + 1);
        var cookies = headers.get("cookie");
        var http =
                RequestContext.Http.builder()
                        .withMethod(method)
                        .withPath(plain)
                        .withProtocol("HTTP/1.1")
                        .withSourceIp(address)
                        .withUserAgent(headers.getOrDefault("user-agent", ""))
                        .build();
        var context =
                RequestContext.builder()
                        .withHttp(http)
                        .withStage("$default")
                        .withRequestId("request-" + UUID.randomUUID())
                        .withRouteKey("$default")
                        .build();
        return APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRouteKey("$default")
                .withRawPath(plain)
                .withRawQueryString(query)
                .withQueryStringParameters(query.isEmpty() ? null : Queries.of(query))
                .withCookies(cookies == null ? null : List.of(cookies.split("; ")))
                .withHeaders(headers)
                .withBody(body.isEmpty() ? null : body)
                .withIsBase64Encoded(false)
                .withRequestContext(context)
                .build();
    }
}
