package basel.shared.testing;

import basel.dynamodb.DynamoDbLocal;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// DynamoDB Local for tests: in memory, started once for the whole JVM (it takes two seconds),
/// ended with it.
///
/// ```java
/// private final LocalDynamo dynamo = LocalDynamo.with(LocalDynamo.tablesOf(Path.of("../template.yaml")));
/// ```
public final class LocalDynamo {
    private static final Map<Path, List<LocalTable>> TEMPLATES = new ConcurrentHashMap<>();

    /// BatchWriteItem takes as many.
    private static final int MOST_SINGLY = 25;

    private final DynamoDbClient client;
    private final Set<LocalTable> made = ConcurrentHashMap.newKeySet();

    private LocalDynamo() {
        client =
                DynamoDbClient.builder()
                        .endpointOverride(endpoint())
                        .region(Region.EU_CENTRAL_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create("local", "local")))
                        .httpClient(UrlConnectionHttpClient.create())
                        .build();
    }

    /// A running database in which these tables exist and are empty, whatever was in them before.
    public static LocalDynamo with(List<LocalTable> tables) {
        var dynamo = OnlyOne.DYNAMO;
        tables.forEach(dynamo::empty);
        return dynamo;
    }

    /// As `with(List)`.
    public static LocalDynamo with(LocalTable... tables) {
        return with(List.of(tables));
    }

    /// The `AWS::DynamoDB::Table` resources of a SAM template, by the name that `Ref` gives on one
    /// machine: `TableName`, or the logical id.
    public static List<LocalTable> tablesOf(Path template) {
        return TEMPLATES.computeIfAbsent(template, TemplateTables::of);
    }

    /// Where the database listens, for clients made elsewhere (`AWS_ENDPOINT_URL_DYNAMODB`).
    public static URI endpoint() {
        return Running.SERVER.endpoint();
    }

    public DynamoDbClient client() {
        return client;
    }

    /// Drops the table and makes it again, empty.
    public void makeAnew(LocalTable table) {
        try {
            client.deleteTable(request -> request.tableName(table.name()));
        } catch (ResourceNotFoundException e) {
            // the first time
        }
        client.createTable(table.request());
        made.removeIf(other -> other.name().equals(table.name()));
        made.add(table);
    }

    private void empty(LocalTable table) {
        if (!made.contains(table)) {
            makeAnew(table);
        } else if (Written.since(table.name())) {
            var page = client.scan(scan -> scan.tableName(table.name()).limit(MOST_SINGLY));
            if (page.hasLastEvaluatedKey()) {
                makeAnew(table);
            } else if (page.count() > 0) {
                delete(table, page.items());
            }
        }
    }

    /// Some items are deleted sooner than a table is made.
    private void delete(LocalTable table, List<Map<String, AttributeValue>> items) {
        var deletes = items.stream().map(item -> deleting(item, table.key())).toList();
        client.batchWriteItem(batch -> batch.requestItems(Map.of(table.name(), deletes)));
    }

    private static WriteRequest deleting(Map<String, AttributeValue> item, List<String> keys) {
        var key = new HashMap<>(item);
        key.keySet().retainAll(keys);
        return WriteRequest.builder().deleteRequest(delete -> delete.key(key)).build();
    }

    /// Class loading is the lock: started on first use only. A process per test class would cost
    /// two seconds each.
    private static final class Running {
        static final DynamoDbLocal SERVER = DynamoDbLocal.inMemory(DynamoDbLocal.jars());
    }

    private static final class OnlyOne {
        static final LocalDynamo DYNAMO = new LocalDynamo();
    }
}
