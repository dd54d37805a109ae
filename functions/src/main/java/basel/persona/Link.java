package basel.persona;

import basel.shared.kernel.UserId;
import java.util.List;

/// A link by which visitors talk to a candidate: whose it is, what it hides, and whether it still
/// stands.
record Link(UserId host, List<String> hiddenTopics, boolean open) {
    Link {
        hiddenTopics = List.copyOf(hiddenTopics);
    }
}
