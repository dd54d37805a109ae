package basel.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Keeps a state folder for one run at a time, for as long as this process lives.
final class StateLock implements AutoCloseable {
    private final FileChannel file;

    private StateLock(FileChannel file) {
        this.file = file;
    }

    /// Throws `StartProblem` where another run has the folder.
    static StateLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            var file =
                    FileChannel.open(
                            folder.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (isFree(file)) {
                return new StateLock(file);
            }
            file.close();
            throw StartProblem.folderTaken(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the folder " + folder, e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static boolean isFree(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException _) { // this same process has it
            return false;
        }
    }
}
