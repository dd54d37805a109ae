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

/// Mails who registers: the link that confirms, or that there is an account already.
@Singleton
final class RegistrationMailWork implements QueuedWork {
    static final String TYPE = "registration-mail";

    private final Accounts accounts;
    private final Mails mails;
    private final Origins origins;
    private final JsonMapper json;

    RegistrationMailWork(Accounts accounts, Mails mails, Origins origins, JsonMapper json) {
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
        var known = accounts.by(Address.mail(asked.to()));
        var letter =
                known.isPresent()
                        ? PasswordLetters.known(asked.language(), origins.own() + "/login")
                        : PasswordLetters.confirm(
                                asked.language(),
                                origins.own() + "/confirm#token=" + asked.token());
        mails.send(letter.to(asked.to(), asked.id()));
    }

    private TokenMail read(JsonNode body) {
        try {
            return json.readValueFromTree(body, TokenMail.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a queued registration", e);
        }
    }
}
