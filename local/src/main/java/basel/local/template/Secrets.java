package basel.local.template;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Made-up values of secrets and parameters that a template names and does not make: random, the
/// same for one id as long as this process lives.
final class Secrets {
    private static final Map<String, String> MADE = new ConcurrentHashMap<>();

    private Secrets() {}

    static String of(String id) {
        return MADE.computeIfAbsent(
                id,
                key -> {
                    var bytes = new byte[16];
                    new SecureRandom().nextBytes(bytes);
                    return HexFormat.of().formatHex(bytes);
                });
    }
}
