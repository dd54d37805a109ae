import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Executors;

/// What the measured functions ask of AWS: parameters, and a DynamoDB in which one person is signed in. Its answers are
/// ready, so that its own time is small.
final class FakeAws {
    private static final String USER = "01990000-0000-7000-8000-00000000000a";
    private static final String SESSION = "01990000-0000-7000-8000-00000000000b";
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair pair;
    private final String token;
    private final String datedToken;
    private HttpServer server;

    FakeAws() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
            token = token("");
            datedToken = token(",\"iat\":" + Instant.now().getEpochSecond());
            server = listen(0);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("cannot take AWS's place", e);
        }
    }

    private HttpServer listen(int port) throws IOException {
        var made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
        made.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        made.createContext("/", this::answer);
        made.start();
        return made;
    }

    /// A snapshot holds no open connection: those that stand are cut.
    void forgetConnections() throws IOException {
        int port = server.getAddress().getPort();
        server.stop(0);
        server = listen(port);
    }

    Map<String, String> environment() {
        var tables =
                java.util.stream.Stream.of(
                                "ACCOUNTS", "SESSIONS", "LOGINS", "CONNECTIONS", "PROFILES",
                                "INVITES", "CHATS", "NOTICES", "LIBRARY", "KNOWLEDGE", "LIMITS",
                                "AUDIT", "USAGE")
                        .collect(
                                java.util.stream.Collectors.toMap(
                                        name -> "BASEL_TABLES_" + name, name -> name));
        tables.putAll(
                Map.of(
                        "AWS_REGION", "eu-central-1",
                        "AWS_DEFAULT_REGION", "eu-central-1",
                        "AWS_ACCESS_KEY_ID", "bench",
                        "AWS_SECRET_ACCESS_KEY", "bench",
                        "AWS_ENDPOINT_URL", url(),
                        "BASEL_PARAMETERS", "/basel/bench",
                        "BASEL_QUEUES_REPLIES", url() + "/replies.fifo",
                        "BASEL_QUEUES_AFTER", url() + "/after",
                        "BASEL_MAIL_SENDER", "basel@basel.test",
                        "BENCH_PUBLIC_KEY", Base64.getEncoder().encodeToString(pair.getPublic().getEncoded())));
        return tables;
    }

    /// An event for a function, and what its answer must hold.
    String event(String handler, int number) {
        if (handler.endsWith("ReplyFunction")) {
            return order(number);
        }
        return request(handler.contains("quarkus") ? datedToken : token, number);
    }

    static String answered(String handler) {
        return handler.endsWith("ReplyFunction")
                ? "\"batchItemFailures\":[]"
                : "\"statusCode\":200";
    }

    /// A reply that somebody wrote already.
    private static String order(int number) {
        return """
                {"Records":[{"messageId":"m%d","receiptHandle":"r","body":"{\\"chatId\\":\\"%s\\",\\"replyId\\":\\"%s\\",\\"attempt\\":1}"}]}"""
                .formatted(number, USER, SESSION);
    }

    private static String request(String token, int number) {
        return """
                {"version":"2.0","routeKey":"$default","rawPath":"/profile","rawQueryString":"",
                "headers":{"authorization":"Bearer %s","accept":"application/json","user-agent":"Bench","host":"api.basel.test"},
                "requestContext":{"accountId":"000000000000","apiId":"api","domainName":"api.basel.test",
                "http":{"method":"GET","path":"/profile","protocol":"HTTP/1.1","sourceIp":"192.0.2.1","userAgent":"Bench"},
                "requestId":"request-%d","routeKey":"$default","stage":"$default","time":"02/Mar/2026:12:00:00 +0000","timeEpoch":1772452800000},
                "isBase64Encoded":false}"""
                .formatted(token, number);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            var answer = answer(target == null ? "" : target, body);
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String answer(String target, String body) {
        if (target.endsWith("GetParameter")) {
            var value = body.contains("keys/session") ? keys().replace("\"", "\\\"") : "value";
            return "{\"Parameter\":{\"Name\":\"n\",\"Type\":\"SecureString\",\"Value\":\"" + value + "\"}}";
        }
        if (target.endsWith("Query")) {
            return "{\"Items\":[],\"Count\":0,\"ScannedCount\":0}";
        }
        if (body.contains("\"t#")) {
            return "{\"Item\":{\"pk\":{\"S\":\"t\"},\"sk\":{\"S\":\"token\"},\"user\":{\"S\":\"%s\"},\"session\":{\"S\":\"%s\"},\"ttl\":{\"N\":\"%d\"}}}"
                    .formatted(USER, SESSION, later());
        }
        if (body.contains("\"s#")) {
            var at = Instant.now().toString();
            var end = Instant.now().plusSeconds(86_400).toString();
            return "{\"Item\":{\"pk\":{\"S\":\"u#%s\"},\"sk\":{\"S\":\"s#%s\"},\"user\":{\"S\":\"%s\"},\"session\":{\"S\":\"%s\"},\"roles\":{\"SS\":[\"candidate\"]},\"language\":{\"S\":\"en\"},\"createdAt\":{\"S\":\"%s\"},\"lastUsedAt\":{\"S\":\"%s\"},\"expiresAt\":{\"S\":\"%s\"},\"browser\":{\"S\":\"Firefox\"},\"ttl\":{\"N\":\"%d\"}}}"
                    .formatted(USER, SESSION, USER, SESSION, at, at, end, later());
        }
        return "{}";
    }

    private static long later() {
        return Instant.now().plusSeconds(86_400).getEpochSecond();
    }

    private String keys() {
        var open = (ECPublicKey) pair.getPublic();
        var secret = (ECPrivateKey) pair.getPrivate();
        return "[{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"k1\",\"x\":\"%s\",\"y\":\"%s\",\"d\":\"%s\"}]"
                .formatted(
                        number(open.getW().getAffineX()),
                        number(open.getW().getAffineY()),
                        number(secret.getS()));
    }

    private static String number(BigInteger number) {
        var bytes = number.toByteArray();
        var fixed = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return URL.encodeToString(fixed);
    }

    /// Quarkus takes none without `iat`, the product none with it.
    private String token(String more) throws GeneralSecurityException {
        var head = "{\"alg\":\"ES256\",\"typ\":\"session+jwt\",\"kid\":\"k1\"}";
        var claims = "{\"user_id\":\"%s\",\"role\":\"user\",\"exp\":%d%s}".formatted(USER, later(), more);
        var text = encoded(head) + "." + encoded(claims);
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(pair.getPrivate());
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return text + "." + URL.encodeToString(signature.sign());
    }

    private static String encoded(String text) {
        return URL.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
