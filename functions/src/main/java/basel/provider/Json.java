package basel.provider;

import com.nimbusds.jose.util.JSONArrayUtils;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what providers answer; what cannot be read is not believed.
final class Json {
    private Json() {}

    static Map<String, Object> object(String text) {
        try {
            return JSONObjectUtils.parse(text);
        } catch (ParseException e) {
            throw ProviderTrouble.refused("no JSON object");
        }
    }

    static List<Object> list(String text) {
        try {
            return JSONArrayUtils.parse(text);
        } catch (ParseException e) {
            throw ProviderTrouble.refused("no JSON list");
        }
    }

    static String text(Map<String, Object> from, String name) {
        return maybe(from, name)
                .orElseThrow(() -> ProviderTrouble.refused("an answer without " + name));
    }

    static Optional<String> maybe(Map<?, ?> from, String name) {
        return from.get(name) instanceof String text && !text.isBlank()
                ? Optional.of(text)
                : Optional.empty();
    }
}
