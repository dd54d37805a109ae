package basel.local.run;

import basel.local.template.FunctionSpec;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// One function's place in this process: its handler is made once, by whoever needs it first.
final class Sandbox {
    private final FunctionSpec function;
    private final HandlerLoader loader;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Handler handler;

    Sandbox(FunctionSpec function, HandlerLoader loader) {
        this.function = function;
        this.loader = loader;
    }

    FunctionSpec function() {
        return function;
    }

    /// Throws what the function's start throws; the next event tries again, as Lambda does.
    Handler handler() throws Throwable {
        lock.lock();
        try {
            if (handler == null) {
                handler = loader.load(function);
            }
            return handler;
        } finally {
            lock.unlock();
        }
    }

    /// Does not wait for a handler that is just being made.
    void close() {
        if (!lock.tryLock()) {
            return;
        }
        try {
            if (handler != null) {
                handler.close();
            }
        } finally {
            lock.unlock();
        }
    }
}
