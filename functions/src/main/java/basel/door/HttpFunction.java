package basel.door;

import basel.resume.Profiles;
import basel.shared.kernel.Role;
import basel.shared.kernel.UserId;
import basel.shared.sign.SessionTokens;
import basel.shared.web.Callers;
import basel.shared.web.RequestIds;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction;
import io.micronaut.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// HTTP: API Gateway's events (payload 2.0) through Micronaut's router. What only API Gateway knows
/// travels in two headers, which replace anything that a client sent under their names. Who goes
/// round CloudFront is refused.
public final class HttpFunction extends APIGatewayV2HTTPEventFunction
        implements RequestStreamHandler {
    private static final String SET_COOKIE = "Set-Cookie";
    private final JsonMapper json;
    private final Callers callers;
    private final Snapshot snapshot;

    public HttpFunction() {
        this(OnLambda.context());
    }

    public HttpFunction(ApplicationContext context) {
        super(context);
        this.json = context.getBean(JsonMapper.class);
        this.callers = context.getBean(Callers.class);
        this.snapshot = Snapshot.of(context, this::primeRoutes, this::primeAnswers);
    }

    /// What Lambda is to call around a snapshot.
    Snapshot snapshot() {
        return snapshot;
    }

    /// Somebody with a token of ours whose session is nowhere is refused, after all the checks.
    private void primeRoutes() {
        var tokens = getApplicationContext().getBean(SessionTokens.class);
        var end = Instant.now().plusSeconds(60);
        var token = tokens.sign(new UserId(Snapshot.NOBODY), Role.CANDIDATE, end);
        var event =
                """
                {"rawPath":"/profile","headers":{"authorization":"Bearer %s","accept":"application/json"},\
                "requestContext":{"requestId":"%s","http":{"method":"GET","path":"/profile","sourceIp":"192.0.2.1"}}}\
                """
                        .formatted(token, Snapshot.NOBODY);
        try {
            var in = new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8));
            handleRequest(in, new ByteArrayOutputStream(), null);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot ask", e);
        }
    }

    private void primeAnswers() {
        var profile =
                getApplicationContext().getBean(Profiles.class).of(new UserId(Snapshot.NOBODY));
        try {
            json.writeValueAsBytes(profile);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a profile", e);
        }
    }

    /// As Lambda calls it. Without this it would read and write Lambda's own classes by reflection.
    @Override
    public void handleRequest(InputStream in, OutputStream out, @Nullable Context invocation)
            throws IOException {
        var event = json.readValue(in.readAllBytes(), HttpEvent.class);
        var answer = handleRequest(event.forRouter(), invocation);
        out.write(json.writeValueAsBytes(HttpAnswer.of(answer)));
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(
            APIGatewayV2HTTPEvent event, @Nullable Context invocation) {
        event.setHeaders(headers(event));
        if (!callers.cameByFront(event.getHeaders())) {
            return refused(event.getRequestContext().getRequestId());
        }
        var path = encoded(event.getRawPath());
        event.setRawPath(path);
        event.getRequestContext().getHttp().setPath(path);
        var answer = super.handleRequest(event, invocation);
        var all = answer.getMultiValueHeaders();
        if (all != null) {
            answer.setCookies(all.getOrDefault(SET_COOKIE, List.of()));
            answer.setHeaders(joined(all));
            answer.setMultiValueHeaders(null);
        }
        return answer;
    }

    private static APIGatewayV2HTTPResponse refused(String requestId) {
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(403)
                .withHeaders(Map.of("Content-Type", "application/json"))
                .withBody(
                        "{\"message\":\"Ask under the web origin.\",\"code\":\"AUTH_ERROR\",\"requestId\":\""
                                + requestId
                                + "\"}")
                .build();
    }

    /// API Gateway hands over a decoded path, and Micronaut expects an encoded one.
    private static String encoded(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no path: " + path, e);
        }
    }

    /// Payload 2.0 keeps cookies apart, where Micronaut does not look.
    private static Map<String, String> headers(APIGatewayV2HTTPEvent event) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (event.getHeaders() != null) {
            headers.putAll(event.getHeaders());
        }
        if (event.getCookies() != null) {
            headers.put("cookie", String.join("; ", event.getCookies()));
        }
        var context = event.getRequestContext();
        headers.put(RequestIds.HEADER, context.getRequestId());
        headers.put(Callers.ADDRESS, context.getHttp().getSourceIp());
        return headers;
    }

    /// Payload 2.0 knows no repeated headers either: cookies go apart, others joined.
    private static Map<String, String> joined(Map<String, List<String>> all) {
        var headers = new HashMap<String, String>();
        all.forEach((name, values) -> headers.put(name, String.join(", ", values)));
        headers.remove(SET_COOKIE);
        return headers;
    }
}
