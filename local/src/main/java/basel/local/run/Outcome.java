package basel.local.run;

/// How an invocation ended, as Lambda tells its caller.
public sealed interface Outcome {
    /// The function returned; `payload` is its answer, byte for byte.
    @SuppressWarnings("ArrayRecordComponent") // bytes in, bytes out; outcomes are never compared
    record Answered(byte[] payload) implements Outcome {}

    /// The function threw, could not be started, or died.
    record Failed(String type, String message) implements Outcome {}

    /// The time given was over; the function may run on.
    record TimedOut() implements Outcome {}
}
