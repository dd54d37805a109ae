package basel.login;

import basel.account.Accounts;
import basel.account.Address;
import basel.shared.kernel.ConnectionId;
import basel.shared.limit.Limit;
import basel.shared.limit.Limits;
import basel.shared.web.SocketCall.Caller;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How often a link may be asked for. Nothing here depends on whether the address has an account,
/// but for a browser that signed in to it before: that one has a budget of its own, so that
/// strangers cannot use it up.
@Singleton
public final class LoginLimits {
    private static final Limit PER_SOCKET = new Limit("link-socket", 3, Duration.ofHours(2));
    private static final Limit PER_IP = new Limit("link-ip", 10, Duration.ofHours(1));
    private static final List<Limit> PER_ADDRESS =
            List.of(
                    new Limit("link-minute", 1, Duration.ofMinutes(1)),
                    new Limit("link-hour", 5, Duration.ofHours(1)));
    private static final Limit TEXTS = new Limit("link-texts", 10, Duration.ofDays(1));
    private static final Limit EVERYBODY = new Limit("link-all", 3000, Duration.ofHours(1));
    private static final Limit TRIES_PER_IP = new Limit("finish-ip", 60, Duration.ofMinutes(10));

    private final Limits limits;
    private final Accounts accounts;

    LoginLimits(Limits limits, Accounts accounts) {
        this.limits = limits;
        this.accounts = accounts;
    }

    /// Counts a mail that an anonymous browser asks for, or refuses with 429. Links, registrations
    /// and resets share the budgets of an address and of an IP.
    public void spend(Address address, Caller caller) {
        spend(address, caller, null);
    }

    /// Counts a link that is asked for, or refuses with 429.
    void spend(Address address, Caller caller, @Nullable ConnectionId connection) {
        if (connection != null) {
            limits.spend(PER_SOCKET, connection.value());
        }
        limits.spend(PER_IP, caller.address());
        var known = accounts.knows(address, caller.browser());
        var whose = known ? address.hash() + "|" + caller.browser() : address.hash();
        PER_ADDRESS.forEach(limit -> limits.spend(limit, whose));
        if (address.kind() == Address.Kind.PHONE) {
            limits.spend(TEXTS, whose);
        }
        limits.spend(EVERYBODY, "everybody");
    }

    /// Counts a try to finish, or refuses with 429.
    void spendTry(Caller caller) {
        limits.spend(TRIES_PER_IP, caller.address());
    }
}
