package basel.basel;

import basel.shared.kernel.BadInput;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// A question of the bank: its id (`basics-01`) is the same in every language; `about` names the
/// kinds of facts that an answer may hold.
@Serdeable
record Question(String id, Level level, List<String> about, String text) {
    Question {
        BadInput.missing(id, "id");
        BadInput.missing(level, "level");
        about = List.copyOf(BadInput.missing(about, "about"));
        BadInput.missing(text, "text");
    }

    /// How much it asks of somebody; in rising order.
    enum Level {
        easy,
        medium,
        hard
    }

    /// Whether it asks for one event, decision or achievement, so that an answer may lack a part.
    boolean story() {
        return about.contains("outcome");
    }
}
