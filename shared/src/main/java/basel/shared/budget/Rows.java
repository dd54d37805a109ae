package basel.shared.budget;

import java.time.LocalDate;
import java.util.Locale;

/// Keys and attributes of the table Usage, written once.
///
/// | pk | sk | is |
/// | --- | --- | --- |
/// | `day#<day>` | user id | a user's day |
/// | `everyone` | day | everyone's day |
/// | `invite#<id>` | `all` | an invite |
///
/// `total` counts what is used and held; `held_<call>` is one call's `<tokens>@<epoch second>`; for
/// each model `calls_`, `in_`, `out_` and `cost_` (millionths of a US dollar) count what it took.
final class Rows {
    static final String EVERYONE = "everyone";
    static final String TOTAL = "total";
    static final String HELD = "held_";
    static final String CALLS = "calls_";
    static final String IN = "in_";
    static final String OUT = "out_";
    static final String COST = "cost_";

    private Rows() {}

    static String day(LocalDate day) {
        return "day#" + day;
    }

    static String invite(String id) {
        return "invite#" + id;
    }

    static String held(String call) {
        return HELD + call;
    }

    static String mark(long tokens, long untilEpochSecond) {
        return String.format(Locale.ROOT, "%d@%d", tokens, untilEpochSecond);
    }

    static long tokens(String mark) {
        return Long.parseLong(mark.substring(0, mark.indexOf('@')));
    }

    static long until(String mark) {
        return Long.parseLong(mark.substring(mark.indexOf('@') + 1));
    }
}
