package basel.shared.testing;

/// How much the long tests do: a little in each run, and all that `docs/measurements.md` tells with
/// `-Dsizes=full` (`make soak`).
public final class Sizes {
    private static final boolean FULL = "full".equals(System.getProperty("sizes"));

    private Sizes() {}

    public static int of(int usual, int full) {
        return FULL ? full : usual;
    }
}
