package basel.testing;

import basel.shared.sign.MakeKeys;
import java.util.HashMap;
import java.util.Map;

/// The parameters that a deployment has, with keys made once for all tests.
final class TestKeys {
    private static final Map<String, String> KEYS = MakeKeys.missing(Map.of());

    private TestKeys() {}

    /// By their names.
    static Map<String, String> all() {
        return KEYS;
    }

    static Map<String, String> parameters(String path, String origin) {
        var result = new HashMap<String, String>();
        KEYS.forEach((name, value) -> result.put(path + "/" + name, value));
        result.put(path + "/web-origin", origin);
        return result;
    }
}
