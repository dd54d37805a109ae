package basel.shared.model.wire;

import java.util.function.Consumer;

/// What a model has said so far, and who listens. While the model is silent the listener gets empty
/// pieces, so that it can end the writing by throwing.
public final class Speech {
    private static final long BEAT = 250_000_000;

    private final Consumer<String> listener;
    private final StringBuilder text = new StringBuilder();
    private long heard = System.nanoTime();

    Speech(Consumer<String> listener) {
        this.listener = listener;
    }

    public void say(String piece) {
        if (piece.isEmpty()) {
            return;
        }
        text.append(piece);
        heard = System.nanoTime();
        listener.accept(piece);
    }

    /// Everything said.
    public String text() {
        return text.toString();
    }

    /// After the first word a request is not made again.
    boolean begun() {
        return !text.isEmpty();
    }

    void beat() {
        if (System.nanoTime() - heard >= BEAT) {
            heard = System.nanoTime();
            listener.accept("");
        }
    }
}
