package basel.local.run;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Settings that change while functions run. A function sees them where it asks for a setting each
/// time anew.
final class LiveSettings {
    private static final String NAME = "live";

    private final Map<String, Object> values = new ConcurrentHashMap<>();
    private final List<ApplicationContext> contexts = new CopyOnWriteArrayList<>();

    void set(String name, Object value) {
        values.put(name, value);
        contexts.forEach(this::tell);
    }

    ApplicationContext following(ApplicationContext context) {
        contexts.add(context);
        tell(context);
        return context;
    }

    private void tell(ApplicationContext context) {
        context.getEnvironment()
                .addPropertySource(PropertySource.of(NAME, Map.copyOf(values), Integer.MAX_VALUE));
    }
}
