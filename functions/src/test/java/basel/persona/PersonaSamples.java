package basel.persona;

import basel.shared.model.LanguageModel;
import basel.shared.model.Material;
import basel.shared.model.ModelRequest;
import basel.testing.Rooms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Replies to the questions of the corpus: what is shared is searched, the scripted model writes,
/// and the gate lets through.
final class PersonaSamples {
    private static final Pattern MARK = Pattern.compile("\\s?\\[\\^([a-z0-9]+)]");

    private final Lexicon lexicon = new Lexicon();
    private final Evidence evidence = new Evidence(lexicon);
    private final LanguageModel model = Rooms.fresh().getBean(LanguageModel.class);
    private final Map<String, List<Piece>> shared = new HashMap<>();
    private final Map<Corpus.Question, Reply> replies = new HashMap<>();

    /// What a visitor reads, and the facts under its numbers.
    record Reply(String text, List<Material> cited, boolean unknown) {
        List<String> ids() {
            return cited.stream().map(fact -> fact.about().get("id")).toList();
        }
    }

    List<Piece> shared(Corpus.Candidate candidate) {
        return shared.computeIfAbsent(
                candidate.id(),
                _ ->
                        Sharing.shared(
                                candidate.facts(),
                                new HiddenTopics(candidate.hiddenTopics(), lexicon)));
    }

    Reply ask(Corpus.Question question) {
        return replies.computeIfAbsent(question, this::reply);
    }

    private Reply reply(Corpus.Question question) {
        var candidate = Corpus.candidate(question.candidate());
        var names = Stems.of(candidate.name()).words();
        var found = evidence.of(question.text(), shared(candidate), names);
        var materials = new Materials().answers(found).all();
        var phrases = Phrases.in(question.language());
        var gate =
                new SentenceGate(
                        new Claims(materials, lexicon, question.language().equals("de")),
                        phrases.say("unknown"));
        var text = new StringBuilder();
        model.stream(request(question, materials), piece -> text.append(gate.take(piece)));
        text.append(gate.end());
        var marks = MARK.matcher(text).results().map(mark -> mark.group(1)).distinct().toList();
        var cited =
                marks.stream()
                        .flatMap(mark -> materials.stream().filter(one -> one.mark().equals(mark)))
                        .toList();
        var plain = MARK.matcher(text).replaceAll("").strip();
        return new Reply(plain, cited, plain.equals(phrases.say("unknown")));
    }

    private static ModelRequest request(Corpus.Question question, List<Material> materials) {
        var turn = new ModelRequest.Turn(ModelRequest.Speaker.PERSON, question.text());
        return new ModelRequest(
                PersonaKind.TASK, question.language(), "", materials, List.of(turn), 500);
    }
}
