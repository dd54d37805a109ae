package basel.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A person's browser without pictures: cookies, HTTP, and a socket.
final class Browser {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
    private final URI origin;
    private @Nullable String token;

    Browser(URI origin) {
        this.origin = origin;
    }

    /// An answer over HTTP.
    record Answer(int status, JsonNode body) {}

    /// Asks for a sign-in link over a fresh socket, and waits for the answer.
    void askForLink(String email) {
        var challenge = base64(sha256(base64(random(32))));
        try (var wire = new Wire(http, origin, null)) {
            wire.send("login.start", Map.of("email", email, "challenge", challenge));
            wire.await("login.started");
        }
    }

    /// Signs in by the link in the local mail, in this same browser, as a person would.
    Browser signIn(String email) {
        var verifier = base64(random(32));
        try (var wire = new Wire(http, origin, null)) {
            wire.send("login.start", Map.of("email", email, "challenge", base64(sha256(verifier))));
            var loginId = wire.await("login.started").get("loginId").asText();
            var link = linkTo(email);
            var jwt = link.substring(link.indexOf("jwt=") + 4);
            expect(200, post("/api/finish-auth", Map.of("jwt", jwt)));
            expect(200, post("/api/finish-auth", Map.of("jwt", jwt, "verifier", verifier)));
            var done = wire.await("login.done");
            token = done.get("token").asText();
            expect(200, post("/api/auth/claim", Map.of("loginId", loginId, "verifier", verifier)));
        }
        return this;
    }

    /// Comes in by a link as a guest; gives the conversation.
    String comeIn(String link) {
        var invite = link.substring(link.indexOf('#') + 1);
        var preview = expect(200, post("/api/invites/preview", Map.of("token", invite)));
        var visit =
                Map.of(
                        "token", invite,
                        "visitorSecret", base64(random(32)),
                        "consent", preview.get("consent").asText());
        var in = expect(200, post("/api/invites/accept", visit));
        token = in.get("token").asText();
        return in.get("chatId").asText();
    }

    /// The session token, once signed in.
    String token() {
        return String.valueOf(token);
    }

    /// Opens a signed-in socket.
    Wire socket() {
        var ticket = expect(201, post("/api/socket/ticket", Map.of())).get("ticket").asText();
        return new Wire(http, origin, ticket);
    }

    /// The id of this person's never-ending interview, begun where there was none.
    String interview() {
        var answer = post("/api/chats", Map.of("kind", "basel"));
        if (answer.status() != 200 && answer.status() != 201) {
            throw new AssertionError("POST /api/chats answered " + answer);
        }
        return answer.body().get("id").asText();
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, Object body) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(write(body))));
    }

    Answer put(String path, Object body) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(write(body))));
    }

    static JsonNode expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("expected " + status + ", got " + answer);
        }
        return answer.body();
    }

    private String linkTo(String email) {
        var path = "/_local/mail.json?to=" + URLEncoder.encode(email, StandardCharsets.UTF_8);
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < end) {
            var mails = get(path).body();
            if (!mails.isEmpty()) {
                return mails.get(0).get("links").get(0).asText();
            }
            pause();
        }
        throw new AssertionError("no mail to " + email + " within 30 s");
    }

    private HttpRequest.Builder request(String path) {
        var builder =
                HttpRequest.newBuilder(origin.resolve(path))
                        .timeout(Duration.ofSeconds(40))
                        .header("Origin", origin.toString());
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        return builder;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(), Wire.read(answer.body().isEmpty() ? "{}" : answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + body, e);
        }
    }

    static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
