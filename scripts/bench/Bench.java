import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Measures starts as Lambda makes them: a function's own process under AWS's runtime interface client, pinned to one
/// core, with the Runtime API and the AWS it needs on the loopback; `GET /profile` with a session token.
/// Rounds of all variants take turns, so that a change of the machine's load meets each alike.
///
///     java Bench.java --rounds 9 --work FOLDER NAME=HANDLER@CLASS_PATH …
final class Bench {
    private static final int WARM = 300;
    private final int rounds;
    private final boolean cached;
    private final Path work;
    private final FakeAws aws = new FakeAws();

    private Bench(int rounds, boolean cached, Path work) {
        this.rounds = rounds;
        this.cached = cached;
        this.work = work;
    }

    /// What one run of a process gave; milliseconds, megabytes.
    record Run(double init, double first, double startCpu, double warmCpu, double memory) {}

    /// A way to start a product.
    record Variant(String name, Product product, List<String> options, boolean restored) {}

    record Product(String name, String handler, String classPath) {}

    public static void main(String[] arguments) throws Exception {
        int rounds = 9;
        boolean cached = true;
        var work = Path.of("/tmp/bench");
        var products = new ArrayList<Product>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--rounds" -> rounds = Integer.parseInt(arguments[++i]);
                case "--no-cache" -> cached = false;
                case "--work" -> work = Path.of(arguments[++i]);
                default -> products.add(product(arguments[i]));
            }
        }
        Files.createDirectories(work);
        new Bench(rounds, cached, work).run(products);
        System.exit(0);
    }

    private static Product product(String text) {
        int equals = text.indexOf('=');
        int at = text.indexOf('@');
        return new Product(
                text.substring(0, equals), text.substring(equals + 1, at), text.substring(at + 1));
    }

    private void run(List<Product> products) throws Exception {
        var variants = new ArrayList<Variant>();
        for (var product : products) {
            variants.add(new Variant(product.name() + ", plain", product, List.of(), false));
            if (cached) {
                var cache = List.of("-XX:AOTCache=" + cache(product));
                variants.add(new Variant(product.name() + ", AOT cache", product, cache, false));
            }
            variants.add(new Variant(product.name() + ", restored", product, List.of(), true));
        }
        var runs = new LinkedHashMap<Variant, List<Run>>();
        variants.forEach(variant -> runs.put(variant, new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (var variant : variants) {
                runs.get(variant).add(measured(variant));
            }
        }
        show(runs);
        for (var product : products) {
            System.out.printf("%s: %d classes loaded%n", product.name(), classes(product));
        }
    }

    private Run measured(Variant variant) throws Exception {
        try (var process = new Sandbox(variant, aws, List.of())) {
            double init = process.init();
            if (variant.restored()) {
                aws.forgetConnections();
                init = 0;
            }
            double cpuBefore = variant.restored() ? process.cpu() : 0;
            double first = process.request();
            double startCpu = process.cpu() - cpuBefore;
            for (int i = 0; i < WARM; i++) {
                process.request();
            }
            double before = process.cpu();
            for (int i = 0; i < WARM; i++) {
                process.request();
            }
            return new Run(init, first, startCpu, (process.cpu() - before) / WARM, process.memory());
        }
    }

    /// A cache of the classes that a start and some requests need (JEP 514).
    private Path cache(Product product) throws Exception {
        var cache = work.resolve(product.name() + ".aot").toAbsolutePath();
        Files.deleteIfExists(cache);
        var training = new Variant("", product, List.of("-XX:AOTCacheOutput=" + cache), false);
        try (var process = new Sandbox(training, aws, List.of())) {
            process.init();
            for (int i = 0; i < 20; i++) {
                process.request();
            }
            process.end();
        }
        if (!Files.exists(cache)) {
            throw new IOException("no cache was written for " + product.name());
        }
        return cache;
    }

    private long classes(Product product) throws Exception {
        var log = work.resolve(product.name() + ".classes");
        var plain = new Variant("", product, List.of(), false);
        try (var process =
                new Sandbox(plain, aws, List.of("-Xlog:class+load:file=" + log.toAbsolutePath()))) {
            process.init();
            process.request();
        }
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("source:")).count();
        }
    }

    private static void show(Map<Variant, List<Run>> runs) {
        System.out.println(
                "| start | init, ms | first answer, ms | processor from start to first answer, ms | processor of a warm request, ms | peak memory, MB |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        runs.forEach((variant, all) ->
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %s | %.0f | %.0f | %.2f | %.0f |%n",
                        variant.name(),
                        variant.restored()
                                ? "–"
                                : String.format(
                                        Locale.ROOT,
                                        "%.0f",
                                        median(all.stream().map(Run::init).toList())),
                        median(all.stream().map(Run::first).toList()),
                        median(all.stream().map(Run::startCpu).toList()),
                        median(all.stream().map(Run::warmCpu).toList()),
                        median(all.stream().map(Run::memory).toList())));
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
