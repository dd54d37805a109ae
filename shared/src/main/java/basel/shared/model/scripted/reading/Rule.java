package basel.shared.model.scripted.reading;

import java.util.List;

/// Finds facts of one kind in an answer.
interface Rule {
    List<Finding> find(Reading reading);
}
