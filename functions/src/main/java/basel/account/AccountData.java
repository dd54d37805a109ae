package basel.account;

import basel.shared.kernel.UserId;
import basel.shared.person.PersonalData;
import basel.shared.store.Query;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The account itself, and all that points to it. It goes last: the others find theirs by it.
@Singleton
final class AccountData implements PersonalData {
    private final Accounts accounts;
    private final Table table;

    AccountData(Accounts accounts, Tables tables) {
        this.accounts = accounts;
        this.table = tables.named("accounts");
    }

    /// A browser that signed in, or another way to sign in.
    @Serdeable
    record Since(String what, Instant since) {}

    @Override
    public String name() {
        return "account";
    }

    @Override
    public Object export(UserId user) {
        return accounts.find(user)
                .<Object>map(account ->
                        Map.of(
                                "account",
                                UserView.of(account, Optional.empty()),
                                "known",
                                since(user)))
                .orElse(List.of());
    }

    @Override
    public void delete(UserId user) {
        table.scan("user", user.value(), item -> table.delete(item.pk(), item.sk()));
        table.deleteAll(AccountItems.user(user));
    }

    @Override
    public boolean last() {
        return true;
    }

    private List<Since> since(UserId user) {
        return table.query(Query.of(AccountItems.user(user))).stream()
                .filter(item -> item.has("since"))
                .map(item -> new Since(what(item.sk()), item.time("since")))
                .toList();
    }

    private static String what(String sk) {
        return sk.startsWith(AccountItems.WAY)
                ? sk.substring(AccountItems.WAY.length())
                : "browser";
    }
}
