package basel.shared.model.scripted.reading;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The answers labelled by hand; see the README beside them.
final class Corpus {
    /// An answer with what follows from it, and what a good interviewer would still ask about.
    record Line(
            String id,
            String language,
            String question,
            String answer,
            List<Learned> facts,
            List<Part> lacks,
            boolean story) {
        Reading reading() {
            return Reading.of(answer, new Question(question), Language.of(language));
        }
    }

    private Corpus() {}

    static List<Line> read(String name) {
        try (var in = Corpus.class.getResourceAsStream("/corpus/" + name + ".jsonl")) {
            if (in == null) {
                throw new IllegalStateException("no corpus " + name);
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank()).map(Corpus::line).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read corpus " + name, e);
        }
    }

    private static Line line(String json) {
        try {
            var node = JsonMapper.createDefault().readValue(json, JsonNode.class);
            var facts = new ArrayList<Learned>();
            node.get("facts").values().forEach(fact -> facts.add(fact(fact)));
            var lacks = new ArrayList<Part>();
            node.get("lacks")
                    .values()
                    .forEach(part ->
                            lacks.add(
                                    Part.valueOf(part.getStringValue().toUpperCase(Locale.ROOT))));
            return new Line(
                    text(node, "id"),
                    text(node, "lang"),
                    text(node, "question"),
                    text(node, "answer"),
                    facts,
                    lacks,
                    node.get("story").getBooleanValue());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a line of the corpus", e);
        }
    }

    private static Learned fact(JsonNode node) {
        return new Learned(
                Kind.valueOf(text(node, "kind").toUpperCase(Locale.ROOT)),
                text(node, "value"),
                text(node, "polarity").equals("yes"),
                text(node, "quote"));
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).getStringValue();
    }
}
