package basel.shared.work;

import io.micronaut.serde.annotation.Serdeable;

/// An order to write a reply. The attempt counts orders for the same reply from 1.
@Serdeable
public record ReplyOrder(String chatId, String replyId, int attempt) {}
