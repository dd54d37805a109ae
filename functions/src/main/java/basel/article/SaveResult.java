package basel.article;

/// How saving an article ended.
sealed interface SaveResult {
    /// It stands; `fresh` where it was made just now and did not stand before.
    record Saved(Article article, boolean fresh) implements SaveResult {}

    /// It was made from an older version.
    record Stale() implements SaveResult {}

    /// There is none.
    record Missing() implements SaveResult {}
}
