package basel.shared.notice;

import io.micronaut.serde.annotation.Serdeable;

/// An order to tell somebody something. Whatever comes under the same `event` is told once.
@Serdeable
public record NoticeOrder(String user, String event, News news) {
    /// The type of this work in the queue.
    public static final String TYPE = "notice";
}
