package basel.local.aws;

import java.util.Map;

/// A right that a call needs: an action on a resource, such as `dynamodb:GetItem` on a table's ARN.
///
/// @param context what conditions may ask for, such as `ses:FromAddress`
record Need(String action, String resource, Map<String, String> context) {
    Need {
        context = Map.copyOf(context);
    }

    static Need of(String action, String resource) {
        return new Need(action, resource, Map.of());
    }
}
