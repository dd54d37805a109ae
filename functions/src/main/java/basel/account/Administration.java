package basel.account;

import basel.shared.audit.Audit;
import basel.shared.kernel.BadInput;
import basel.shared.kernel.Member;
import basel.shared.kernel.Role;
import basel.shared.kernel.UserId;
import basel.shared.mail.MailStops;
import basel.shared.session.SessionEnds;
import basel.shared.session.Sessions;
import basel.shared.store.Change;
import basel.shared.store.Condition;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What admins do with accounts. Each deed is noted in the audit in the same transaction, and holds
/// only while who does it is an admin. Nobody takes the role from themself: so one is always left.
@Singleton
public final class Administration {
    private static final int MOST_PARTS = 10;

    private final Tables tables;
    private final Table table;
    private final Accounts accounts;
    private final Sessions sessions;
    private final SessionEnds ends;
    private final MailStops stops;
    private final Audit audit;

    Administration(
            Tables tables,
            Accounts accounts,
            Sessions sessions,
            SessionEnds ends,
            MailStops stops,
            Audit audit) {
        this.tables = tables;
        this.table = tables.named("accounts");
        this.accounts = accounts;
        this.sessions = sessions;
        this.ends = ends;
        this.stops = stops;
        this.audit = audit;
    }

    /// Accounts in no order, and where the next look begins; null at the end.
    public record Found(List<Account> accounts, @Nullable String next) {
        public Found {
            accounts = List.copyOf(accounts);
        }
    }

    /// What became of a change.
    public enum Result {
        DONE,
        /// It was changed elsewhere, or who asks is no admin any more.
        STALE,
        /// Nobody disables themself or takes their own role of an admin.
        ONESELF
    }

    /// Accounts whose name or address has these words; an id, a number or an address finds its own.
    public Found search(@Nullable String words, @Nullable String from, int limit) {
        var wanted = words == null ? "" : words.strip().toLowerCase(Locale.ROOT);
        var exact = from == null ? exactly(wanted) : Optional.<Account>empty();
        if (exact.isPresent()) {
            return new Found(List.of(exact.get()), null);
        }
        var found = new ArrayList<Account>();
        var next = from;
        for (int i = 0; i < MOST_PARTS && found.size() < limit; i++) {
            var part = table.part(AccountItems.ACCOUNT, next);
            part.items().stream()
                    .map(AccountItems::read)
                    .filter(account -> has(account, wanted))
                    .forEach(found::add);
            next = part.next();
            if (next == null) {
                break;
            }
        }
        return new Found(found, next);
    }

    /// Gives an account these roles and this state, unless it changed since it was read.
    public Result change(Member admin, Account account, Set<Role> roles, boolean disabled) {
        var self = admin.id().equals(account.id());
        if (self && (disabled || !roles.contains(Role.ADMIN))) {
            return Result.ONESELF;
        }
        var transaction =
                tables.transaction()
                        .change(
                                table,
                                Change.to(AccountItems.user(account.id()), AccountItems.ACCOUNT)
                                        .set("roles", AccountItems.names(roles))
                                        .set("disabled", disabled)
                                        .add("version", 1)
                                        .add("epoch", 1)
                                        .when(
                                                Condition.exists()
                                                        .missing(Accounts.CLOSED)
                                                        .equal("version", account.version())));
        if (!self) {
            transaction.check(table, AccountItems.user(admin.id()), AccountItems.ACCOUNT, rules());
        }
        audit.add(transaction, admin, "user.change", account.id().value(), said(roles, disabled));
        if (!transaction.run().done()) {
            return Result.STALE;
        }
        if (disabled) {
            ends.all(account.id(), "disabled");
        } else {
            sessions.tell(account.id(), roles, account.language());
        }
        return Result.DONE;
    }

    /// Ends every session of an account.
    public void endSessions(Member admin, UserId user) {
        audit.note(admin, "user.end-sessions", user.value(), "");
        accounts.endAll(user, "admin");
    }

    /// Lets mails go to an account's address again, which came back from there or were complained
    /// of.
    public void allowMails(Member admin, Account account) {
        audit.note(admin, "user.allow-mails", account.id().value(), "");
        stops.clear(account.email());
    }

    /// Why no mail goes to an account's address.
    public Optional<MailStops.Reason> mailStopped(Account account) {
        return stops.of(account.email());
    }

    private static Condition rules() {
        return Condition.exists().contains("roles", "admin").equal("disabled", false);
    }

    private static String said(Set<Role> roles, boolean disabled) {
        var names = AccountItems.names(roles).stream().sorted().toList();
        return String.join(" ", names) + (disabled ? " disabled" : "");
    }

    private Optional<Account> exactly(String words) {
        if (words.matches("[0-9]{1,15}")) {
            return table.get("n#" + words, "number")
                    .flatMap(item -> accounts.find(new UserId(item.text("user"))));
        }
        if (words.matches("[0-9a-f-]{36}")) {
            return accounts.find(new UserId(words));
        }
        return words.contains("@") ? mail(words).flatMap(accounts::by) : Optional.empty();
    }

    private static Optional<Address> mail(String words) {
        try {
            return Optional.of(Address.mail(words));
        } catch (BadInput e) {
            return Optional.empty();
        }
    }

    private static boolean has(Account account, String words) {
        return account.email().contains(words)
                || account.name().toLowerCase(Locale.ROOT).contains(words);
    }
}
