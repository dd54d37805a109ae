package basel.local;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Why nothing runs, in words for whoever typed the command.
final class StartProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    StartProblem(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static StartProblem portTaken(int port, Throwable cause) {
        return new StartProblem(
                "Port "
                        + port
                        + " is taken: something else, perhaps an earlier run, listens there.\n"
                        + "Stop it, or choose another port: make run PORT="
                        + (port + 100),
                cause);
    }

    static StartProblem folderTaken(Path folder) {
        return new StartProblem(
                "The folder "
                        + folder
                        + " is in use by another run.\n"
                        + "Stop it, or keep this run's state elsewhere: --state FOLDER",
                null);
    }
}
