package basel.leaving;

import basel.shared.mail.Letter;
import java.util.Map;

/// Every letter of the room.
public final class LeaveLetterSamples {
    private LeaveLetterSamples() {}

    public static Map<String, Letter> in(String language) {
        return Map.of("gone", LeaveLetters.gone(language));
    }
}
