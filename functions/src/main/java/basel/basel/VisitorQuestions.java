package basel.basel;

import basel.basel.GapChoice.Gap;
import basel.persona.Persona;
import basel.talk.Conversation;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// What visitors asked this person's Basel in vain: their next interview questions. Each is asked
/// once.
@Singleton
final class VisitorQuestions {
    private static final int MOST = 2;
    private static final String NUMBER = "-01";

    private final Persona persona;

    VisitorQuestions(Persona persona) {
        this.persona = persona;
    }

    List<Gap> next(Conversation conversation, Progress progress) {
        return all(conversation).stream()
                .filter(gap -> !progress.done().has(gap.id()))
                .limit(MOST)
                .toList();
    }

    Optional<Gap> withId(Conversation conversation, String id) {
        return isId(id)
                ? all(conversation).stream().filter(gap -> gap.id().equals(id)).findFirst()
                : Optional.empty();
    }

    /// Whether this is the id of a visitor's question.
    static boolean isId(String id) {
        return id.startsWith("v") && GapChoice.isId(id);
    }

    /// The id that the persona knows it by.
    static String question(String id) {
        return id.substring(0, id.length() - NUMBER.length());
    }

    private List<Gap> all(Conversation conversation) {
        boolean german = conversation.language().startsWith("de");
        return persona.open(conversation.owner()).stream()
                .map(one -> new Gap(one.id() + NUMBER, false, told(one.text(), german)))
                .toList();
    }

    private static String told(String question, boolean german) {
        return german
                ? "Jemand hat Ihren Basel gefragt, und er wusste es nicht: „" + question + "“"
                : "Somebody asked your Basel, and it did not know: “" + question + "”";
    }
}
