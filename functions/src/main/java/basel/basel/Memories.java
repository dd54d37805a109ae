package basel.basel;

import basel.knowledge.Found;
import basel.knowledge.Knowledge;
import basel.knowledge.Owner;
import basel.knowledge.Scope;
import basel.knowledge.Source;
import basel.shared.budget.Tokens;
import basel.shared.model.Material;
import basel.shared.push.Fact;
import basel.shared.push.Message;
import basel.talk.Conversation;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What fits what a person says now, of all they ever said and of what was learned of them:
/// materials with the marks `m1`, `m2`, …. Never what the model sees anyway.
@Singleton
final class Memories {
    private static final int MOST = 4;
    private static final int MOST_TOKENS = 900;
    private static final int MOST_ASKED = 1_000;

    private final Knowledge knowledge;

    Memories(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /// Beside the recent messages, and of facts only among `others`: those that the model does not
    /// see, as the person has them now.
    List<Material> of(Conversation conversation, List<Fact> others) {
        var newest = newest(conversation);
        if (newest.isEmpty()) {
            return List.of();
        }
        Map<String, Fact> facts =
                others.stream()
                        .collect(
                                Collectors.toMap(
                                        fact -> Memory.fact(fact).id(),
                                        Function.identity(),
                                        (first, _) -> first));
        Set<String> recent =
                conversation.recent().stream()
                        .map(message -> Memory.said(message).id())
                        .collect(Collectors.toSet());
        var scope =
                Scope.of(Owner.of(conversation.owner()))
                        .only(source -> said(source, recent) || facts.containsKey(source.id()));
        return materials(knowledge.search(scope, newest.get(), MOST), facts);
    }

    private static boolean said(Source source, Set<String> recent) {
        return source.type().equals(Memory.SAID) && !recent.contains(source.id());
    }

    /// The last thing that the person said.
    private static Optional<String> newest(Conversation conversation) {
        return conversation.recent().reversed().stream()
                .filter(message -> message.role() == Message.Role.person)
                .findFirst()
                .map(Heard::text)
                .map(text -> text.substring(0, Math.min(text.length(), MOST_ASKED)));
    }

    private static List<Material> materials(List<Found> found, Map<String, Fact> facts) {
        var materials = new ArrayList<Material>();
        int tokens = 0;
        for (var one : found) {
            var fact = facts.get(one.source().id());
            var text = fact == null ? one.text() : fact.sentence();
            var material = material("m" + (materials.size() + 1), one.source(), text);
            tokens += Tokens.of(material);
            if (tokens > MOST_TOKENS) {
                break;
            }
            materials.add(material);
        }
        return materials;
    }

    private static Material material(String mark, Source source, String text) {
        var about =
                Map.of(
                        "id", Memory.id(source),
                        "source", source.type(),
                        "at", source.at().toString());
        return new Material("memory", mark, about, text);
    }
}
