package basel.shared.model.wire;

import basel.shared.model.wire.Setback.Kind;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends requests to providers and sorts what they refuse. Redirects are never followed.
public final class Caller {
    private static final Logger log = LoggerFactory.getLogger(Caller.class);
    private static final Pattern CODE = Pattern.compile("[A-Za-z_]{1,64}");

    private final Patience patience;
    private final JsonMapper json;
    private @Nullable HttpClient client;

    /// How a provider names an error of a status; null where the status says it all.
    public interface Sorting {
        @Nullable Kind kind(int status, String code, Part body);
    }

    public Caller(Patience patience, JsonMapper json) {
        this.patience = patience;
        this.json = json;
    }

    public JsonMapper json() {
        return json;
    }

    /// Maps, lists, values and nodes as JSON.
    public byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(node(body));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a request to a model", e);
        }
    }

    /// The answer to a request that was accepted.
    ///
    /// @throws Setback when it was not, or no answer came
    public Call open(HttpRequest request, Waiting waiting, Sorting sorting) {
        var call = Call.send(client(), request, waiting);
        if (call.status() == 200) {
            return call;
        }
        try (call) {
            throw refused(request, call, sorting);
        }
    }

    private static JsonNode node(Object body) {
        return switch (body) {
            case JsonNode node -> node;
            case Map<?, ?> map -> {
                var all = new LinkedHashMap<String, JsonNode>();
                map.forEach((name, value) -> all.put(String.valueOf(name), node(value)));
                yield JsonNode.createObjectNode(all);
            }
            case List<?> list -> JsonNode.createArrayNode(list.stream().map(Caller::node).toList());
            default -> JsonNode.from(body);
        };
    }

    /// Made when first needed: most functions call no model.
    private synchronized HttpClient client() {
        var made = client;
        if (made == null) {
            made =
                    HttpClient.newBuilder()
                            .connectTimeout(patience.connect())
                            .followRedirects(HttpClient.Redirect.NEVER)
                            .build();
            client = made;
        }
        return made;
    }

    private Setback refused(HttpRequest request, Call call, Sorting sorting) {
        var body = body(call);
        var code = code(call, body);
        log.warn(
                "model provider refused: host={} status={} code={}",
                request.uri().getHost(),
                call.status(),
                code);
        var sorted = sorting.kind(call.status(), code, body);
        return new Setback(
                sorted == null ? kind(call.status()) : sorted,
                call.header("retry-after").flatMap(Caller::pause).orElse(null),
                null);
    }

    private static Kind kind(int status) {
        return switch (status) {
            case 429, 503, 529 -> Kind.BUSY;
            case 401, 403 -> Kind.DENIED;
            case 404 -> Kind.UNKNOWN;
            case 413 -> Kind.TOO_LONG;
            case 408 -> Kind.UNWELL;
            default -> {
                if (status >= 500) {
                    yield Kind.UNWELL;
                }
                yield status < 400 ? Kind.ELSEWHERE : Kind.UNACCEPTED;
            }
        };
    }

    private Part body(Call call) {
        try {
            return Part.read(json, call.readAll());
        } catch (Setback unreadable) {
            return new Part(null);
        }
    }

    /// What the provider calls the error; its message is never looked at, as it may repeat
    /// anything.
    private static String code(Call call, Part body) {
        var named = call.header("x-amzn-errortype").map(type -> type.split("[:#]", 2)[0]);
        return named.or(() -> body.get("error").get("code").text())
                .or(() -> body.get("error").get("status").text())
                .or(() -> body.get("error").get("type").text())
                .or(() -> body.get("__type").text().map(type -> type.replaceFirst(".*#", "")))
                .filter(code -> CODE.matcher(code).matches())
                .orElse("-");
    }

    /// Seconds, or a date.
    private static Optional<Duration> pause(String text) {
        try {
            if (text.matches("\\d{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
            }
            var date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            var pause = Duration.between(Instant.now(), date.toInstant());
            return Optional.of(pause.isNegative() ? Duration.ZERO : pause);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
