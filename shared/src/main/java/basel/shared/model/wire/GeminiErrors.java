package basel.shared.model.wire;

import basel.shared.model.wire.Setback.Kind;
import org.jspecify.annotations.Nullable;

/// How Gemini's errors are sorted: a wrong key is a 400 there.
public final class GeminiErrors {
    private GeminiErrors() {}

    public static @Nullable Kind kind(int status, String code, Part body) {
        if (status != 400) {
            return null;
        }
        var reasons = body.get("error").get("details").list().stream();
        return reasons.anyMatch(one -> keyTrouble(one.get("reason").text().orElse("")))
                ? Kind.DENIED
                : null;
    }

    private static boolean keyTrouble(String reason) {
        return reason.startsWith("API_KEY_");
    }
}
