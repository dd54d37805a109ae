package basel.basel;

import basel.shared.work.ScheduledWork;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Loads the bank's files into the library, once for each version of the product.
@Singleton
final class BankLoading implements ScheduledWork {
    private static final Logger log = LoggerFactory.getLogger(BankLoading.class);

    private final BankFiles files;
    private final Library library;
    private volatile boolean done;

    BankLoading(BankFiles files, Library library) {
        this.files = files;
        this.library = library;
    }

    @Override
    public String name() {
        return "bank";
    }

    @Override
    public void run(Instant now) {
        if (done) {
            return;
        }
        var hash = files.hash();
        if (!library.loaded(hash)) {
            for (var language : BankFiles.LANGUAGES) {
                files.topics()
                        .forEach(topic ->
                                library.load(language, topic, files.file(language, topic)));
            }
            library.noteLoaded(hash);
            log.info("bank loaded: topics={}", files.topics().size());
        }
        done = true;
    }
}
