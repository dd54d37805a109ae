package basel.shared.notice;

import basel.shared.kernel.UserId;
import basel.shared.work.WorkQueue;
import jakarta.inject.Singleton;

/// Tells people what happened, after the answer: in the app at once, by mail and text as they
/// chose. Any room may call it; who has no account is told nothing.
@Singleton
public final class Notices {
    private final WorkQueue queue;

    Notices(WorkQueue queue) {
        this.queue = queue;
    }

    /// Has `user` told of `news`, once for each `event` (such as `link-used/<invite>/<visitor>`),
    /// however often it is asked for. Call it before the write that ends what it is about: who
    /// repeats what died half-way then repeats this too.
    public void tell(UserId user, String event, News news) {
        queue.later(NoticeOrder.TYPE, new NoticeOrder(user.value(), event, news));
    }
}
