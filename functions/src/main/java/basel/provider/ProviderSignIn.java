package basel.provider;

import basel.account.Account;
import basel.account.Accounts;
import basel.account.Address;
import basel.login.Entrance;
import basel.shared.kernel.Ids;
import basel.shared.mail.Mails;
import basel.shared.notice.News;
import basel.shared.notice.Notices;
import basel.shared.session.Session;
import basel.shared.sign.Secrets;
import basel.shared.web.Origins;
import basel.shared.web.SocketCall.Caller;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Signs in who comes back from a provider. A known identity opens its account. An unknown one
/// opens a new account for its proven mailbox; where that mailbox has an account already, its owner
/// must follow a mailed link, in this same browser.
@Singleton
final class ProviderSignIn {
    private final Identities identities;
    private final Attempts attempts;
    private final Accounts accounts;
    private final Entrance entrance;
    private final Mails mails;
    private final Notices notices;
    private final Origins origins;
    private final Ids ids;

    ProviderSignIn(
            Identities identities,
            Attempts attempts,
            Accounts accounts,
            Entrance entrance,
            Mails mails,
            Notices notices,
            Origins origins,
            Ids ids) {
        this.identities = identities;
        this.attempts = attempts;
        this.accounts = accounts;
        this.entrance = entrance;
        this.mails = mails;
        this.notices = notices;
        this.origins = origins;
        this.ids = ids;
    }

    /// What became of it.
    sealed interface Result {
        record In(Session session) implements Result {}

        /// The account's owner was written to.
        record ConfirmByMail() implements Result {}

        /// The provider has not proven a mail address.
        record NoMailbox() implements Result {}

        record Disabled() implements Result {}

        /// It changed while we looked; to be begun again.
        record Again() implements Result {}
    }

    Result in(Identity identity, Attempt attempt, Caller caller) {
        var known = identities.user(identity.hash()).flatMap(accounts::find);
        if (known.isPresent()) {
            return enter(known.get(), identity, caller);
        }
        var mail = identity.mail();
        if (mail == null) {
            return new Result.NoMailbox();
        }
        var owner = accounts.by(mail);
        if (owner.isEmpty()) {
            return welcome(identity, mail, caller);
        }
        if (owner.get().disabled()) {
            return new Result.Disabled();
        }
        write(owner.get(), identity, attempt);
        return new Result.ConfirmByMail();
    }

    /// Links and signs in, in the browser that began; nothing where the link is not good (here).
    Optional<Session> confirm(String token, String secret, Caller caller) {
        var found = attempts.link(token).filter(link -> Secrets.matches(secret, link.browser()));
        var account = found.flatMap(link -> accounts.find(link.user()));
        if (found.isEmpty() || account.isEmpty() || account.get().disabled()) {
            return Optional.empty();
        }
        var link = found.get();
        var session =
                entrance.enter(
                        account.get(),
                        caller,
                        transaction -> {
                            attempts.spend(transaction, link);
                            identities.put(
                                    transaction, link.user(), link.identity(), link.provider());
                        });
        session.ifPresent(begun -> {
            var news = new News.AccountChanged(News.What.PROVIDER, link.provider());
            notices.tell(link.user(), "connected-" + begun.id().value(), news);
        });
        return session;
    }

    private Result enter(Account account, Identity identity, Caller caller) {
        if (account.disabled()) {
            return new Result.Disabled();
        }
        return entrance.enter(
                        account,
                        caller,
                        write -> identities.check(write, account.id(), identity.hash()))
                .<Result>map(Result.In::new)
                .orElseGet(Result.Again::new);
    }

    private Result welcome(Identity identity, Address mail, Caller caller) {
        var draft = accounts.draft(mail, "en");
        var name = identity.name();
        var account = name == null || name.length() > 100 ? draft : draft.named(name);
        return entrance.welcome(
                        account,
                        caller,
                        write ->
                                identities.put(
                                        write,
                                        account.id(),
                                        identity.hash(),
                                        identity.provider().id()))
                .<Result>map(Result.In::new)
                .orElseGet(Result.Again::new);
    }

    private void write(Account owner, Identity identity, Attempt attempt) {
        var token = attempts.add(owner.id(), identity, attempt);
        var link = origins.own() + "/connect#token=" + token;
        var letter = ProviderLetters.link(owner.language(), identity.provider().name(), link);
        mails.send(letter.to(owner.email(), "connect-" + ids.next()));
    }
}
