package basel.talk;

import basel.shared.push.Chat;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The kinds of conversation that this house has.
@Singleton
final class Kinds {
    private final Map<Chat.Kind, ConversationKind> kinds = new EnumMap<>(Chat.Kind.class);

    Kinds(List<ConversationKind> all) {
        for (var one : all) {
            kinds.put(one.kind(), one);
        }
    }

    Optional<ConversationKind> find(Chat.Kind kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    ConversationKind of(Chat.Kind kind) {
        return find(kind)
                .orElseThrow(() -> new IllegalStateException("no room has the kind " + kind));
    }

    void prime() {
        kinds.values().forEach(ConversationKind::prime);
    }
}
