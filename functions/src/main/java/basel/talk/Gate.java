package basel.talk;

/// Stands between a model and those who read it: lets through what may be said, as soon as that is
/// sure. Made anew for each attempt at a reply.
public interface Gate {
    /// The text that is sure by now, with its marks.
    String take(String piece);

    /// What was still held back: no more pieces come. What a gate wants said instead of nothing, it
    /// says here.
    String end();

    /// Lets everything through.
    static Gate open() {
        return new Gate() {
            @Override
            public String take(String piece) {
                return piece;
            }

            @Override
            public String end() {
                return "";
            }
        };
    }
}
