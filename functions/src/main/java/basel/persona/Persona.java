package basel.persona;

import basel.shared.kernel.UserId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/// The front desk of the persona: what visitors asked in vain, for the next interview.
@Singleton
public final class Persona {
    private final Questions questions;

    Persona(Questions questions) {
        this.questions = questions;
    }

    /// A question that visitors asked. The id is eight hex digits after a `v`.
    public record Asked(String id, String text) {}

    /// What nobody has answered yet, the oldest first.
    public List<Asked> open(UserId host) {
        return questions.of(host).stream()
                .filter(OpenQuestion::open)
                .map(one -> new Asked(one.id(), one.text()))
                .toList();
    }

    /// Notes that the candidate spoke to a question in these messages (their ids) of their
    /// interview. A fact that is learned from one of them closes it, once it is confirmed and
    /// shared.
    public void answered(UserId host, String question, Set<String> messages) {
        questions.answered(host, question, messages);
    }
}
