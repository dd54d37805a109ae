package basel.login;

import basel.account.Accounts;
import basel.account.Address;
import basel.shared.text.Text;
import basel.shared.text.Texts;
import basel.shared.work.QueuedWork;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Texts a sign-in link, but only to a number that an account has proven.
@Singleton
final class LinkTextWork implements QueuedWork {
    static final String TYPE = "link-text";

    private final Accounts accounts;
    private final Texts texts;
    private final JsonMapper json;

    LinkTextWork(Accounts accounts, Texts texts, JsonMapper json) {
        this.accounts = accounts;
        this.texts = texts;
        this.json = json;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void run(JsonNode body) {
        var text = read(body);
        if (accounts.by(Address.phone(text.to())).isPresent()) {
            texts.send(text);
        }
    }

    private Text read(JsonNode body) {
        try {
            return json.readValueFromTree(body, Text.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a queued text", e);
        }
    }
}
