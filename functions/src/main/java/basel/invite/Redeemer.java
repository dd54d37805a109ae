package basel.invite;

import basel.shared.kernel.Ids;
import basel.shared.kernel.UserId;
import basel.shared.store.Change;
import basel.shared.store.Condition;
import basel.shared.store.Item;
import basel.shared.store.Table;
import basel.shared.store.Tables;
import basel.shared.store.WriteResult;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Spends the uses of invites. A visit is granted by one conditional write on the invite: while it
/// is active, not expired, something is left, and this visitor has none yet. It also names the
/// visitor, so that who repeats it, or lost the answer, is told the same again.
@Singleton
final class Redeemer {
    /// Visitors of one invite, those too who have yet to sign up.
    private static final int MOST_VISITS = 500;

    private static final int MOST_TRIES = 5;

    private final Table table;
    private final Passcodes passcodes;
    private final Ids ids;
    private final Clock clock;

    Redeemer(Tables tables, Passcodes passcodes, Ids ids, Clock clock) {
        this.table = tables.named("invites");
        this.passcodes = passcodes;
        this.ids = ids;
        this.clock = clock;
    }

    /// Whether somebody may come in.
    sealed interface Result {
        /// As this user; a guest's id was made for the occasion, or the first time.
        record Granted(UserId visitor) implements Result {}

        record UsedUp() implements Result {}

        record Expired() implements Result {}

        record Paused() implements Result {}

        record Revoked() implements Result {}

        record PasscodeNeeded() implements Result {}

        record PasscodeWrong(int left) implements Result {}

        /// Too many wrong passcodes were given.
        record Closed() implements Result {}

        /// The guest whom this browser was has an account by now, which is to sign in.
        record SignedUp() implements Result {}
    }

    /// Grants a visit to who is unknown yet: to this account, or to a new guest without one.
    Result redeem(Invite invite, Mark mark, @Nullable UserId account, @Nullable String passcode) {
        boolean counted = invite.passcode();
        if (counted) {
            var tried = tryPasscode(invite, mark, account, passcode);
            if (tried.isPresent()) {
                return tried.get();
            }
        }
        var visitor = account == null ? new UserId(ids.next()) : account;
        boolean spends = account != null || invite.countBy() == Invite.CountBy.visit;
        var change =
                Change.to(Keys.of(invite.id()), Keys.INVITE)
                        .set(Keys.by(mark), visitor.value())
                        .add(Keys.VISITS, 1)
                        .when(open(invite).missing(Keys.by(mark)));
        if (spends) {
            change.add(Keys.LEFT, -1);
        }
        if (counted) {
            change.add(Keys.TRIES, -1);
        }
        return switch (table.change(change)) {
            case WriteResult.Done(_) -> new Result.Granted(visitor);
            case WriteResult.Refused(var item) -> {
                if (counted) {
                    takeBack(invite);
                }
                yield refused(item, mark, account);
            }
        };
    }

    /// A guest whom the mark names has signed up: the account is known from now on. Where sign-ups
    /// are counted this spends a use, once for each account.
    Result signUp(Invite invite, Mark mark, Mark own, UserId account) {
        boolean spends = invite.countBy() == Invite.CountBy.signup;
        var condition = Condition.exists().missing(Keys.by(own)).has(Keys.by(mark));
        var change =
                Change.to(Keys.of(invite.id()), Keys.INVITE)
                        .set(Keys.by(own), account.value())
                        .set(Keys.by(mark), account.value())
                        .set(Keys.up(account), true);
        if (spends) {
            change.add(Keys.LEFT, -1);
            condition
                    .equal(Keys.STATE, Invite.State.active.name())
                    .above(Keys.EXPIRES, clock.instant())
                    .above(Keys.LEFT, 0);
        }
        return switch (table.change(change.when(condition))) {
            case WriteResult.Done(_) -> new Result.Granted(account);
            case WriteResult.Refused(var item) -> refused(item, own, account);
        };
    }

    private Condition open(Invite invite) {
        return Condition.exists()
                .equal(Keys.STATE, Invite.State.active.name())
                .above(Keys.EXPIRES, clock.instant())
                .above(Keys.LEFT, 0)
                .missingOrBelow(Keys.VISITS, Math.max(MOST_VISITS, invite.maxUses()));
    }

    /// Counts a try before it looks: however many come at once, no more than five are looked at.
    /// The right one is taken back by the write that grants the visit. Empty where it is right.
    private Optional<Result> tryPasscode(
            Invite invite, Mark mark, @Nullable UserId account, @Nullable String passcode) {
        if (passcode == null) {
            return Optional.of(new Result.PasscodeNeeded());
        }
        var counted =
                table.change(
                        Change.to(Keys.of(invite.id()), Keys.INVITE)
                                .add(Keys.TRIES, 1)
                                .when(open(invite).missingOrBelow(Keys.TRIES, MOST_TRIES)));
        return switch (counted) {
            case WriteResult.Refused(var item) -> Optional.of(refused(item, mark, account));
            case WriteResult.Done(var item) ->
                    passcodes.matches(invite.id(), passcode, item.text(Keys.PASSCODE))
                            ? Optional.empty()
                            : Optional.of(wrong(item));
        };
    }

    private void takeBack(Invite invite) {
        table.change(
                Change.to(Keys.of(invite.id()), Keys.INVITE)
                        .add(Keys.TRIES, -1)
                        .when(Condition.exists().above(Keys.TRIES, 0)));
    }

    private static Result wrong(Item item) {
        return new Result.PasscodeWrong(MOST_TRIES - (int) item.number(Keys.TRIES));
    }

    /// Why it was refused. That the visitor is known already may be the echo of our own write whose
    /// answer was lost: it is success.
    private Result refused(@Nullable Item item, Mark mark, @Nullable UserId account) {
        if (item == null) {
            return new Result.Revoked();
        }
        var before = item.maybeText(Keys.by(mark)).map(UserId::new);
        return ended(item)
                .or(() -> before.map(visitor -> known(item, visitor, account)))
                .orElseGet(() -> full(item));
    }

    private static Result known(Item item, UserId visitor, @Nullable UserId account) {
        return account == null && item.has(Keys.up(visitor))
                ? new Result.SignedUp()
                : new Result.Granted(visitor);
    }

    private static Result full(Item item) {
        return item.number(Keys.LEFT) > 0 && item.number(Keys.TRIES, 0) >= MOST_TRIES
                ? new Result.Closed()
                : new Result.UsedUp();
    }

    private Optional<Result> ended(Item item) {
        return switch (Invite.State.valueOf(item.text(Keys.STATE))) {
            case paused -> Optional.of(new Result.Paused());
            case revoked -> Optional.of(new Result.Revoked());
            case active ->
                    clock.instant().isBefore(item.time(Keys.EXPIRES))
                            ? Optional.empty()
                            : Optional.of(new Result.Expired());
        };
    }
}
