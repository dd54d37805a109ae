package basel.local.run;

import basel.local.template.FunctionSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// The sandboxes of one function: each takes one event at a time, and a few may exist side by side.
final class ProcessPool implements AutoCloseable {
    private final FunctionSpec function;
    private final Supplier<FunctionProcess> starter;
    private final Semaphore places;
    private final List<FunctionProcess> idle = new ArrayList<>();
    private final List<FunctionProcess> all = new ArrayList<>();

    ProcessPool(FunctionSpec function, int most, Supplier<FunctionProcess> starter) {
        this.function = function;
        this.starter = starter;
        this.places = new Semaphore(most, true);
    }

    FunctionSpec function() {
        return function;
    }

    /// Waits until a sandbox is free, and starts one where none is.
    FunctionProcess take() throws InterruptedException {
        places.acquire();
        synchronized (this) {
            while (!idle.isEmpty()) {
                var process = idle.removeLast();
                if (process.isAlive()) {
                    return process;
                }
                process.close();
                all.remove(process);
            }
            var process = starter.get();
            all.add(process);
            return process;
        }
    }

    void giveBack(FunctionProcess process) {
        synchronized (this) {
            idle.add(process);
        }
        places.release();
    }

    @Override
    public synchronized void close() {
        all.forEach(FunctionProcess::kill);
        all.forEach(FunctionProcess::close);
    }
}
