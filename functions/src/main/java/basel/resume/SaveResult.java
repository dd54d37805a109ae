package basel.resume;

/// How a change to a profile or to one of its entries ended.
sealed interface SaveResult<T> {
    /// It stands; `fresh` where it was made just now and did not stand before.
    record Saved<T>(T thing, boolean fresh) implements SaveResult<T> {}

    /// It was made from an older version.
    record Stale<T>() implements SaveResult<T> {}

    /// There is none, or it is somebody else's.
    record Missing<T>() implements SaveResult<T> {}

    /// There are as many as there may be.
    record Full<T>(int most) implements SaveResult<T> {}
}
