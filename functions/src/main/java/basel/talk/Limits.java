package basel.talk;

import basel.shared.kernel.BadInput;

/// How much may be asked for at once.
final class Limits {
    private static final int MOST = 100;

    private Limits() {}

    static int page(int limit) {
        BadInput.unless(
                limit >= 1 && limit <= MOST,
                "limit",
                "is " + limit + " (expected: 1.." + MOST + ")");
        return limit;
    }
}
