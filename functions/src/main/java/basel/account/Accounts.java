package basel.account;

import basel.shared.kernel.Ids;
import basel.shared.kernel.Role;
import basel.shared.kernel.UserId;
import basel.shared.session.SessionEnds;
import basel.shared.session.Sessions;
import basel.shared.store.Change;
import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Query;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.store.Transaction;
import basel.shared.store.WriteResult;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All accounts: the room's front desk.
@Singleton
public final class Accounts {
    private static final String ACCOUNT = AccountItems.ACCOUNT;
    static final String CLOSED = "closedAt";

    private final Tables tables;
    private final Table table;
    private final Sessions sessions;
    private final SessionEnds ends;
    private final Ids ids;
    private final Clock clock;
    private final String firstAdmin;

    Accounts(
            Tables tables,
            Sessions sessions,
            SessionEnds ends,
            Ids ids,
            Clock clock,
            @Value("${basel.first-admin:}") String firstAdmin) {
        this.tables = tables;
        this.table = tables.named("accounts");
        this.sessions = sessions;
        this.ends = ends;
        this.ids = ids;
        this.clock = clock;
        this.firstAdmin = firstAdmin.strip().toLowerCase(Locale.ROOT);
    }

    public Optional<Account> find(UserId id) {
        return table.get(AccountItems.user(id), ACCOUNT).map(AccountItems::read);
    }

    /// The account that has proven this address.
    public Optional<Account> by(Address address) {
        return table.get(AccountItems.address(address), "address")
                .flatMap(pointer -> find(new UserId(pointer.text("user"))));
    }

    /// A new candidate (or the first admin) for a mail address, not stored yet. Only its number is
    /// taken: numbers have gaps, and no two accounts share one.
    public Account draft(Address mail, String language) {
        var name = mail.value().substring(0, mail.value().indexOf('@'));
        return new Account(
                new UserId(ids.next()),
                nextNumber(),
                mail.value(),
                null,
                name,
                "Europe/Berlin",
                language,
                mail.value().equals(firstAdmin)
                        ? Set.of(Role.CANDIDATE, Role.ADMIN)
                        : Set.of(Role.CANDIDATE),
                clock.instant(),
                false,
                0,
                1);
    }

    /// The account of a mail address, made where there is none.
    public Account of(Address mail, String language) {
        var known = by(mail);
        if (known.isPresent()) {
            return known.get();
        }
        var account = draft(mail, language);
        var transaction = tables.transaction();
        add(transaction, account);
        return transaction.run().done() ? account : by(mail).orElseThrow();
    }

    /// Adds to a transaction that this new account is stored, if its address is still free. Three
    /// writes.
    public void add(Transaction transaction, Account account) {
        var address = AccountItems.address(Address.mail(account.email()));
        var number = "n#" + account.number();
        transaction
                .put(table, AccountItems.item(account), Condition.isNew())
                .put(
                        table,
                        AccountItems.pointer(address, "address", account.id()),
                        Condition.isNew())
                .put(
                        table,
                        AccountItems.pointer(number, "number", account.id()),
                        Condition.isNew());
    }

    /// Adds to a transaction that this account is neither disabled nor was signed out everywhere
    /// since it was read. One check.
    public void check(Transaction transaction, Account account) {
        transaction.check(
                table,
                AccountItems.user(account.id()),
                ACCOUNT,
                Condition.exists().equal("epoch", account.epoch()).equal("disabled", false));
    }

    /// Whether this browser signed in to this account before. An unknown account costs the same
    /// reads as a known one.
    public boolean knows(Address address, @Nullable String browser) {
        var pointer = table.get(AccountItems.address(address), "address");
        var user = pointer.map(item -> item.text("user")).orElse("nobody");
        var sk = AccountItems.browser(browser == null ? "none" : browser);
        return table.get(AccountItems.user(new UserId(user)), sk).isPresent();
    }

    /// Remembers a browser that signed in; false if it was known.
    public boolean remember(UserId user, String browser) {
        var row =
                Item.keyed(AccountItems.user(user), AccountItems.browser(browser))
                        .time("since", clock.instant())
                        .build();
        return table.put(row, Condition.isNew()).done();
    }

