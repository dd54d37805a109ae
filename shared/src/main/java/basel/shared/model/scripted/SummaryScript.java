package basel.shared.model.scripted;

import basel.shared.model.Material;
import basel.shared.model.ModelRequest;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Notes the first sentence of each answer beside what was noted before; the oldest lines go when
/// there are too many.
@Singleton
final class SummaryScript implements WrittenScript {
    private static final int MOST_LINES = 12;
    private static final int MOST_CHARACTERS = 200;

    @Override
    public String task() {
        return "summary";
    }

    @Override
    public JsonNode answer(ModelRequest request) {
        var lines = new ArrayList<String>();
        for (var material : request.materials()) {
            switch (material.type()) {
                case "summary" -> lines.addAll(material.text().lines().toList());
                case "message" -> lines.addAll(noted(material));
                default -> {}
            }
        }
        var kept = lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
        var summary = kept.isEmpty() ? "–" : String.join("\n", kept);
        return JsonNode.createObjectNode(Map.of("summary", JsonNode.createStringNode(summary)));
    }

    private static List<String> noted(Material message) {
        if (!"person".equals(message.about().get("said-by"))) {
            return List.of();
        }
        var sentence = message.text().strip().split("(?<=[.!?])\\s", 2)[0];
        return List.of(sentence.substring(0, Math.min(sentence.length(), MOST_CHARACTERS)));
    }
}
