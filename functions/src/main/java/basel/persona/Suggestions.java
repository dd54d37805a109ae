package basel.persona;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Questions that a visitor may begin with: only such as what is shared answers.
@Singleton
final class Suggestions {
    private static final int MOST = 4;
    private static final List<String> KINDS =
            List.of(
                    "role",
                    "skill",
                    "outcome",
                    "project",
                    "employer",
                    "education",
                    "language",
                    "certificate",
                    "motivation",
                    "availability");

    private final Evidence evidence;

    Suggestions(Evidence evidence) {
        this.evidence = evidence;
    }

    List<String> of(List<Piece> shared, Set<String> hostNames, Phrases phrases) {
        var found = new ArrayList<String>();
        for (var kind : KINDS) {
            shared.stream()
                    .filter(piece -> piece.yes() && piece.kinds().contains(kind))
                    .map(piece -> phrases.say("suggest." + kind, piece.value()))
                    .filter(question -> !evidence.of(question, shared, hostNames).isEmpty())
                    .findFirst()
                    .ifPresent(found::add);
        }
        return found.stream().limit(MOST).toList();
    }
}
