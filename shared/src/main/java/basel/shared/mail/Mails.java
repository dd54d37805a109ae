package basel.shared.mail;

import basel.shared.work.WorkQueue;
import jakarta.inject.Singleton;

/// Puts mails into the queue; they are sent after the answer.
@Singleton
public final class Mails {
    static final String TYPE = "mail";

    private final WorkQueue queue;

    Mails(WorkQueue queue) {
        this.queue = queue;
    }

    /// Sends the mail soon, once.
    public void send(Mail mail) {
        queue.later(TYPE, mail);
    }
}
