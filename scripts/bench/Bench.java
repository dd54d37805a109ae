import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Measures starts as Lambda makes them: a function's own process under AWS's runtime interface client, pinned to one
/// core, with the Runtime API and the AWS it needs on the loopback; `GET /profile` with a session token.
/// Rounds of all variants take turns, so that a change of the machine's load meets each alike.
///
///     java Bench.java --rounds 9 --work FOLDER NAME=HANDLER,MEMORY[,JVM OPTION …]@CLASS_PATH …
///
/// `--only PATTERN` leaves out the ways to start whose names it is not found in.
final class Bench {
    private static final int WARM = Integer.getInteger("bench.warm", 150);
    private final int rounds;
    private final boolean cached;
    private final Pattern only;
    private final Path work;
    private final FakeAws aws = new FakeAws();

    private Bench(int rounds, boolean cached, Pattern only, Path work) {
        this.rounds = rounds;
        this.cached = cached;
        this.only = only;
        this.work = work;
    }

    /// What one run of a process gave; milliseconds, megabytes.
    record Run(double init, double first, double startCpu, double warmCpu, double memory) {}

    /// A way to start a product.
    record Variant(String name, Product product, List<String> options, boolean restored) {}

    /// What is started: with the memory that its function has, in MB, and what the template adds to its JVM's options.
    record Product(
            String name, String handler, int memory, List<String> options, String classPath, Path log) {}

    public static void main(String[] arguments) throws Exception {
        int rounds = 9;
        boolean cached = true;
        var only = Pattern.compile("");
        var work = Path.of("/tmp/bench");
        var products = new ArrayList<Product>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--rounds" -> rounds = Integer.parseInt(arguments[++i]);
                case "--no-cache" -> cached = false;
                case "--only" -> only = Pattern.compile(arguments[++i]);
                case "--work" -> work = Path.of(arguments[++i]);
                default -> products.add(product(arguments[i], work));
            }
        }
        Files.createDirectories(work);
        int status = 1;
        try {
            new Bench(rounds, cached, only, work).run(products);
            status = 0;
        } catch (IllegalStateException failed) {
            System.err.println(failed.getMessage());
        } finally {
            System.exit(status);
        }
    }

    private static Product product(String text, Path work) {
        int equals = text.indexOf('=');
        int at = text.indexOf('@');
        var name = text.substring(0, equals);
        var how = List.of(text.substring(equals + 1, at).split(","));
        return new Product(
                name,
                how.getFirst(),
                Integer.parseInt(how.get(1)),
                how.subList(2, how.size()),
                text.substring(at + 1),
                work.resolve(name + ".log").toAbsolutePath());
    }

    private void run(List<Product> products) throws Exception {
        var runs = new LinkedHashMap<Variant, List<Run>>();
        for (var product : products) {
            add(runs, new Variant(product.name() + ", plain", product, List.of(), false));
            if (cached && only.matcher(product.name() + ", AOT cache").find()) {
                var cache = List.of("-XX:AOTMode=on", "-XX:AOTCache=" + cache(product));
                add(runs, new Variant(product.name() + ", AOT cache", product, cache, false));
            }
            add(runs, new Variant(product.name() + ", restored", product, List.of(), true));
        }
        for (int round = 0; round < rounds; round++) {
            for (var variant : runs.keySet()) {
                var run = measured(variant);
                runs.get(variant).add(run);
                System.err.println(variant.name() + ": " + run);
            }
        }
        show(runs);
        for (var product : products) {
            System.out.printf("%s: %d classes loaded%n", product.name(), classes(product));
        }
    }

    private void add(Map<Variant, List<Run>> runs, Variant variant) {
        if (only.matcher(variant.name()).find()) {
            runs.put(variant, new ArrayList<>());
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
                "| start | init, ms | first answer, ms (least) | processor from start to first answer, ms | processor of a warm request, ms | peak memory, MB |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        runs.forEach(Bench::show);
    }

    private static void show(Variant variant, List<Run> all) {
        var init = median(all, Run::init);
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.0f (%.0f) | %.0f | %.2f | %.0f |%n",
                variant.name(),
                variant.restored() ? "–" : String.valueOf(Math.round(init)),
                median(all, Run::first),
                all.stream().mapToDouble(Run::first).min().orElseThrow(),
                median(all, Run::startCpu),
                median(all, Run::warmCpu),
                median(all, Run::memory));
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> figure) {
        var sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
