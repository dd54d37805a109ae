package basel.persona;

import basel.shared.push.Fact;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The labelled sample: candidates with their facts, and what recruiters ask them.
final class Corpus {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, Candidate> CANDIDATES = readCandidates();

    private Corpus() {}

    record Candidate(String id, String name, List<String> hiddenTopics, List<Fact> facts) {}

    record Question(
            String candidate,
            String text,
            String language,
            boolean answerable,
            Set<String> supports,
            String category) {}

    static Map<String, Candidate> candidates() {
        return CANDIDATES;
    }

    private static Map<String, Candidate> readCandidates() {
        var all = new TreeMap<String, Candidate>();
        for (var one : read("candidates.json")) {
            var facts = new ArrayList<Fact>();
            one.get("facts").forEach(fact -> facts.add(fact(fact)));
            var id = one.get("id").asText();
            all.put(
                    id,
                    new Candidate(id, one.get("name").asText(), texts(one, "hiddenTopics"), facts));
        }
        return all;
    }

    static Candidate candidate(String id) {
        return Optional.ofNullable(CANDIDATES.get(id)).orElseThrow();
    }

    static List<Question> questions(String file) {
        var all = new ArrayList<Question>();
        for (var one : read(file)) {
            all.add(
                    new Question(
                            one.get("candidate").asText(),
                            one.get("question").asText(),
                            one.get("language").asText(),
                            one.get("answerable").asBoolean(),
                            Set.copyOf(texts(one, "supports")),
                            one.get("category").asText()));
        }
        return all;
    }

    private static List<String> texts(JsonNode node, String name) {
        var all = new ArrayList<String>();
        node.get(name).forEach(text -> all.add(text.asText()));
        return all;
    }

    private static Fact fact(JsonNode fact) {
        var id = fact.get("id").asText();
        return new Fact(
                id,
                fact.get("kind").asText(),
                fact.get("value").asText(),
                Fact.Polarity.valueOf(fact.get("polarity").asText()),
                fact.get("sentence").asText(),
                fact.get("quote").asText(),
                Fact.State.valueOf(fact.get("state").asText()),
                Fact.Visibility.valueOf(fact.get("visibility").asText().toUpperCase(Locale.ROOT)),
                new Fact.Source("chat", "message-" + id, 1, NOON),
                1,
                NOON,
                NOON);
    }

    private static JsonNode read(String file) {
        try (var in = Corpus.class.getResourceAsStream("/persona/" + file)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
