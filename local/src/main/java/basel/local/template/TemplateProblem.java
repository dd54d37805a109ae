package basel.local.template;

/// The template cannot be understood; the message names the logical id and what was expected.
public final class TemplateProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TemplateProblem(String message) {
        super(message);
    }

    public TemplateProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
