package basel.local;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/// Starts the template on this machine, says where to click, and stops on Ctrl-C.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        if (List.of(arguments).contains("--help")) {
            System.out.println(Settings.USAGE);
            return;
        }
        int exit = run(List.of(arguments));
        if (exit != 0) {
            System.exit(exit);
        }
    }

    /// Runs until the process is told to end; another number than 0 where it could not start.
    private static int run(List<String> arguments) throws Exception {
        long began = System.nanoTime();
        try {
            var settings = Settings.read(arguments);
            var local = Local.start(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(local::close, "stop"));
            System.out.println(Welcome.text(settings, local.template(), System.nanoTime() - began));
            new CountDownLatch(1).await();
            return 0;
        } catch (IllegalArgumentException | StartProblem e) {
            System.err.println(e.getMessage());
            return 2;
        }
    }
}
