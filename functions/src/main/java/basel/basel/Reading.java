package basel.basel;

import basel.basel.LearnAnswer.Corrected;
import basel.basel.LearnAnswer.Stated;
import basel.profile.Statement;
import basel.shared.kernel.FactId;
import basel.shared.push.Fact;
import basel.shared.push.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes from a model's answer what holds: facts of a known kind whose quote stands in the message
/// exactly, and corrections of facts that the model was shown.
record Reading(Map<String, Message> messages, Map<String, Fact> known) {
    private static final Set<String> KINDS =
            Set.of(
                    "skill",
                    "years",
                    "role",
                    "employer",
                    "place",
                    "outcome",
                    "education",
                    "certificate",
                    "language",
                    "project",
                    "motivation",
                    "preference",
                    "availability",
                    "value");
    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST_SENTENCE = 500;

    /// Something to learn, instead of a known fact where `wrong` names one.
    record Lesson(Statement statement, @Nullable FactId wrong) {}

    List<Lesson> lessons(LearnAnswer answer) {
        var corrections = new ArrayList<>(answer.corrected());
        var lessons = new ArrayList<Lesson>();
        for (var stated : answer.stated()) {
            statement(stated).ifPresent(said -> lessons.add(lesson(said, corrections)));
        }
        for (var corrected : corrections) {
            correction(corrected).ifPresent(lessons::add);
        }
        return lessons;
    }

    private Optional<Statement> statement(Stated stated) {
        var message = stated.message() == null ? null : messages.get(stated.message());
        var kind = stated.kind();
        if (message == null || kind == null || !KINDS.contains(kind)) {
            return Optional.empty();
        }
        var quote = stated.quote() == null ? "" : stated.quote();
        var value = fitting(stated.value(), LONGEST_VALUE);
        var sentence = fitting(stated.sentence(), LONGEST_SENTENCE);
        var polarity = polarity(stated.polarity());
        boolean said = !quote.isBlank() && Heard.text(message).contains(quote);
        if (!said || value.isEmpty() || sentence.isEmpty() || polarity.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Statement(
                        kind, value.get(), polarity.get(), sentence.get(), quote, source(message)));
    }

    /// A statement that a correction names takes the place of the fact that it corrects.
    private Lesson lesson(Statement said, List<Corrected> corrections) {
        for (var corrected : corrections) {
            var wrong = corrected.fact() == null ? null : known.get(corrected.fact());
            if (wrong != null
                    && wrong.kind().equals(said.kind())
                    && said.value().equals(corrected.value())) {
                corrections.remove(corrected);
                return new Lesson(said, new FactId(wrong.id()));
            }
        }
        return new Lesson(said, null);
    }

    /// A correction that no statement bears is quoted with all that was said, in one message only.
    private Optional<Lesson> correction(Corrected corrected) {
        var wrong = corrected.fact() == null ? null : known.get(corrected.fact());
        var value = fitting(corrected.value(), LONGEST_VALUE);
        if (wrong == null || value.isEmpty() || messages.size() != 1) {
            return Optional.empty();
        }
        var message = messages.values().iterator().next();
        var sentence = wrong.sentence().replace(wrong.value(), value.get());
        var said =
                new Statement(
                        wrong.kind(),
                        value.get(),
                        wrong.polarity(),
                        fitting(sentence, LONGEST_SENTENCE).orElse(value.get()),
                        Heard.text(message),
                        source(message));
        return Optional.of(new Lesson(said, new FactId(wrong.id())));
    }

    private static Optional<String> fitting(@Nullable String text, int longest) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(stripped -> !stripped.isEmpty() && stripped.length() <= longest);
    }

    private static Optional<Fact.Polarity> polarity(@Nullable String text) {
        if ("yes".equals(text)) {
            return Optional.of(Fact.Polarity.yes);
        }
        return "no".equals(text) ? Optional.of(Fact.Polarity.no) : Optional.empty();
    }

    private static Fact.Source source(Message message) {
        var seq = message.seq();
        return new Fact.Source(
                message.chatId(), message.id(), seq == null ? 0 : seq, message.createdAt());
    }
}
