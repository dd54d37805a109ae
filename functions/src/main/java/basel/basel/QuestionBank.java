package basel.basel;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// The questions, kept in memory for ten minutes. What the library does not hold (yet) comes from
/// the product's files, so that the first interview never waits for the loading.
@Singleton
final class QuestionBank {
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final BankFiles files;
    private final Library library;
    private final Clock clock;
    private final ConcurrentMap<String, Read> known = new ConcurrentHashMap<>();

    QuestionBank(BankFiles files, Library library, Clock clock) {
        this.files = files;
        this.library = library;
        this.clock = clock;
    }

    private record Read(Bank bank, Instant at) {}

    /// The bank in a person's language; English where it is not spoken.
    Bank in(String language) {
        var spoken = language.startsWith("de") ? "de" : "en";
        var now = clock.instant();
        var read = known.get(spoken);
        if (read == null || read.at().plus(FRESH).isBefore(now)) {
            read = new Read(read(spoken), now);
            known.put(spoken, read);
        }
        return read.bank();
    }

    private Bank read(String language) {
        var stored = library.topics(language);
        var topics = files.topics().stream().map(topic -> topic(language, topic, stored)).toList();
        return new Bank(topics, files.plain(), files.gaps(language).templates());
    }

    private Topic topic(String language, String topic, Map<String, String> stored) {
        var json = stored.get(topic);
        return files.topic(json == null ? files.file(language, topic) : json);
    }

    /// What can be asked in one language.
    record Bank(List<Topic> topics, Map<String, String> plain, List<Gaps.Template> gaps) {
        /// What a topic is called.
        Optional<String> title(String topic) {
            return topics.stream()
                    .filter(one -> one.topic().equals(topic))
                    .map(Topic::title)
                    .findFirst();
        }

        /// The question with this id, and its topic.
        Optional<Choice.Candidate> find(String id) {
            return topics.stream()
                    .flatMap(topic ->
                            topic.questions().stream()
                                    .filter(question -> question.id().equals(id))
                                    .map(question -> new Choice.Candidate(topic, question)))
                    .findFirst();
        }
    }
}
