package basel.shared.model.scripted;

import basel.shared.model.Material;
import basel.shared.model.ModelRequest;
import basel.shared.model.ModelRequest.Speaker;
import basel.shared.model.ModelRequest.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Requests of the interview, each stating only what matters.
final class InterviewSamples {
    static final Material QUESTION = question("q1", "What are you proud of at work?");
    static final String STORY = "Tell me about a time you made something faster.";
    static final String STORY_DE =
            "Erzählen Sie von einer Situation, in der Sie etwas verbessert haben.";

    private InterviewSamples() {}

    static Material question(String mark, String text) {
        return new Material(
                "question",
                mark,
                Map.of("id", mark, "topic", "t", "level", "easy", "kind", "common"),
                text);
    }

    static Material fact(String mark, String kind, String value) {
        return new Material("fact", mark, Map.of("kind", kind, "value", value), value);
    }

    static Material asked(String text, int followUps, boolean story) {
        return new Material(
                "asked",
                "asked",
                Map.of("id", "x", "followUps", "" + followUps, "story", "" + story),
                text);
    }

    /// The person answers `said` to a question about one event.
    static ModelRequest story(String said, int followUps, String... earlier) {
        return answer("en", asked(STORY, followUps, true), said, earlier);
    }

    static ModelRequest answer(String language, Material asked, String said, String... earlier) {
        var turns = new ArrayList<Turn>();
        turns.add(new Turn(Speaker.MODEL, asked.text()));
        for (var i = 0; i < earlier.length; i++) {
            turns.add(new Turn(i % 2 == 0 ? Speaker.PERSON : Speaker.MODEL, earlier[i]));
        }
        turns.add(new Turn(Speaker.PERSON, said));
        return new ModelRequest("basel", language, "", List.of(asked, QUESTION), turns, 500);
    }

    static ModelRequest withMaterials(ModelRequest request, Material... materials) {
        return new ModelRequest(
                request.task(), request.language(), "", List.of(materials), request.turns(), 500);
    }
}
