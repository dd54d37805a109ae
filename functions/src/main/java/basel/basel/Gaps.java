package basel.basel;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// Patterns for questions that come from what is known. Numbers are the same in every language and
/// never used again for another pattern. `needs` names what fills `{0}` and `{1}`: kinds of facts,
/// `topic` for the title of one, or `diary` for a number that goes up.
@Serdeable
record Gaps(List<Template> templates) {
    Gaps {
        templates = List.copyOf(templates);
    }

    @Serdeable
    record Template(int n, List<String> needs, boolean story, String text) {
        Template {
            needs = List.copyOf(needs);
        }

        String with(List<String> values) {
            var filled = text;
            for (int i = 0; i < values.size(); i++) {
                filled = filled.replace("{" + i + "}", values.get(i));
            }
            return filled;
        }
    }
}
