package basel.article;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// An order to bring what can be found of an article up to date, or, without one, vectors of an
/// older model.
@Serdeable
record ArticleOrder(@Nullable String article) {}
