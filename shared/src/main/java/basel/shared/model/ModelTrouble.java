package basel.shared.model;

/// The model gave no whole answer. The message may be shown to a person.
public final class ModelTrouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean retryable;

    public ModelTrouble(String message, boolean retryable) {
        super(message);
        this.retryable = retryable;
    }

    public ModelTrouble(String message, boolean retryable, Throwable cause) {
        super(message, cause);
        this.retryable = retryable;
    }

    /// Whether the same request may succeed later.
    public boolean retryable() {
        return retryable;
    }
}
