package basel.local.aws;

import java.util.Map;

/// A message as a receiver gets it.
record Received(String id, String handle, Draft draft, Map<String, String> attributes) {
    Received {
        attributes = Map.copyOf(attributes);
    }
}
