package basel.local.aws;

/// A refusal in a service's own words: HTTP status, the error's name as the service spells it, and
/// its message.
final class AwsError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String name;

    AwsError(int status, String name, String message) {
        super(message, null, false, false);
        this.status = status;
        this.name = name;
    }

    static AwsError client(String name, String message) {
        return new AwsError(400, name, message);
    }

    int status() {
        return status;
    }

    String name() {
        return name;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
