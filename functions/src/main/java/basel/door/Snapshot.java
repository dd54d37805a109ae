package basel.door;

import basel.shared.sign.Parameters;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What Lambda calls around a snapshot of a function (SnapStart). Before it is taken, the function
/// does harmless things some times – asks DynamoDB for nobody, checks a token, writes JSON –, so
/// that classes are loaded and compiled, and connections were made once. After each restore,
/// parameters and keys are read anew. Random numbers need nothing: the JDK takes them from the
/// system's generator.
final class Snapshot implements Resource {
    /// An id that nobody has.
    static final String NOBODY = "00000000-0000-7000-8000-000000000000";

    private static final int ROUNDS = 40;

    private static final Logger log = LoggerFactory.getLogger(Snapshot.class);

    private final ApplicationContext context;
    private final List<Runnable> priming;

    private Snapshot(ApplicationContext context, List<Runnable> priming) {
        this.context = context;
        this.priming = priming;
    }

    /// To be kept as long as the function lives: Lambda does not. Elsewhere nobody calls it.
    static Snapshot of(ApplicationContext context, Runnable... priming) {
        var snapshot = new Snapshot(context, List.of(priming));
        Core.getGlobalContext().register(snapshot);
        return snapshot;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> around) {
        for (int round = 0; round < ROUNDS; round++) {
            priming.forEach(Snapshot::run);
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> around) {
        context.getBean(Parameters.class).forget();
    }

    @SuppressWarnings(
            "CatchingUnchecked") // what cannot be primed costs the first caller some time, no more
    private static void run(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException unprimed) {
            log.info("not primed: {}", unprimed.getMessage());
        }
    }
}
