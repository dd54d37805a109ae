package basel.local.run;

import java.time.Duration;
import java.util.Map;

/// What the template says of one function.
///
/// @param id the logical id, which is also its access key on this machine
/// @param handler as in the template: a class, or `class::method`
/// @param environment its environment variables, every reference resolved
public record FunctionSpec(
        String id, String handler, Map<String, String> environment, Duration timeout, int memoryMegabytes) {
    public FunctionSpec {
        environment = Map.copyOf(environment);
    }

    String className() {
        var end = handler.indexOf("::");
        return end < 0 ? handler : handler.substring(0, end);
    }
}
