package basel.invite;

import basel.account.Account;
import basel.account.Accounts;
import basel.shared.kernel.ChatId;
import basel.shared.kernel.Ids;
import basel.shared.kernel.Member;
import basel.shared.kernel.Role;
import basel.shared.kernel.SessionId;
import basel.shared.kernel.UserId;
import basel.shared.notice.News;
import basel.shared.notice.Notices;
import basel.shared.session.Session;
import basel.shared.session.SessionEnds;
import basel.shared.session.Sessions;
import basel.shared.store.Tables;
import basel.shared.web.Browsers;
import basel.shared.web.SocketCall.Caller;
import basel.talk.Conversations;
import basel.talk.Visit;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets visitors in: a use is spent once, a conversation is begun once, a guest gets a session for
/// that conversation alone. Each step may be repeated: who lost an answer asks again and is told
/// the same. A guest who comes back with an account, from the same browser, takes the conversation
/// along: the proof is the visitor's secret beside the account's session.
@Singleton
final class Reception {
    /// A guest's session, and with it their sockets; who stays longer accepts again unseen.
    private static final Duration GUEST_LIFE = Duration.ofHours(1);

    private static final Logger log = LoggerFactory.getLogger(Reception.class);

    private final Invites invites;
    private final Redeemer redeemer;
    private final Uses uses;
    private final Visited visited;
    private final Closing closing;
    private final Accounts accounts;
    private final Conversations conversations;
    private final Sessions sessions;
    private final SessionEnds ends;
    private final Notices notices;
    private final Tables tables;
    private final Ids ids;
    private final Clock clock;

    Reception(
            Invites invites,
            Redeemer redeemer,
            Uses uses,
            Visited visited,
            Closing closing,
            Accounts accounts,
            Conversations conversations,
            Sessions sessions,
            SessionEnds ends,
            Notices notices,
            Tables tables,
            Ids ids,
            Clock clock) {
        this.invites = invites;
        this.redeemer = redeemer;
        this.uses = uses;
        this.visited = visited;
        this.closing = closing;
        this.accounts = accounts;
        this.conversations = conversations;
        this.sessions = sessions;
        this.ends = ends;
        this.notices = notices;
        this.tables = tables;
        this.ids = ids;
        this.clock = clock;
    }

    /// Whether somebody is in.
    sealed interface Result {
        record In(Sessions.Token token, ChatId chat, boolean guest) implements Result {}

        record Not(Redeemer.Result why) implements Result {}
    }

    Result accept(Invite invite, AcceptDraft draft, Caller caller, @Nullable Member member) {
        var ended = ended(invite);
        if (ended.isPresent()) {
            return new Result.Not(ended.get());
        }
        var came =
                member == null ? came(invite, draft, caller) : came(invite, draft, caller, member);
        return switch (came) {
            case Came.Not(var why) -> new Result.Not(why);
            case Came.In(var use) -> open(invite, use, draft, member);
        };
    }

    private sealed interface Came {
        record In(Use use) implements Came {}

        record Not(Redeemer.Result why) implements Came {}
    }

    /// Somebody without an account.
    private Came came(Invite invite, AcceptDraft draft, Caller caller) {
        var mark = Mark.of(invite.id(), draft.visitorSecret());
        var known = uses.find(invite.id(), mark);
        if (known.isPresent()) {
            return new Came.In(known.get());
        }
        return switch (redeemer.redeem(invite, mark, null, draft.passcode())) {
            case Redeemer.Result.Granted(var guest) -> {
                var language = draft.languageOrEnglish();
                yield new Came.In(
                        begin(invite, mark, guest, language, draft, caller, Optional.empty()));
            }
            case Redeemer.Result refused -> new Came.Not(refused);
        };
    }

    /// Somebody with an account, who may have been here before as a guest.
    private Came came(Invite invite, AcceptDraft draft, Caller caller, Member member) {
        var own = Mark.of(invite.id(), member.id());
        var known = uses.find(invite.id(), own);
        if (known.isPresent()) {
            return new Came.In(known.get());
        }
        visited.note(member.id(), invite);
        var account = accounts.find(member.id());
        var secret = Mark.of(invite.id(), draft.visitorSecret());
        var guest = uses.find(invite.id(), secret);
        if (guest.isPresent() && guest.get().guest()) {
            return signedUp(invite, guest.get(), own, member, account);
        }
        return switch (redeemer.redeem(invite, own, member.id(), draft.passcode())) {
            case Redeemer.Result.Granted(var user) ->
                    new Came.In(
                            begin(invite, own, user, member.language(), draft, caller, account));
            case Redeemer.Result refused -> new Came.Not(refused);
        };
    }

