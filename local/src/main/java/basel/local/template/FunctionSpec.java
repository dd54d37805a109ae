package basel.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A Lambda function of the template.
///
/// @param id logical id, also the access key id under which its AWS calls are made
/// @param code its package, as `CodeUri` has it, from the template's folder; empty where none is
///   named
/// @param environment resolved, with local addresses
/// @param hasUrl whether it has a function URL
public record FunctionSpec(
        String id,
        String name,
        String arn,
        String handler,
        String code,
        Map<String, String> environment,
        Duration timeout,
        int memory,
        List<Statement> role,
        boolean hasUrl) {
    public FunctionSpec {
        environment = Map.copyOf(environment);
        role = List.copyOf(role);
    }
}
