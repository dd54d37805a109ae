package basel.shared.model.scripted;

import basel.shared.model.Material;
import basel.shared.model.ModelRequest;
import basel.shared.model.ModelRequest.Speaker;
import basel.shared.model.ModelRequest.Turn;
import basel.shared.model.scripted.reading.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A request of the task `basel`, put into the interview's own words.
record Interview(ModelRequest request) {
    Language language() {
        return Language.of(request.language());
    }

    /// How many things the person has said; picks the variants of phrases.
    int turn() {
        return (int)
                request.turns().stream().filter(turn -> turn.speaker() == Speaker.PERSON).count();
    }

    Optional<String> said() {
        return Optional.of(request.turns())
                .filter(turns -> !turns.isEmpty())
                .map(List::getLast)
                .filter(turn -> turn.speaker() == Speaker.PERSON)
                .map(Turn::text);
    }

    Optional<Material> asked() {
        return of("asked").stream().findFirst();
    }

    List<Material> facts() {
        return of("fact");
    }

    /// What visitors asked, and then questions that no known fact answers, in order of preference.
    List<Material> candidates() {
        var bank = of("question").stream().filter(this::open);
        return Stream.concat(of("visitor").stream(), bank).toList();
    }

    List<Material> gaps() {
        return of("gap").stream().filter(this::open).toList();
    }

    /// Everything that the person said to the question being answered, follow-ups included.
    String wholeAnswer(Material asked) {
        var turns = request.turns();
        var answer = new StringBuilder();
        for (var i = turns.size() - 1; i >= 0; i--) {
            var turn = turns.get(i);
            if (turn.speaker() == Speaker.MODEL && turn.text().contains(asked.text())) {
                break;
            }
            if (turn.speaker() == Speaker.PERSON && Intent.of(turn.text()) == Intent.ANSWER) {
                answer.insert(0, turn.text() + "\n");
            }
        }
        return answer.toString().strip();
    }

    /// Whether the model has already said one of these since the question was asked.
    boolean alreadySaid(Material asked, List<String> phrases) {
        for (var turn : request.turns().reversed()) {
            if (turn.speaker() == Speaker.MODEL
                    && phrases.stream().anyMatch(turn.text()::contains)) {
                return true;
            }
            if (turn.speaker() == Speaker.MODEL && turn.text().contains(asked.text())) {
                return false;
            }
        }
        return false;
    }

    /// Whether the last thing said by the model was neither the question being answered nor one of
    /// these follow-ups to it, so that what the person said answers something else.
    boolean strayed(Material asked, List<String> followUps) {
        var last = lastSaid();
        return !last.isEmpty()
                && !last.contains(asked.text())
                && followUps.stream().noneMatch(last::contains);
    }

    /// The model's last words, or none.
    String lastSaid() {
        return request.turns().reversed().stream()
                .filter(turn -> turn.speaker() == Speaker.MODEL)
                .findFirst()
                .map(Turn::text)
                .orElse("");
    }

    private boolean open(Material question) {
        return facts().stream().noneMatch(fact -> AlreadyKnown.answers(fact, question.text()));
    }

    private List<Material> of(String type) {
        return request.materials().stream()
                .filter(material -> material.type().equals(type))
                .toList();
    }
}
