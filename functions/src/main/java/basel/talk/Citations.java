package basel.talk;

import basel.shared.model.Material;
import basel.shared.push.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a reply rests on: those of its materials that it marked and that say where they come from
/// (`id`, `source` and `at` in `about`). Other materials, such as a question to ask, are no
/// evidence and are not cited.
final class Citations {
    private Citations() {}

    static List<Message.Citation> of(List<String> marks, List<Material> materials) {
        var byMark =
                materials.stream()
                        .collect(
                                Collectors.toMap(Material::mark, Function.identity(), (a, b) -> a));
        var citations = new ArrayList<Message.Citation>();
        for (var mark : marks) {
            var material = byMark.get(mark);
            if (material != null && evidence(material)) {
                citations.add(citation(citations.size() + 1, material));
            }
        }
        return citations;
    }

    private static boolean evidence(Material material) {
        return material.about().keySet().containsAll(List.of("id", "source", "at"));
    }

    private static Message.Citation citation(int n, Material material) {
        var about = material.about();
        return new Message.Citation(
                n,
                String.valueOf(about.get("id")),
                material.text(),
                String.valueOf(about.get("source")),
                Instant.parse(String.valueOf(about.get("at"))));
    }
}
