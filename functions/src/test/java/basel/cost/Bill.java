package basel.cost;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// What a million messages cost by AWS's list prices, without the model. Prices: us-east-1 (N.
/// Virginia), Arm, first tier, no free tier; where they come from stands in `docs/cost.md`.
final class Bill {
    static final double WRITE = 0.625;
    static final double READ = 0.125;
    static final double FRAME = 1.00;
    static final double CONNECTED_MINUTE = 0.25;
    static final double INVOCATION = 0.20;
    static final double GIGABYTE_SECOND = 13.3334;
    static final double STANDARD_REQUEST = 0.40;
    static final double FIFO_REQUEST = 0.50;
    static final double TRACE = 5.00;
    static final double LOG_GIGABYTE = 0.50;

    /// A line of ours of each invocation, as JSON; in After Lambda's own of start and end too.
    private static final double LOG_KILOBYTES = 0.3;

    private static final double SYSTEM_LOG_KILOBYTES = 0.9;

    /// One access log line of the socket API.
    private static final double DOOR_LOG_KILOBYTES = 0.4;

    /// Send, receive and delete.
    private static final int QUEUE_REQUESTS = 3;

    /// Of one message, in seconds: how long calls take inside a region, and a model's JSON answer.
    private static final double CALL = 0.006;

    private static final double TRANSACTION = 0.014;
    private static final double POST = 0.012;
    private static final double JSON_ANSWER = 2.0;

    /// Processor seconds of one full core (1,769 MB) for one invocation, measured by `make bench`.
    private static final Map<String, Double> PROCESSOR =
            Map.of("Socket", 0.006, "Reply", 0.045, "After", 0.012);

    private static final double CORE = 1_769;

    /// The share of invocations that X-Ray records at ten messages a second: the first of each
    /// second, and a twentieth of the others.
    private static final double MESSAGES_A_SECOND = 10;

    private static final double SAMPLED = 0.05;

    private final Sample sample;
    private final Memory memory;
    private final List<String> functions;

    /// For what these functions do.
    Bill(Sample sample, Memory memory, List<String> functions) {
        this.sample = sample;
        this.memory = memory;
        this.functions = functions;
    }

    /// Dollars by what they are paid for.
    Map<String, Double> lines() {
        var lines = new LinkedHashMap<String, Double>();
        lines.put("frames", FRAME * frames());
        lines.put("a minute connected", heardHere() ? CONNECTED_MINUTE : 0);
        lines.put("Lambda's time", GIGABYTE_SECOND * gigabyteSeconds());
        lines.put("Lambda's requests", INVOCATION * invocations());
        lines.put("DynamoDB's writes", WRITE * writes());
        lines.put("DynamoDB's reads", READ * reads());
        lines.put("SQS", queues());
        lines.put("logs", LOG_GIGABYTE * logKilobytes());
        lines.put("X-Ray", TRACE * traces());
        return lines;
    }

    double total() {
        return lines().values().stream().mapToDouble(Double::doubleValue).sum();
    }

    double calls() {
        return sum(function ->
                sample.calls(function).values().stream().mapToDouble(Double::doubleValue).sum());
    }

    double writes() {
        return sum(sample::writes);
    }

    double reads() {
        return sum(sample::reads);
    }

    double frames() {
        return (heardHere() ? sample.framesInEach() : 0) + sum(sample::framesOut);
    }

    double invocations() {
        return sum(sample::invocations);
    }

    double gigabyteSeconds() {
        return sum(function -> seconds(function) * memory.of(function) / 1024);
    }

    double queueRequests() {
        return sum(this::requests);
    }

    private boolean heardHere() {
        return functions.contains("Socket");
    }

    private double sum(ToDoubleFunction<String> of) {
        return functions.stream().mapToDouble(of).sum();
    }

    /// How long a function runs for one message.
    double seconds(String function) {
        double share = Math.min(1, memory.of(function) / CORE);
        double busy = sample.invocations(function) * PROCESSOR.getOrDefault(function, 0.0) / share;
        double transactions = sample.waits(function, Bill::transacts);
        double posts = sample.waits(function, use -> use.frames() > 0);
        double others = sample.waits(function, use -> true) - transactions - posts;
        double waits = TRANSACTION * transactions + POST * posts + CALL * others;
        return busy + waits + models(function);
    }

    private double models(String function) {
        return switch (function) {
            case "Reply" -> sample.invocations(function) * ReferenceModel.WHOLE.toSeconds();
            case "After" -> sample.answers() * JSON_ANSWER;
            default -> 0;
        };
    }

    private double requests(String function) {
        return function.equals("Socket") ? 0 : QUEUE_REQUESTS * sample.invocations(function);
    }

    private double queues() {
        return sum(function ->
                requests(function) * (function.equals("Reply") ? FIFO_REQUEST : STANDARD_REQUEST));
    }

    private double logKilobytes() {
        return LOG_KILOBYTES * invocations()
                + (heardHere() ? 0 : SYSTEM_LOG_KILOBYTES * invocations())
                + (heardHere() ? DOOR_LOG_KILOBYTES * sample.framesInEach() : 0);
    }

    private double traces() {
        return sum(function -> {
            double each = sample.invocations(function);
            return Math.min(each, Math.min(1, each) / MESSAGES_A_SECOND + SAMPLED * each);
        });
    }

    private static boolean transacts(Meter.Use use) {
        return use.call().contains("Transact");
    }
}
