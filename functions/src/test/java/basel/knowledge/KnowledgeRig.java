package basel.knowledge;

import basel.shared.budget.PaidVectors;
import basel.shared.embed.Embedder;
import basel.shared.sign.MakeKeys;
import basel.shared.store.Seal;
import basel.shared.store.Tables;
import basel.shared.testing.LocalCloud;
import basel.shared.testing.LocalDynamo;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/// Knowledge over DynamoDB Local. Each `shelves` is a function of its own, with nothing in memory.
final class KnowledgeRig {
    static final Owner ADA = new Owner("ada");
    static final Owner BOB = new Owner("bob");
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final Set<String> TABLES = Set.of("Knowledge", "Usage");
    private static final String PATH = "/basel/test";
    private static final Map<String, String> KEYS =
            MakeKeys.missing(Map.of()).entrySet().stream()
                    .collect(Collectors.toMap(e -> PATH + "/" + e.getKey(), Map.Entry::getValue));
    private static final Calls CALLS = new Calls();
    private static final KnowledgeRig ONLY = new KnowledgeRig();

    final Calls calls = CALLS;
    private final ApplicationContext context;

    private KnowledgeRig() {
        var settings = new HashMap<String, Object>();
        for (var table : LocalDynamo.tablesOf(Path.of("../template.yaml"))) {
            var name = table.name().replace("LimitsTable", "Limits").toLowerCase(Locale.ROOT);
            settings.put("basel.tables." + name, table.name());
        }
        var cloud = LocalCloud.with(KEYS);
        settings.put("knowledge.test", "true");
        settings.put("basel.parameters", PATH);
        settings.put("basel.queues.replies", cloud.url() + "/queue/replies.fifo");
        settings.put("basel.queues.after", cloud.url() + "/queue/after");
        settings.put("aws.region", "eu-central-1");
        settings.put("aws.accessKeyId", "test");
        settings.put("aws.secretKey", "test");
        context =
                ApplicationContext.builder()
                        .environments("function", "lambda", "test")
                        .deduceEnvironment(false)
                        .banner(false)
                        .properties(settings)
                        .start();
    }

    /// The rig with an empty table.
    static KnowledgeRig fresh() {
        LocalCloud.with(KEYS);
        var all = LocalDynamo.tablesOf(Path.of("../template.yaml"));
        LocalDynamo.with(all.stream().filter(table -> TABLES.contains(table.name())).toList());
        CALLS.forget();
        return ONLY;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Shelves shelves() {
        return new Shelves(
                context.getBean(Tables.class),
                context.getBean(Seal.class),
                context.getBean(Clock.class));
    }

    Knowledge knowledge(@Nullable Embedder embedder) {
        var shelves = shelves();
        var paid = context.getBean(PaidVectors.class);
        return new Knowledge(
                new Keeping(shelves, embedder, paid),
                new Refreshing(shelves, embedder, paid),
                new Search(shelves, embedder),
                shelves);
    }

    /// All items as they lie in the store, by `pk sk`; bytes as if they were text.
    Map<String, String> items() {
        var client = context.getBean(DynamoDbClient.class);
        var request = ScanRequest.builder().tableName("Knowledge").build();
        return client.scanPaginator(request).items().stream()
                .collect(Collectors.toMap(KnowledgeRig::key, KnowledgeRig::plain));
    }

    /// About how many bytes each item takes, by `pk sk`.
    Map<String, Integer> sizes() {
        var client = context.getBean(DynamoDbClient.class);
        var request = ScanRequest.builder().tableName("Knowledge").build();
        return client.scanPaginator(request).items().stream()
                .collect(Collectors.toMap(KnowledgeRig::key, KnowledgeRig::size));
    }

    int largest() {
        return sizes().values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /// All items of an owner's packs.
    List<Entry> entries(Owner owner) {
        return shelves().packs(owner).stream().flatMap(pack -> pack.entries().stream()).toList();
    }

    static Source said(String id, long revision) {
        return new Source(id, "said", "private", Set.of(), NOON, revision);
    }

    static List<String> ids(List<Found> found) {
        return found.stream().map(one -> one.source().id()).toList();
    }

    static List<String> texts(List<Found> found) {
        return found.stream().map(Found::text).toList();
    }

    static String key(Map<String, AttributeValue> item) {
        return text(item, "pk") + " " + text(item, "sk");
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        var value = item.get(name);
        return value == null ? "" : value.s();
    }

    private static int size(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToInt(e -> e.getKey().length() + size(e.getValue()))
                .sum();
    }

    private static int size(AttributeValue value) {
        if (value.b() != null) {
            return value.b().asByteArray().length;
        }
        return value.hasL()
                ? value.l().stream().mapToInt(KnowledgeRig::size).sum()
                : value.toString().length();
    }

    private static String plain(Map<String, AttributeValue> item) {
        Function<AttributeValue, String> bytes =
                value -> value.b() == null ? "" : value.b().asString(StandardCharsets.ISO_8859_1);
        return item.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue() + bytes.apply(e.getValue()))
                .collect(Collectors.joining(" "));
    }

    /// Takes the place of the real client, to see its calls.
    @Factory
    @Requires(property = "knowledge.test")
    static final class Seen {
        @Singleton
        BeanCreatedEventListener<DynamoDbClient> dynamo() {
            return made ->
                    DynamoDbClient.builder()
                            .endpointOverride(LocalDynamo.endpoint())
                            .region(Region.EU_CENTRAL_1)
                            .credentialsProvider(
                                    StaticCredentialsProvider.create(
                                            AwsBasicCredentials.create("local", "local")))
                            .httpClient(UrlConnectionHttpClient.create())
                            .overrideConfiguration(c -> c.addExecutionInterceptor(CALLS))
                            .build();
        }
    }
}
