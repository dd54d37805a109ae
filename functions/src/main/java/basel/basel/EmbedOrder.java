package basel.basel;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An order to bring what can be found again of a person up to date: messages of a conversation by
/// their seqs (`5,6`), a conversation that is gone (no messages named), a fact, or, with neither,
/// vectors of an older model.
@Serdeable
record EmbedOrder(
        String user, @Nullable String chat, @Nullable String messages, @Nullable String fact) {

    static Map<String, String> said(String user, String chat, List<Long> seqs) {
        var list = seqs.stream().map(String::valueOf).collect(Collectors.joining(","));
        return Map.of("user", user, "chat", chat, "messages", list);
    }

    static Map<String, String> gone(String user, String chat) {
        return Map.of("user", user, "chat", chat);
    }

    static Map<String, String> fact(String user, String fact) {
        return Map.of("user", user, "fact", fact);
    }

    static Map<String, String> more(String user) {
        return Map.of("user", user);
    }

    List<Long> seqs() {
        var list = messages;
        if (list == null) {
            return List.of();
        }
        return Stream.of(list.split(",", -1)).map(Long::parseLong).toList();
    }
}
