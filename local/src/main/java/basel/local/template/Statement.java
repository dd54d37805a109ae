package basel.local.template;

import java.util.List;
import java.util.Map;

/// One statement of a role: what it allows (or denies), on which resources, under which conditions.
///
/// @param actions patterns such as `dynamodb:PutItem` or `dynamodb:*`
/// @param resources ARN patterns
/// @param conditions operator, then condition key, then accepted values
public record Statement(
        boolean allow,
        List<String> actions,
        List<String> resources,
        Map<String, Map<String, List<String>>> conditions) {
    public Statement {
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
        conditions = Map.copyOf(conditions);
    }

    static Statement allow(List<String> actions, List<String> resources) {
        return new Statement(true, actions, resources, Map.of());
    }
}
