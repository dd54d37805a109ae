package basel.shared.model.scripted;

import basel.shared.model.Material;
import basel.shared.model.ModelRequest;
import basel.shared.model.scripted.reading.Curriculum;
import basel.shared.model.scripted.reading.Language;
import basel.shared.model.scripted.reading.Learned;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.Map;

/// Reads a CV into facts, line by line under its headings.
@Singleton
final class CvScript implements WrittenScript {
    @Override
    public String task() {
        return "cv";
    }

    @Override
    public JsonNode answer(ModelRequest request) {
        var language = Language.of(request.language());
        var facts =
                request.materials().stream()
                        .filter(material -> material.type().equals("cv"))
                        .map(Material::text)
                        .flatMap(text -> Curriculum.read(text).stream())
                        .map(fact -> json(fact, language))
                        .toList();
        return JsonNode.createObjectNode(Map.of("facts", JsonNode.createArrayNode(facts)));
    }

    private static JsonNode json(Learned fact, Language language) {
        return JsonNode.createObjectNode(
                Map.of(
                        "kind", JsonNode.createStringNode(fact.kind().word()),
                        "value", JsonNode.createStringNode(fact.value()),
                        "sentence", JsonNode.createStringNode(Wording.of(fact, language)),
                        "quote", JsonNode.createStringNode(fact.quote())));
    }
}
