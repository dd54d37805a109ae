package basel.localstack;

import basel.shared.testing.LocalDynamo;
import basel.shared.testing.LocalTable;
import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// The product's shared beans with AWS's clients pointed to an emulator, as `AWS_ENDPOINT_URL` does
/// it, and tables and queues of their own there.
final class GroundOnLocalStack implements AutoCloseable {
    /// So that what another run left behind does not matter.
    private final String name = "basel-" + UUID.randomUUID().toString().substring(0, 8);

    private final ApplicationContext context;
    final String path = "/basel/" + name;
    final String replies;
    final String after;

    GroundOnLocalStack(URI endpoint) {
        System.setProperty("aws.endpointUrl", endpoint.toString());
        var tables = LocalDynamo.tablesOf(Path.of("../template.yaml"));
        var settings = new HashMap<String, Object>();
        for (var table : tables) {
            var key = table.name().replace("LimitsTable", "Limits").toLowerCase(Locale.ROOT);
            settings.put("basel.tables." + key, name + "-" + table.name());
        }
        settings.put("basel.parameters", path);
        settings.put("aws.accessKeyId", "test");
        settings.put("aws.secretKey", "test");
        settings.put("aws.region", "eu-central-1");
        try (var first = started(settings)) {
            tables.forEach(table -> make(first.getBean(DynamoDbClient.class), table));
            var sqs = first.getBean(SqsClient.class);
            replies =
                    queue(
                            sqs,
                            name + "-replies.fifo",
                            Map.of(QueueAttributeName.FIFO_QUEUE, "true"));
            after = queue(sqs, name + "-after", Map.of());
        }
        settings.put("basel.queues.replies", replies);
        settings.put("basel.queues.after", after);
        context = started(settings);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    private static ApplicationContext started(Map<String, Object> settings) {
        return ApplicationContext.builder()
                .environments("test")
                .deduceEnvironment(false)
                .banner(false)
                .properties(settings)
                .start();
    }

    private void make(DynamoDbClient dynamo, LocalTable table) {
        var its = name + "-" + table.name();
        dynamo.createTable(table.request().toBuilder().tableName(its).build());
        dynamo.waiter().waitUntilTableExists(wanted -> wanted.tableName(its));
    }

    private static String queue(
            SqsClient sqs, String name, Map<QueueAttributeName, String> attributes) {
        return sqs.createQueue(wanted -> wanted.queueName(name).attributes(attributes)).queueUrl();
    }
}
