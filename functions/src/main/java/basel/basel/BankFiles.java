package basel.basel;

import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// The question bank as it comes with the product: `bank/index.json` names the topics in order, the
/// first one first asked, and the plain questions, which a fact of the named kind answers.
@Singleton
final class BankFiles {
    static final List<String> LANGUAGES = List.of("en", "de");

    private final JsonMapper json;
    private final Index index;

    BankFiles(JsonMapper json) {
        this.json = json;
        this.index = read(text("index.json"), Index.class);
    }

    @Serdeable
    record Index(List<String> topics, Map<String, String> plain) {}

    /// The topics' ids in order.
    List<String> topics() {
        return index.topics();
    }

    /// The kind of fact that answers a plain question, by the question's id.
    Map<String, String> plain() {
        return index.plain();
    }

    List<Topic> topics(String language) {
        return topics().stream().map(topic -> topic(file(language, topic))).toList();
    }

    /// One topic's questions as JSON.
    String file(String language, String topic) {
        return text(language + "/" + topic + ".json");
    }

    Topic topic(String file) {
        return read(file, Topic.class);
    }

    /// Gap questions, see `Gaps`.
    Gaps gaps(String language) {
        return read(text(language + "/gaps.json"), Gaps.class);
    }

    /// Changes with every file of the bank.
    String hash() {
        var all = new StringBuilder();
        for (var language : LANGUAGES) {
            topics().forEach(topic -> all.append(file(language, topic)));
        }
        return hash(all.toString());
    }

    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the bank's " + type.getSimpleName(), e);
        }
    }

    private static String text(String name) {
        return Resources.text("bank/" + name);
    }
}
