package basel.testing;

import basel.shared.testing.LocalDynamo;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetParameterRequest;
import software.amazon.awssdk.services.ssm.model.GetParameterResponse;

/// Rooms without doors: one context for the whole JVM over DynamoDB Local, with keys in memory.
public final class Rooms {
    private static final Path TEMPLATE = Path.of("../template.yaml");
    private static final ApplicationContext CONTEXT = start();

    private Rooms() {}

    /// The context, with empty tables.
    public static ApplicationContext fresh() {
        LocalDynamo.with(LocalDynamo.tablesOf(TEMPLATE));
        return CONTEXT;
    }

    private static ApplicationContext start() {
        var settings = new ConcurrentHashMap<String, Object>();
        for (var table : LocalDynamo.tablesOf(TEMPLATE)) {
            var name = table.name().replace("LimitsTable", "Limits").toLowerCase(Locale.ROOT);
            settings.put("basel.tables." + name, table.name());
        }
        settings.putAll(
                Map.of(
                        "basel.test.rooms", "true",
                        "basel.parameters", "/basel/test",
                        "basel.queues.replies", "http://127.0.0.1:1/replies.fifo",
                        "basel.queues.after", "http://127.0.0.1:1/after",
                        "basel.model.provider", "scripted",
                        "basel.model.scripted.pause", "0ms",
                        "aws.region", "eu-central-1",
                        "aws.access-key-id", "test",
                        "aws.secret-key", "test"));
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                .properties(settings)
                .start();
    }

    /// AWS as these tests need it.
    @Factory
    @Requires(property = "basel.test.rooms")
    static final class Aws {
        @Singleton
        @Replaces(DynamoDbClient.class)
        DynamoDbClient dynamo() {
            return LocalDynamo.with().client();
        }

        @Singleton
        @Replaces(SsmClient.class)
        SsmClient ssm() {
            return new OneKey();
        }
    }

    /// Knows one master key.
    private static final class OneKey implements SsmClient {
        private static final String KEY =
                "[{\"id\":\"k1\",\"secret\":\"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\"}]";

        @Override
        public GetParameterResponse getParameter(GetParameterRequest request) {
            return GetParameterResponse.builder().parameter(p -> p.value(KEY)).build();
        }

        @Override
        public String serviceName() {
            return "ssm";
        }

        @Override
        public void close() {}
    }
}
