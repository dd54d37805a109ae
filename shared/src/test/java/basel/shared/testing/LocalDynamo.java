package basel.shared.testing;

import basel.dynamodb.DynamoDbLocal;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
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
    private final DynamoDbClient client;

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
        tables.forEach(dynamo::makeAnew);
        return dynamo;
    }

    /// As `with(List)`.
    public static LocalDynamo with(LocalTable... tables) {
        return with(List.of(tables));
    }

    /// The `AWS::DynamoDB::Table` resources of a SAM template, by the name that `Ref` gives on one
    /// machine: `TableName`, or the logical id.
    public static List<LocalTable> tablesOf(Path template) {
        return TemplateTables.of(template);
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
