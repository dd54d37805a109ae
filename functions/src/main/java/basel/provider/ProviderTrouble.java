package basel.provider;

/// A provider does not answer, or says what cannot be believed.
final class ProviderTrouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean refused;

    private ProviderTrouble(String message, boolean refused, Throwable cause) {
        super(message, cause);
        this.refused = refused;
    }

    /// It cannot be reached now.
    static ProviderTrouble silent(String message, Throwable cause) {
        return new ProviderTrouble(message, false, cause);
    }

    /// It refused, or its answer is not to be believed.
    static ProviderTrouble refused(String message) {
        return new ProviderTrouble(message, true, new IllegalStateException(message));
    }

    boolean refused() {
        return refused;
    }
}
