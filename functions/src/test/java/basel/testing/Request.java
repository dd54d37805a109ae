package basel.testing;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/// An HTTP request to the product: `Request.post("/auth/claim").json("{…}").bearer(token)`.
public record Request(
        String method,
        String path,
        Map<String, String> headers,
        String body,
        String address,
        boolean base64) {
    public Request(
            String method, String path, Map<String, String> headers, String body, String address) {
        this(method, path, headers, body, address, false);
    }

    public Request {
        headers = Map.copyOf(headers);
    }

    public static Request of(String method, String path) {
        var headers =
                Map.of(
                        "host",
                        "a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com",
                        "user-agent",
                        "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0");
        return new Request(method, path, headers, "", "192.0.2.1");
    }

    public static Request get(String path) {
        return of("GET", path);
    }

    public static Request post(String path) {
        return of("POST", path);
    }

    public Request header(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new Request(method, path, more, body, address, base64);
    }

    public Request json(String text) {
        return new Request(method, path, headers, text, address)
                .header("content-type", "application/json")
                .header("content-length", Integer.toString(text.length()));
    }

    /// A body of bytes, as API Gateway hands them over.
    public Request file(byte[] bytes, String type) {
        var text = Base64.getEncoder().encodeToString(bytes);
        return new Request(method, path, headers, text, address, true)
                .header("content-type", type)
                .header("content-length", Integer.toString(bytes.length));
    }

    public Request bearer(String token) {
        return header("authorization", "Bearer " + token);
    }

    public Request cookie(String name, String value) {
        var before = headers.get("cookie");
        var pair = name + "=" + value;
        return header("cookie", before == null ? pair : before + "; " + pair);
    }

    public Request origin(String origin) {
        return header("origin", origin);
    }

    public Request from(String address) {
        return new Request(method, path, headers, body, address);
    }

    APIGatewayV2HTTPEvent event() {
        var event = Product.event(method, path, headers, body, address);
        event.setIsBase64Encoded(base64);
        return event;
    }
}
