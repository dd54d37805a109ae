package basel.shared.store;

import basel.shared.testing.LocalCloud;
import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/// The module's beans over DynamoDB Local and the local cloud.
public final class LocalContext {
    private LocalContext() {}

    /// Beans with these tables (physical names by their name in the settings) and one master key.
    public static ApplicationContext of(Map<String, String> tables) {
        return of(tables, "[" + key("first") + "]");
    }

    static ApplicationContext of(Map<String, String> tables, String masterKeys) {
        LocalCloud.with(Map.of("/basel/test/keys/master", masterKeys));
        var settings = new HashMap<String, Object>();
        settings.put("basel.parameters", "/basel/test");
        settings.put("aws.region", "eu-central-1");
        settings.put("aws.access-key-id", "local");
        settings.put("aws.secret-key", "local");
        settings.put("aws.secret-access-key", "local");
        tables.forEach((name, physical) -> settings.put("basel.tables." + name, physical));
        return ApplicationContext.run(settings, "test");
    }

    /// A master key whose secret depends on its id only.
    static String key(String id) {
        var secret = (id + "-".repeat(32)).substring(0, 32).getBytes(StandardCharsets.US_ASCII);
        return "{\"id\":\"%s\",\"secret\":\"%s\"}"
                .formatted(id, Base64.getEncoder().encodeToString(secret));
    }
}
