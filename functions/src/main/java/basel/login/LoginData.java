package basel.login;

import basel.account.Accounts;
import basel.shared.kernel.UserId;
import basel.shared.person.PersonalData;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/// A person's attempts to sign in, and links that were mailed to them. They would go by themselves
/// within two hours.
@Singleton
final class LoginData implements PersonalData {
    private final Accounts accounts;
    private final Table table;

    LoginData(Accounts accounts, Tables tables) {
        this.accounts = accounts;
        this.table = tables.named("logins");
    }

    @Override
    public String name() {
        return "sign-ins";
    }

    @Override
    public Object export(UserId user) {
        return List.of();
    }

    @Override
    public void delete(UserId user) {
        table.scan("user", user.value(), item -> table.delete(item.pk(), item.sk()));
        accounts.find(user)
                .ifPresent(account -> {
                    var before = accounts.closedAt(user).orElse(Instant.MAX);
                    forget(account.email(), before);
                    var phone = account.phone();
                    if (phone != null) {
                        forget(phone, before);
                    }
                });
    }

    /// What was asked for later is somebody's who begins anew.
    private void forget(String address, Instant before) {
        table.scan(
                "address",
                address,
                item -> {
                    if (item.maybeTime("askedAt").orElse(Instant.MIN).isBefore(before)) {
                        table.delete(item.pk(), item.sk());
                    }
                });
    }
}
