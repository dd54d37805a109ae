package basel.shared.model.stub;

import java.util.Map;

/// A request that came in. Names of headers are in lower case.
public record Asked(String method, String path, Map<String, String> headers, String text) {
    public Asked {
        headers = Map.copyOf(headers);
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
