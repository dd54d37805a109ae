package basel.persona;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// Questions that a visitor may begin with.
@Serdeable
record SuggestionPage(List<String> items) {
    SuggestionPage {
        items = List.copyOf(items);
    }
}
