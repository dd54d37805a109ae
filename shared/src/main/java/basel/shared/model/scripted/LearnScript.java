package basel.shared.model.scripted;

import basel.shared.model.Material;
import basel.shared.model.ModelRequest;
import basel.shared.model.scripted.reading.Kind;
import basel.shared.model.scripted.reading.Language;
import basel.shared.model.scripted.reading.Learned;
import basel.shared.model.scripted.reading.Question;
import basel.shared.model.scripted.reading.Reader;
import basel.shared.model.scripted.reading.Reading;
import basel.shared.model.scripted.reading.Skills;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads what was said into facts. What is known already is not said again; what contradicts it is
/// a correction.
@Singleton
final class LearnScript implements WrittenScript {
    @Override
    public String task() {
        return "learn";
    }

    @Override
    public JsonNode answer(ModelRequest request) {
        var known = materials(request, "fact");
        var facts = new LinkedHashMap<String, JsonNode>();
        var corrections = new LinkedHashMap<String, JsonNode>();
        var answered = false;
        for (var message : materials(request, "message")) {
            var reading = read(request, message);
            var intent = Intent.of(message.text());
            var learned = intent.tells() ? Reader.read(reading) : List.<Learned>of();
            answered |= !learned.isEmpty() || intent == Intent.ANSWER;
            for (var fact : learned) {
                sort(fact, known, message, reading.language(), facts, corrections);
            }
        }
        return JsonNode.createObjectNode(
                Map.of(
                        "facts", JsonNode.createArrayNode(new ArrayList<>(facts.values())),
                        "answered", JsonNode.createBooleanNode(answered),
                        "corrects",
                                JsonNode.createArrayNode(new ArrayList<>(corrections.values()))));
    }

    private static Reading read(ModelRequest request, Material message) {
        var question = new Question(message.about().getOrDefault("question", ""));
        return Reading.of(message.text(), question, Language.of(request.language()));
    }

    private static void sort(
            Learned fact,
            List<Material> known,
            Material message,
            Language language,
            Map<String, JsonNode> facts,
            Map<String, JsonNode> corrections) {
        if (known.stream().anyMatch(old -> same(old, fact))) {
            return;
        }
        var corrected = known.stream().filter(old -> corrects(fact, old)).findFirst();
        corrected.ifPresent(old -> corrections.putIfAbsent(old.mark(), correction(old, fact)));
        facts.putIfAbsent(key(fact.kind(), fact.value()), json(fact, message, language));
    }

    private static boolean same(Material old, Learned fact) {
        return kind(old).equals(fact.kind().word())
                && key(fact.kind(), value(old)).equals(key(fact.kind(), fact.value()))
                && yes(old) == fact.yes();
    }

    /// Another number of years for the same thing.
    private static boolean corrects(Learned fact, Material old) {
        if (fact.kind() != Kind.YEARS || !kind(old).equals("years")) {
            return false;
        }
        return subject(value(old)).equals(subject(fact.value()));
    }

    private static Optional<String> subject(String years) {
        var space = years.indexOf(' ');
        return space < 0
                ? Optional.empty()
                : Optional.of(Skills.canonical(years.substring(space + 1)));
    }

    private static String key(Kind kind, String value) {
        var name =
                kind == Kind.SKILL
                        ? Skills.canonical(value)
                        : value.strip().toLowerCase(Locale.ROOT);
        return kind.word() + " " + name;
    }

    private static JsonNode json(Learned fact, Material message, Language language) {
        return strings(
                Map.of(
                        "kind", fact.kind().word(),
                        "value", fact.value(),
                        "polarity", fact.yes() ? "yes" : "no",
                        "sentence", Wording.of(fact, language),
                        "quote", fact.quote(),
                        "message", message.mark()));
    }

    private static JsonNode correction(Material old, Learned fact) {
        return strings(Map.of("fact", old.mark(), "value", fact.value()));
    }

    private static JsonNode strings(Map<String, String> fields) {
        var nodes = new LinkedHashMap<String, JsonNode>();
        fields.forEach((name, value) -> nodes.put(name, JsonNode.createStringNode(value)));
        return JsonNode.createObjectNode(nodes);
    }

    private static List<Material> materials(ModelRequest request, String type) {
        return request.materials().stream()
                .filter(material -> material.type().equals(type))
                .toList();
    }

    private static String kind(Material fact) {
        return fact.about().getOrDefault("kind", "");
    }

    private static String value(Material fact) {
        return fact.about().getOrDefault("value", fact.text());
    }

    private static boolean yes(Material fact) {
        return !fact.about().getOrDefault("polarity", "yes").equals("no");
    }
}
