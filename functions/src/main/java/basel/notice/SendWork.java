package basel.notice;

import basel.account.Accounts;
import basel.shared.kernel.UserId;
import basel.shared.work.QueuedWork;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Empties a box whose time has come.
@Singleton
final class SendWork implements QueuedWork {
    static final String TYPE = "notice-send";

    private final Accounts accounts;
    private final Sender sender;
    private final JsonMapper json;

    SendWork(Accounts accounts, Sender sender, JsonMapper json) {
        this.accounts = accounts;
        this.sender = sender;
        this.json = json;
    }

    /// Whose box.
    @Serdeable
    record Order(String user, String channel) {}

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void run(JsonNode body) {
        var order = read(body);
        accounts.find(new UserId(order.user()))
                .filter(account -> !account.disabled())
                .ifPresent(account -> sender.empty(account, Channel.of(order.channel())));
    }

    private Order read(JsonNode body) {
        try {
            return json.readValueFromTree(body, Order.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read an order to send notices", e);
        }
    }
}
