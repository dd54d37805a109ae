package basel.shared.store;

import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Gives tables by their name in the template (`Chats`, `Sessions`, …). The physical names come
/// from `basel.tables.<name>`.
@Singleton
public final class Tables {
    private final DynamoDbClient client;
    private final Environment settings;

    Tables(DynamoDbClient client, Environment settings) {
        this.client = client;
        this.settings = settings;
    }

    /// The table that `basel.tables.<name>` names.
    public Table named(String name) {
        var key = "basel.tables." + name;
        var physical =
                settings.getProperty(key, String.class)
                        .orElseThrow(
                                () -> new IllegalStateException("setting " + key + " is missing"));
        return new Table(client, physical);
    }

    /// Begins a transaction over any tables.
    public Transaction transaction() {
        return new Transaction(client);
    }
}