    /// The account counts first, then the conversation moves, then the log; what a crash leaves
    /// undone the next try does.
    private Came signedUp(
            Invite invite, Use guest, Mark own, Member member, Optional<Account> account) {
        var counted = redeemer.signUp(invite, guest.mark(), own, member.id());
        if (!(counted instanceof Redeemer.Result.Granted)) {
            return new Came.Not(counted);
        }
        if (!conversations.handOver(guest.chat(), guest.user(), member.id())) {
            throw new IllegalStateException(
                    "chat " + guest.chat().value() + " is neither the guest's nor the account's");
        }
        var moved = guest.movedTo(own, member.id(), known(account));
        uses.move(invite, guest, moved);
        ends.all(guest.user(), "signed-up");
        log.info("guest signed up: invite={} user={}", invite.id().value(), member.id().value());
        return new Came.In(moved);
    }

    private Use begin(
            Invite invite,
            Mark mark,
            UserId user,
            String language,
            AcceptDraft draft,
            Caller caller,
            Optional<Account> account) {
        var visit = new Visit(invite.id(), invite.owner(), invite.expiresAt());
        var chat = conversations.begin(user, language, invite.purpose().kind(), visit);
        var use =
                new Use(
                        mark,
                        user,
                        account.isEmpty(),
                        chat,
                        now(),
                        Browsers.name(caller.userAgent()),
                        Browsers.place(caller.country(), language),
                        draft.whoever(),
                        account.isEmpty() ? null : known(account),
                        draft.consent());
        tell(invite, use);
        uses.note(invite, use);
        log.info("invite used: invite={} user={}", invite.id().value(), user.value());
        return use;
    }

    /// Before the visit is noted: who repeats what died half-way repeats this too.
    private void tell(Invite invite, Use use) {
        var known = use.account();
        var name = known == null ? use.visitor().name() : known.name();
        var event = "link-used/" + invite.id().value() + "/" + use.user().value();
        notices.tell(invite.owner(), event, new News.LinkUsed(invite.label(), name));
    }

    /// Last of all the invite is read again: either this sees that it was ended meanwhile, or who
    /// ended it sees this visit.
    private Result open(Invite invite, Use use, AcceptDraft draft, @Nullable Member member) {
        var token = member == null ? guest(invite, use, draft) : own(member);
        var ended = invites.find(invite.id()).flatMap(this::ended);
        if (ended.isPresent()) {
            closing.close(invite.id());
            return new Result.Not(ended.get());
        }
        return new Result.In(token, use.chat(), member == null);
    }

    private Sessions.Token own(Member member) {
        var session = sessions.find(member.id(), member.session()).orElseThrow();
        return sessions.token(session);
    }

    private Sessions.Token guest(Invite invite, Use use, AcceptDraft draft) {
        var now = now();
        var end = now.plus(GUEST_LIFE);
        var session =
                new Session(
                        new SessionId(ids.next()),
                        use.user(),
                        Set.of(Role.GUEST),
                        draft.languageOrEnglish(),
                        now,
                        now,
                        end.isBefore(invite.expiresAt()) ? end : invite.expiresAt(),
                        use.browser(),
                        use.place());
        var transaction = tables.transaction();
        sessions.begin(transaction, session);
        transaction.run();
        return sessions.token(session);
    }

    private Optional<Redeemer.Result> ended(Invite invite) {
        return switch (invite.state()) {
            case paused -> Optional.of(new Redeemer.Result.Paused());
            case revoked -> Optional.of(new Redeemer.Result.Revoked());
            case active ->
                    clock.instant().isBefore(invite.expiresAt())
                            ? Optional.empty()
                            : Optional.of(new Redeemer.Result.Expired());
        };
    }

    private static Use.Known known(Optional<Account> account) {
        return account.map(a -> new Use.Known(a.name(), a.email()))
                .orElseThrow(() -> new IllegalStateException("a member has no account"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
