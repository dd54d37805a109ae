package basel.persona;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/// What visitors asked in vain, as the candidate sees it.
@Serdeable
record QuestionPage(List<Shown> items) {
    QuestionPage {
        items = List.copyOf(items);
    }

    /// Open; spoken of in the interview, and waiting for a fact to be confirmed and shared; or
    /// answered by a fact.
    @Serdeable
    enum State {
        open,
        spoken,
        answered
    }

    /// A question, and where it was asked.
    @Serdeable
    record Shown(
            String id,
            String text,
            String language,
            State state,
            @org.jspecify.annotations.Nullable String factId,
            List<Place> asked) {}

    @Serdeable
    record Place(String inviteId, String chatId, Instant at) {}

    static QuestionPage of(List<OpenQuestion> questions) {
        return new QuestionPage(questions.stream().map(QuestionPage::shown).toList());
    }

    private static Shown shown(OpenQuestion question) {
        var state =
                !question.open()
                        ? State.answered
                        : question.answers().isEmpty() ? State.open : State.spoken;
        var places =
                question.asked().stream()
                        .map(one -> new Place(one.invite(), one.chat(), one.at()))
                        .toList();
        return new Shown(
                question.id(),
                question.text(),
                question.language(),
                state,
                question.fact(),
                places);
    }
}
