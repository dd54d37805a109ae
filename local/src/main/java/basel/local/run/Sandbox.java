package basel.local.run;

import basel.local.template.FunctionSpec;
import org.jspecify.annotations.Nullable;

/// One function's place in this process: its handler is made once, by whoever needs it first.
final class Sandbox {
    private final FunctionSpec function;
    private final HandlerLoader loader;
    private @Nullable Handler handler;

    Sandbox(FunctionSpec function, HandlerLoader loader) {
        this.function = function;
        this.loader = loader;
    }

    FunctionSpec function() {
        return function;
    }

    /// Throws what the function's start throws; the next event tries again, as Lambda does.
    synchronized Handler handler() throws Throwable {
        if (handler == null) {
            handler = loader.load(function);
        }
        return handler;
    }

    synchronized void close() {
        if (handler != null) {
            handler.close();
        }
    }
}
