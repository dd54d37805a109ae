package basel.shared.model.stub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;

/// A request that came in. Names of headers are in lower case.
public record Asked(String method, String path, Map<String, String> headers, byte[] body) {
    public Asked {
        headers = Map.copyOf(headers);
    }

    public String text() {
        return new String(body, UTF_8);
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
