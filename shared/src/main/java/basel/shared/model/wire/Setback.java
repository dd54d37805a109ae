package basel.shared.model.wire;

import basel.shared.model.ModelTrouble;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why one try with a provider failed. Messages are ours: what a provider says may repeat keys or
/// prompts.
public final class Setback extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final @Nullable Duration retryAfter;

    /// What went wrong, in words for a person, and whether it may go right later.
    public enum Kind {
        BUSY("The model is busy right now.", true),
        UNWELL("The model's provider has a problem right now.", true),
        UNREACHABLE("The model cannot be reached right now.", true),
        EXPIRED("Basel's access to the model has expired.", true),
        CUT("The model's answer broke off.", true),
        GARBLED("The model's answer could not be read.", true),
        EMPTY("The model gave an empty answer.", true),
        UNFIT("The model's answer did not have the form it was asked for.", true),
        MISSHAPEN("The model's vectors have another dimension than the settings say.", false),
        SILENT("The model said nothing for too long.", true),
        SLOW("The model took too long.", true),
        UNTRUSTED("The model's provider cannot be reached safely.", true),
        INTERRUPTED("The answer was interrupted.", true),
        DENIED("The model's provider did not accept Basel's key.", false),
        UNKNOWN("The model of the settings is not known to its provider.", false),
        UNACCEPTED("The model's provider did not accept the request.", false),
        TOO_LONG("This is more than the model can read or write at once.", false),
        ELSEWHERE("The model's address leads elsewhere, which is not followed.", false),
        REFUSAL("The model would rather not answer this. Please put it in other words.", false);

        private final String words;
        private final boolean later;

        Kind(String words, boolean later) {
            this.words = words;
            this.later = later;
        }
    }

    public Setback(Kind kind) {
        this(kind, null, null);
    }

    public Setback(Kind kind, @Nullable Throwable cause) {
        this(kind, null, cause);
    }

    Setback(Kind kind, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(kind.words, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    public Kind kind() {
        return kind;
    }

    /// Whether the very next try may go better.
    boolean soon() {
        return switch (kind) {
            case BUSY, UNWELL, UNREACHABLE, EXPIRED -> true;
            default -> false;
        };
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public ModelTrouble trouble() {
        return new ModelTrouble(kind.words, kind.later, this);
    }
}
