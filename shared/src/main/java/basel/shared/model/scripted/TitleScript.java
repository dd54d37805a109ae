package basel.shared.model.scripted;

import basel.shared.model.ModelRequest;
import basel.shared.model.ModelRequest.Speaker;
import basel.shared.model.ModelRequest.Turn;
import basel.shared.model.scripted.reading.Kind;
import basel.shared.model.scripted.reading.Language;
import basel.shared.model.scripted.reading.Learned;
import basel.shared.model.scripted.reading.Question;
import basel.shared.model.scripted.reading.Reader;
import basel.shared.model.scripted.reading.Reading;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Names a conversation by the role, the employer or the skills that came up; else by the person's
/// first words.
@Singleton
final class TitleScript implements WrittenScript {
    private static final int MOST_WORDS = 6;
    private static final int FEW_WORDS = 3;
    private static final int SKILLS = 3;
    private static final Question NONE = new Question("");

    @Override
    public String task() {
        return "title";
    }

    @Override
    public JsonNode answer(ModelRequest request) {
        var title = title(request);
        return JsonNode.createObjectNode(Map.of("title", JsonNode.createStringNode(title)));
    }

    private static String title(ModelRequest request) {
        var language = Language.of(request.language());
        var said =
                request.turns().stream()
                        .filter(turn -> turn.speaker() == Speaker.PERSON)
                        .map(Turn::text)
                        .toList();
        var facts =
                said.stream()
                        .flatMap(text -> Reader.read(Reading.of(text, NONE, language)).stream())
                        .toList();
        var named = fromFacts(facts, Voice.of(language)).or(() -> fromWords(said));
        return capital(shortened(named.orElseGet(() -> Voice.of(language).say("title.none", 0))));
    }

    private static Optional<String> fromFacts(List<Learned> facts, Voice voice) {
        var role = first(facts, Kind.ROLE);
        var employer = first(facts, Kind.EMPLOYER);
        if (role.isPresent() && employer.isPresent()) {
            return Optional.of(voice.say("title.at", 0, role.get(), employer.get()));
        }
        var skills =
                facts.stream()
                        .filter(fact -> fact.kind() == Kind.SKILL && fact.yes())
                        .map(Learned::value)
                        .distinct()
                        .limit(SKILLS)
                        .toList();
        return role.or(() -> employer)
                .or(() -> skills.isEmpty() ? Optional.empty() : Optional.of(voice.list(skills)));
    }

    private static Optional<String> first(List<Learned> facts, Kind kind) {
        return facts.stream()
                .filter(fact -> fact.kind() == kind && fact.yes())
                .map(Learned::value)
                .findFirst();
    }

    private static Optional<String> fromWords(List<String> said) {
        return said.stream()
                .filter(text -> Intent.of(text) == Intent.ANSWER)
                .map(text -> text.strip().split("[.!?\\n]", 2)[0])
                .filter(text -> text.split("\\s+").length >= FEW_WORDS)
                .findFirst();
    }

    private static String shortened(String title) {
        var words = title.strip().split("\\s+");
        if (words.length <= MOST_WORDS) {
            return title.strip().replaceAll("[,;:]+$", "");
        }
        return String.join(" ", Arrays.asList(words).subList(0, MOST_WORDS))
                        .replaceAll("[,;:–-]+$", "")
                + "…";
    }

    private static String capital(String title) {
        return title.isEmpty()
                ? title
                : Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }
}
