package basel.shared.web;

/// What is done when a client frame with this action comes in.
public interface SocketAction {
    /// The action's name on the wire, such as `chat.send`.
    String name();

    /// Whether an anonymous socket may ask for it.
    default boolean anonymous() {
        return false;
    }

    /// Does it. Throw `BadInput` or `Problem` for what the client did wrong; it becomes an `error`
    /// frame.
    void run(SocketCall call);
}
