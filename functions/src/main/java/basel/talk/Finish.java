package basel.talk;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What follows from a reply: the kind's new state, and work to be queued. Work is owed from the
/// moment the reply is stored: a crash before it was queued loses none.
public record Finish(Map<String, String> state, List<Later> work) {
    /// Under these two a kind may note, for its reader, what the talk is about just now and how
    /// many questions were answered.
    public static final String ABOUT = "about";

    public static final String ANSWERED = "answered";

    public Finish {
        state = Map.copyOf(state);
        work = List.copyOf(work);
    }

    /// The same with more work.
    Finish with(List<Later> more) {
        return new Finish(state, Stream.concat(work.stream(), more.stream()).toList());
    }

    /// Work of a type (`learn`) with its body as small texts.
    public record Later(String type, Map<String, String> body) {}
}
