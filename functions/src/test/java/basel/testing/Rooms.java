package basel.testing;

import basel.shared.testing.LocalCloud;
import basel.shared.testing.LocalDynamo;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Rooms without doors: one context for the whole JVM over DynamoDB Local and the rest of AWS on
/// the loopback.
public final class Rooms {
    private static final String PATH = "/basel/test";
    private static final Path TEMPLATE = Path.of("../template.yaml");
    private static final LocalCloud CLOUD = clean();
    private static final ApplicationContext CONTEXT = start();

    private Rooms() {}

    /// The context, with empty tables.
    public static ApplicationContext fresh() {
        LocalDynamo.with(LocalDynamo.tablesOf(TEMPLATE));
        clean();
        return CONTEXT;
    }

    /// What was queued, mailed and posted since `fresh`.
    public static LocalCloud cloud() {
        return CLOUD;
    }

    private static LocalCloud clean() {
        return LocalCloud.with(TestKeys.parameters(PATH, Product.ORIGIN));
    }

    private static ApplicationContext start() {
        var settings = new HashMap<String, Object>();
        for (var table : LocalDynamo.tablesOf(TEMPLATE)) {
            var name = table.name().replace("LimitsTable", "Limits").toLowerCase(Locale.ROOT);
            settings.put("basel.tables." + name, table.name());
        }
        settings.putAll(
                Map.of(
                        "basel.parameters", PATH,
                        "basel.queues.replies", CLOUD.url() + "/queue/replies.fifo",
                        "basel.queues.after", CLOUD.url() + "/queue/after",
                        "basel.mail.sender", "basel@basel.test",
                        "basel.model.provider", "scripted",
                        "basel.model.scripted.pause", "0ms",
                        "aws.region", "eu-central-1",
                        "aws.accessKeyId", "test",
                        "aws.secretKey", "test"));
        return ApplicationContext.builder()
                .environments("function", "lambda", "test")
                .deduceEnvironment(false)
                .banner(false)
                .properties(settings)
                .start();
    }
}
