package basel.local;

import org.jspecify.annotations.Nullable;

/// Why nothing runs, in words for whoever typed the command.
final class StartProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    StartProblem(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static StartProblem portTaken(int port, int awsPort, Throwable cause) {
        return new StartProblem(
                "Port "
                        + port
                        + " or "
                        + awsPort
                        + " is taken: something else, perhaps an earlier run, listens there.\n"
                        + "Stop it, or choose another port: make run PORT="
                        + (port + 100),
                cause);
    }
}
