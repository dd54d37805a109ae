package basel.password;

import basel.account.Accounts;
import basel.account.Address;
import basel.shared.limit.Limit;
import basel.shared.limit.Limits;
import basel.shared.web.SocketCall.Caller;
import jakarta.inject.Singleton;
import java.time.Duration;

/// How often a password may be tried. A try counts before it is looked at, for known and unknown
/// addresses alike; a browser that signed in before has a budget of its own, so that strangers
/// cannot use it up.
@Singleton
final class PasswordLimits {
    private static final Limit PER_IP = new Limit("password-ip", 30, Duration.ofMinutes(15));
    private static final Limit PER_ADDRESS =
            new Limit("password-address", 10, Duration.ofMinutes(15));
    private static final Limit TOKENS_PER_IP = new Limit("mailed-ip", 60, Duration.ofMinutes(10));

    private final Limits limits;
    private final Accounts accounts;

    PasswordLimits(Limits limits, Accounts accounts) {
        this.limits = limits;
        this.accounts = accounts;
    }

    void spendTry(Address address, Caller caller) {
        limits.spend(PER_IP, caller.address());
        var known = accounts.knows(address, caller.browser());
        var whose = known ? address.hash() + "|" + caller.browser() : address.hash();
        limits.spend(PER_ADDRESS, whose);
    }

    void spendToken(Caller caller) {
        limits.spend(TOKENS_PER_IP, caller.address());
    }
}
