package basel.shared.testing;

import basel.dynamodb.DynamoDbLocal;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/// DynamoDB Local for tests: in memory, started once for the whole JVM (it takes two seconds),
/// ended with it.
///
/// ```java
/// private final LocalDynamo dynamo = LocalDynamo.with(LocalDynamo.tablesOf(Path.of("../template.yaml")));
/// ```
public final class LocalDynamo {
    private static final Map<Path, List<LocalTable>> TEMPLATES = new ConcurrentHashMap<>();

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
        tables.stream().filter(dynamo::used).forEach(dynamo::makeAnew);
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

    /// Whether the table is not there as it should be, or holds something. Looking is quicker than
    /// making it anew.
    private boolean used(LocalTable table) {
        return !made.contains(table)
                || client.scan(scan -> scan.tableName(table.name()).limit(1)).count() > 0;
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
