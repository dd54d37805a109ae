package basel.testing;

import basel.shared.sign.Secrets;
import io.micronaut.json.tree.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A browser window before the product: its socket, its cookies, its verifier, its token.
public final class Window {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";

    private final Product product;
    private final String address;
    private final Map<String, String> cookies = new HashMap<>();
    private final String verifier = Secrets.random();
    private String socket = "";
    private String loginId = "";
    private String code = "";
    private String token = "";

    private Window(Product product, String address) {
        this.product = product;
        this.address = address;
    }

    /// A window of a browser that was never here; each has an address of its own.
    public static Window of(Product product) {
        int number = COUNT.incrementAndGet();
        return new Window(product, "198.51." + (number / 250) + "." + (number % 250));
    }

    /// A window of the same browser: the same cookies.
    public Window sibling() {
        var other = new Window(product, address);
        other.cookies.putAll(cookies);
        return other;
    }

    /// Opens an anonymous socket.
    public Window open() {
        socket = "socket-" + COUNT.incrementAndGet() + "=";
        product.connect(socket, null, headers());
        return this;
    }

    /// Opens a socket with this window's token; gives the handshake's status.
    public int openSignedIn() {
        var ticket = send(Request.post("/socket/ticket")).text("ticket");
        socket = "socket-" + COUNT.incrementAndGet() + "=";
        return product.connect(socket, ticket, headers());
    }

    private Map<String, String> headers() {
        var headers = new HashMap<>(Map.of("Origin", Product.ORIGIN, "User-Agent", FIREFOX));
        headers.put("X-Forwarded-For", address);
        if (!cookies.isEmpty()) {
            headers.put("Cookie", cookieHeader());
        }
        return headers;
    }

    private String cookieHeader() {
        return String.join(
                "; ",
                cookies.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
    }

    /// Asks for a link over the socket and gives the answer.
    public JsonNode ask(String email) {
        return ask(Map.of("email", email));
    }

    public JsonNode ask(Map<String, String> who) {
        var frame = new HashMap<String, Object>(who);
        frame.put("action", "login.start");
        frame.put("challenge", Secrets.hash(verifier));
        var answer = frame(frame).getFirst();
        if (answer.get("loginId") != null) {
            loginId = answer.get("loginId").getStringValue();
            code = answer.get("code").getStringValue();
        }
        return answer;
    }

    public List<JsonNode> frame(Object frame) {
        return product.frame(socket, frame);
    }

    /// The token in the newest link that was mailed to `email`.
    public static String mailedTo(Product product, String email) {
        product.work();
        var mails = product.cloud().mails().reversed();
        for (var mail : mails) {
            var text = mail.toString().isEmpty() ? "" : text(mail);
            if (to(mail).equals(email) && text.contains("#jwt=")) {
                return text.substring(text.indexOf("#jwt=") + 5).split("\\s", 2)[0];
            }
        }
        throw new AssertionError("no link was mailed to " + email);
    }

    public static String to(JsonNode mail) {
        return node(mail, "Destination", "ToAddresses").get(0).getStringValue();
    }

    public static String text(JsonNode mail) {
        return node(mail, "Content", "Simple", "Body", "Text", "Data").getStringValue();
    }

    public static String subject(JsonNode mail) {
        return node(mail, "Content", "Simple", "Subject", "Data").getStringValue();
    }

    private static JsonNode node(JsonNode from, String... names) {
        var node = from;
        for (var name : names) {
            var next = node.get(name);
            if (next == null) {
                throw new AssertionError("no " + name + " in a mail");
            }
            node = next;
        }
        return node;
    }

    /// Finishes with this body's further fields, JSON without braces.
    public Answer finish(String jwt, String more) {
        var body = "{\"jwt\":\"" + jwt + "\"" + (more.isEmpty() ? "" : "," + more) + "}";
        return send(Request.post("/finish-auth").json(body).origin(Product.ORIGIN));
    }

    public Answer finishSame(String jwt) {
        return finish(jwt, "\"verifier\":\"" + verifier + "\"");
    }

    public Answer claim() {
        var body = "{\"loginId\":\"%s\",\"verifier\":\"%s\"}".formatted(loginId, verifier);
        var answer = send(Request.post("/auth/claim").json(body).origin(Product.ORIGIN));
        if (answer.status() == 200) {
            token = answer.text("token");
        }
        return answer;
    }

    public Answer refresh() {
        var answer = send(Request.post("/auth/refresh").origin(Product.ORIGIN));
        if (answer.status() == 200) {
            token = answer.text("token");
        }
        return answer;
    }

    /// Signs in from begin to end, in this one browser.
    public Window signIn(String email) {
        open();
        ask(email);
        var answer = finishSame(mailedTo(product, email));
        if (answer.status() != 200 || claim().status() != 200) {
            throw new AssertionError("cannot sign in: " + answer.body() + ", " + claim().body());
        }
        return this;
    }

    /// Sends a request as this window: its cookies, its token, its address.
    public Answer send(Request request) {
        var whole = request.from(address);
        for (var cookie : cookies.entrySet()) {
            whole = whole.cookie(cookie.getKey(), cookie.getValue());
        }
        if (!token.isEmpty()) {
            whole = whole.bearer(token);
        }
        var answer = product.http(whole);
        keep(answer);
        return answer;
    }

    private void keep(Answer answer) {
        for (var cookie : answer.cookies()) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
    }

    public Window cookie(String name, @Nullable String value) {
        if (value == null) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
        return this;
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    public List<JsonNode> received() {
        return product.cloud().posted(socket);
    }

    public String socket() {
        return socket;
    }

    public String verifier() {
        return verifier;
    }

    public String loginId() {
        return loginId;
    }

    public String code() {
        return code;
    }

    public String token() {
        return token;
    }

    public Window token(String other) {
        token = other;
        return this;
    }
}
