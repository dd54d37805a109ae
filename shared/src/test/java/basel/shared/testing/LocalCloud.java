package basel.shared.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rest of AWS for tests, on the loopback: parameters, queues, mail, texts and sockets. The SDK
/// talks to it over HTTP as it does to AWS; what came in can be looked at. One for the whole JVM.
public final class LocalCloud {
    private static final LocalCloud ONLY = new LocalCloud();
    private static final String SOCKETS = "/ws/@connections/";

    private final HttpServer server;
    private final JsonMapper json = JsonMapper.createDefault();
    private final Map<String, String> parameters = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Sent> queued = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<JsonNode> mails = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Map<String, String>> texts = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Posted> posts = new ConcurrentLinkedQueue<>();
    private final Set<String> gone = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<String> closed = new ConcurrentLinkedQueue<>();
    private final Set<String> broken = ConcurrentHashMap.newKeySet();

    /// A message in a queue, named by its url.
    public record Sent(String queue, String body, String group, String deduplication) {}

    /// An event posted to a socket.
    public record Posted(String connection, JsonNode event) {}

    private LocalCloud() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on the loopback", e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    /// The cloud, with nothing in it but these parameters (by their full names), and the SDK's
    /// settings pointing to it and to DynamoDB Local.
    public static LocalCloud with(Map<String, String> parameters) {
        System.setProperty("aws.endpointUrl", ONLY.url());
        System.setProperty("aws.endpointUrlDynamoDb", LocalDynamo.endpoint().toString());
        ONLY.clear();
        ONLY.parameters.putAll(parameters);
        ONLY.parameters.putIfAbsent("/basel/test/socket-endpoint", ONLY.url() + "/ws");
        return ONLY;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void parameter(String name, String value) {
        parameters.put(name, value);
    }

    /// Takes all messages out of the queue whose url ends so.
    public List<Sent> take(String queue) {
        var wanted = queued.stream().filter(sent -> sent.queue().endsWith(queue)).toList();
        queued.removeAll(wanted);
        return wanted;
    }

    /// Mails as they were given to SES, the oldest first.
    public List<JsonNode> mails() {
        return List.copyOf(mails);
    }

    /// Texts as they were given to SNS, by parameter, the oldest first.
    public List<Map<String, String>> texts() {
        return List.copyOf(texts);
    }

    /// Events posted to a socket, the oldest first.
    public List<JsonNode> posted(String connection) {
        return posts.stream()
                .filter(post -> post.connection().equals(connection))
                .map(Posted::event)
                .toList();
    }

    /// Every event posted to any socket.
    public List<Posted> posted() {
        return List.copyOf(posts);
    }

    /// Sockets that were closed.
    public List<String> closed() {
        return List.copyOf(closed);
    }

    /// From now on this socket is gone (410).
    public void drop(String connection) {
        gone.add(connection);
    }

    /// From now on this service (`ssm`, `sqs`, `email`, `sns`, `sockets`) answers 500.
    public void breakDown(String service) {
        broken.add(service);
    }

    /// From now on it answers again.
    public void mend(String service) {
        broken.remove(service);
    }

    public void clear() {
        parameters.clear();
        queued.clear();
        mails.clear();
        texts.clear();
        posts.clear();
        gone.clear();
        closed.clear();
        broken.clear();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var path = exchange.getRequestURI().getPath();
            var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            if (path.startsWith(SOCKETS)) {
                socket(exchange, path.substring(SOCKETS.length()), body);
            } else if (path.equals("/v2/email/outbound-emails")) {
                mails.add(read(body));
                answer(exchange, "email", "{\"MessageId\":\"mail-" + mails.size() + "\"}");
            } else if (target != null && target.endsWith("GetParameter")) {
                parameter(exchange, read(body));
            } else if (target != null && target.endsWith("SendMessage")) {
                queue(exchange, read(body));
            } else {
                text(exchange, new String(body, StandardCharsets.UTF_8));
            }
        }
    }

    private void parameter(HttpExchange exchange, JsonNode order) throws IOException {
        var name = text(order, "Name");
        var value = parameters.get(name);
        if (value == null) {
            write(exchange, 400, "{\"__type\":\"ParameterNotFound\",\"message\":\"" + name + "\"}");
            return;
        }
        var parameter = Map.of("Parameter", Map.of("Name", name, "Value", value, "Type", "String"));
        answer(exchange, "ssm", json.writeValueAsString(parameter));
    }

    private void queue(HttpExchange exchange, JsonNode order) throws IOException {
        var body = text(order, "MessageBody");
        if (!broken.contains("sqs")) {
            queued.add(
                    new Sent(
                            text(order, "QueueUrl"),
                            body,
                            text(order, "MessageGroupId"),
                            text(order, "MessageDeduplicationId")));
        }
        var id = "message-" + System.nanoTime();
        answer(
                exchange,
                "sqs",
                "{\"MessageId\":\"" + id + "\",\"MD5OfMessageBody\":\"" + md5(body) + "\"}");
    }

    private void text(HttpExchange exchange, String form) throws IOException {
        texts.add(
                Arrays.stream(form.split("&", -1))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(p -> p[0], p -> decoded(p[1]), (a, b) -> b)));
        answer(
                exchange,
                "sns",
                "<PublishResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><PublishResult>"
                        + "<MessageId>text</MessageId></PublishResult></PublishResponse>");
    }

    private void socket(HttpExchange exchange, String connection, byte[] body) throws IOException {
        if (gone.contains(connection)) {
            exchange.getResponseHeaders().add("x-amzn-ErrorType", "GoneException");
            write(exchange, 410, "{\"message\":\"Gone\"}");
            return;
        }
        if (exchange.getRequestMethod().equals("DELETE")) {
            closed.add(connection);
            gone.add(connection);
            exchange.sendResponseHeaders(204, -1);
            return;
        }
        posts.add(new Posted(connection, read(body)));
        answer(exchange, "sockets", "{}");
    }

    private void answer(HttpExchange exchange, String service, String body) throws IOException {
        write(exchange, broken.contains(service) ? 500 : 200, body);
    }

    private static void write(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private JsonNode read(byte[] body) throws IOException {
        return json.readValue(body, JsonNode.class);
    }

    private static String text(JsonNode node, String field) {
        return Stream.ofNullable(node.get(field))
                .map(JsonNode::coerceStringValue)
                .findFirst()
                .orElse("");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String md5(String text) {
        try {
            var digest = MessageDigest.getInstance("MD5");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("MD5 belongs to every JDK", e);
        }
    }
}
