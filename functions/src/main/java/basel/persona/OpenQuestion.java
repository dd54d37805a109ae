package basel.persona;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What visitors asked in vain: where it was asked, the messages in which the candidate answered it
/// in the interview, and the fact that closed it.
@Serdeable
record OpenQuestion(
        String id,
        String text,
        String language,
        List<Place> asked,
        Set<String> answers,
        @Nullable String fact) {
    private static final int MOST_PLACES = 10;

    OpenQuestion {
        asked = List.copyOf(asked);
        answers = Set.copyOf(answers);
    }

    /// Where and when a visitor asked.
    @Serdeable
    record Place(String invite, String chat, long seq, Instant at) {
        boolean same(Place other) {
            return chat.equals(other.chat) && seq == other.seq;
        }
    }

    boolean open() {
        return fact == null;
    }

    boolean askedAt(Place place) {
        return asked.stream().anyMatch(place::same);
    }

    OpenQuestion askedToo(Place place) {
        if (askedAt(place) || asked.size() >= MOST_PLACES) {
            return this;
        }
        var all = new ArrayList<>(asked);
        all.add(place);
        return new OpenQuestion(id, text, language, all, answers, fact);
    }

    OpenQuestion answeredIn(Set<String> messages) {
        var all = Stream.concat(answers.stream(), messages.stream()).collect(Collectors.toSet());
        return new OpenQuestion(id, text, language, asked, all, fact);
    }

    OpenQuestion closedBy(String closing) {
        return new OpenQuestion(id, text, language, asked, answers, closing);
    }
}
