package basel.shared.push;

/// What became of an event posted to a socket.
public enum PushResult {
    SENT,
    GONE
}