    /// Changes what a person may say of themselves; nothing if `version` is stale.
    Optional<Account> change(Account account, AccountDraft draft) {
        var changed =
                table.change(
                        Change.to(AccountItems.user(account.id()), ACCOUNT)
                                .set("name", draft.nameOr(account.name()))
                                .set("zone", draft.zoneOr(account.zone()))
                                .set("language", draft.languageOr(account.language()))
                                .add("version", 1)
                                .when(Condition.exists().equal("version", account.version())));
        if (!(changed instanceof WriteResult.Done(var item))) {
            return Optional.empty();
        }
        var now = AccountItems.read(item);
        sessions.tell(now.id(), now.roles(), now.language());
        return Optional.of(now);
    }

    /// Gives an account these roles, in all its sessions too.
    public void setRoles(UserId user, Set<Role> roles) {
        var changed =
                table.change(
                        Change.to(AccountItems.user(user), ACCOUNT)
                                .set("roles", AccountItems.names(roles))
                                .add("version", 1)
                                .add("epoch", 1)
                                .when(Condition.exists()));
        if (changed instanceof WriteResult.Done(var item)) {
            var now = AccountItems.read(item);
            sessions.tell(user, now.roles(), now.language());
        }
    }

    /// Gives the account another proven mail address; false where that one has an account already.
    boolean move(Account account, Address mail) {
        if (account.email().equals(mail.value())) {
            return true;
        }
        var result =
                tables.transaction()
                        .change(
                                table,
                                Change.to(AccountItems.user(account.id()), ACCOUNT)
                                        .set("email", mail.value())
                                        .add("version", 1)
                                        .when(Condition.exists().equal("email", account.email())))
                        .put(
                                table,
                                AccountItems.pointer(
                                        AccountItems.address(mail), "address", account.id()),
                                Condition.isNew())
                        .delete(
                                table,
                                AccountItems.address(Address.mail(account.email())),
                                "address")
                        .run();
        return result.done();
    }

    /// Notes a proven number; whoever had it before has it no more.
    void proven(Account account, Address phone) {
        var key = AccountItems.address(phone);
        var before = table.get(key, "address").map(item -> new UserId(item.text("user")));
        if (before.isPresent() && !before.get().equals(account.id())) {
            table.change(
                    Change.to(AccountItems.user(before.get()), ACCOUNT)
                            .remove("phone")
                            .when(Condition.exists().equal("phone", phone.value())));
        }
        if (account.phone() != null && !account.phone().equals(phone.value())) {
            table.delete(AccountItems.address(Address.phone(account.phone())), "address");
        }
        table.put(AccountItems.pointer(key, "address", account.id()));
        table.change(
                Change.to(AccountItems.user(account.id()), ACCOUNT)
                        .set("phone", phone.value())
                        .add("version", 1)
                        .when(Condition.exists()));
    }

    /// Adds to a transaction that this account is over: nobody signs in to it any more, and its
    /// address is free. Two writes.
    public void close(Transaction transaction, Account account) {
        transaction
                .change(
                        table,
                        Change.to(AccountItems.user(account.id()), ACCOUNT)
                                .set("disabled", true)
                                .set(CLOSED, clock.instant())
                                .add("epoch", 1)
                                .add("version", 1)
                                .when(Condition.exists().equal("email", account.email())))
                .delete(table, AccountItems.address(Address.mail(account.email())), "address");
    }

    /// When this account was closed, while anything of it is left.
    public Optional<Instant> closedAt(UserId id) {
        return table.get(AccountItems.user(id), ACCOUNT).flatMap(item -> item.maybeTime(CLOSED));
    }

    /// Ends every session, those too that are just being begun.
    public void endAll(UserId user, String reason) {
        table.change(
                Change.to(AccountItems.user(user), ACCOUNT)
                        .add("epoch", 1)
                        .when(Condition.exists()));
        ends.all(user, reason);
    }

    /// As `endAll`; the account's browsers are strangers again, each sign-in is warned of, and its
    /// passwords and providers are forgotten: the address must be proven again.
    void distrust(UserId user, String reason) {
        forget(user, AccountItems.WAY);
        endAll(user, reason);
        forget(user, "b#");
    }

    private void forget(UserId user, String prefix) {
        var rows = Query.of(AccountItems.user(user)).beginning(prefix);
        for (var found = table.query(rows); !found.isEmpty(); found = table.query(rows)) {
            found.forEach(row -> table.delete(row.pk(), row.sk()));
        }
    }

    private long nextNumber() {
        var counted = table.change(Change.to("counter", "counter").add("last", 1));
        if (counted instanceof WriteResult.Done(var item)) {
            return item.number("last");
        }
        throw new IllegalStateException("the counter of accounts cannot be refused");
    }
}
