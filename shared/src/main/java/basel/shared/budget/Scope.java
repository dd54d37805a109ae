package basel.shared.budget;

import basel.shared.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// One budget: where it stands in the store, how many tokens it allows (0 is any number), and when
/// it begins anew.
record Scope(BudgetSpent.Of of, String pk, String sk, long most, @Nullable Instant until) {
    static Scope user(UserId user, LocalDate day, long most) {
        return new Scope(BudgetSpent.Of.USER, Rows.day(day), user.value(), most, end(day));
    }

    static Scope everyone(LocalDate day, long most) {
        return new Scope(BudgetSpent.Of.EVERYONE, Rows.EVERYONE, day.toString(), most, end(day));
    }

    static Scope invite(String invite, long most) {
        return new Scope(BudgetSpent.Of.INVITE, Rows.invite(invite), "all", most, null);
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
