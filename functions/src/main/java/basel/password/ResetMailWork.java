package basel.password;

import basel.account.Accounts;
import basel.account.Address;
import basel.shared.mail.Mails;
import basel.shared.web.Origins;
import basel.shared.work.QueuedWork;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Mails the link that sets another password, but only to an address that has an account.
@Singleton
final class ResetMailWork implements QueuedWork {
    static final String TYPE = "reset-mail";

    private final Accounts accounts;
    private final Mails mails;
    private final Origins origins;
    private final JsonMapper json;

    ResetMailWork(Accounts accounts, Mails mails, Origins origins, JsonMapper json) {
        this.accounts = accounts;
        this.mails = mails;
        this.origins = origins;
        this.json = json;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void run(JsonNode body) {
        var asked = read(body);
        var account = accounts.by(Address.mail(asked.to())).filter(found -> !found.disabled());
        if (account.isPresent()) {
            var link = origins.own() + "/reset-password#token=" + asked.token();
            var letter = PasswordLetters.reset(account.get().language(), link);
            mails.send(letter.to(asked.to(), asked.id()));
        }
    }

    private TokenMail read(JsonNode body) {
        try {
            return json.readValueFromTree(body, TokenMail.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a queued reset", e);
        }
    }
}
