package basel.local.aws;

import basel.dynamodb.DynamoDbLocal;
import basel.local.gateway.Door;
import basel.local.gateway.Faults;
import basel.local.gateway.Reply;
import basel.local.gateway.WebServer;
import basel.local.run.FunctionRunner;
import basel.local.template.FunctionSpec;
import basel.local.template.Template;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// AWS on this machine: DynamoDB, SQS, SES, SNS, SSM and `@connections` behind one endpoint, queue
/// mappings and schedules.
///
/// ```java
/// var aws = LocalAws.open(options, faults);                       // the port stands
/// aws.startDatabase();                                            // beside what follows
/// var template = Template.read(file, Surroundings.at(web, aws.authority()));
/// aws.serve(template);                                            // tables, queues, parameters; calls are answered
/// aws.drive(runner, gateway.connections()::answer);               // queues and schedules call functions
/// aws.awaitDatabase();                                            // before anybody is let in
/// ```
public final class LocalAws implements AutoCloseable {
    private static final Duration SWEEP = Duration.ofMinutes(1);

    private final Options options;
    private final Faults faults;
    private final Clock clock = Clock.systemUTC();
    private final Counters counters = new Counters(clock);
    private final Outbox<Mail> mails = new Outbox<>();
    private final Outbox<TextMessage> texts = new Outbox<>();
    private final Kills kills;
    private final Database database;
    private final WebServer server;
    private final List<AutoCloseable> running = new CopyOnWriteArrayList<>();
    private volatile Door front =
            _ -> new Reply(503, new basel.local.gateway.Headers(List.of()), new byte[0]);
    private @Nullable Served served;

    /// @param port 0 takes a free one
    /// @param state folder for what outlives this process (`dynamodb/`, `parameters.json`), or null
    ///   for memory only
    /// @param dynamo a DynamoDB that runs elsewhere, or null for one of this process's own
    public record Options(
            String bind,
            int port,
            @Nullable Path state,
            Path dynamoJars,
            Pace pace,
            @Nullable URI dynamo) {
        /// In memory on a free port of the loopback.
        public static Options forTests() {
            return new Options("127.0.0.1", 0, null, DynamoDbLocal.jars(), Pace.AWS, null);
        }

        public Options withPace(Pace other) {
            return new Options(bind, port, state, dynamoJars, other, dynamo);
        }
    }

    private record Served(Template template, Queues queues, ConnectionsService connections) {}

    private LocalAws(Options options, Faults faults) throws InterruptedException {
        this.options = options;
        this.faults = faults;
        this.kills = new Kills(faults);
        this.database = new Database(options);
        this.server =
                WebServer.start(options.bind(), options.port(), request -> front.answer(request));
    }

    /// Opens the port. Calls get 503 until `serve`.
    public static LocalAws open(Options options, Faults faults) throws InterruptedException {
        return new LocalAws(options, faults);
    }

    /// Starts DynamoDB Local where no other is named, and waits for nothing. The state folder must
    /// be this process's alone.
    public void startDatabase() {
        var _ = database.start();
    }

    public int port() {
        return server.port();
    }

    /// Such as `127.0.0.1:8001`; queue URLs and the endpoint of `@connections` are there.
    public String authority() {
        return "127.0.0.1:" + server.port();
    }

    /// For `AWS_ENDPOINT_URL`.
    public URI endpoint() {
        return URI.create("http://" + authority());
    }

    public Counters counters() {
        return counters;
    }

    public Outbox<Mail> mails() {
        return mails;
    }

    public Outbox<TextMessage> texts() {
        return texts;
    }

    /// Makes what the template says and answers calls from now on. Calls of DynamoDB wait until it
    /// stands and has its tables.
    public void serve(Template template) {
        database.make(template.tables(), options.pace().schedule(SWEEP), clock);
        var queues =
                new Queues(
                        template.queues(),
                        options.pace(),
                        clock,
                        () -> faults.strikes(Faults.REORDER));
        var connections = new ConnectionsService(template.region(), template.account(), counters);
        served = new Served(template, queues, connections);
        front = front(template, queues, connections);
    }

    /// Lets queues and schedules call functions, and functions post to sockets.
    public void drive(FunctionRunner runner, Sockets sockets) {
        var here = served;
        if (here == null) {
            throw new IllegalStateException("drive comes after serve");
        }
        here.connections().connect(sockets);
        var template = here.template();
        for (var mapping : template.mappings()) {
            if (mapping.enabled()) {
                var queue =
                        here.queues()
                                .byArn(mapping.queueArn())
                                .orElseThrow(() ->
                                        new IllegalArgumentException(
                                                mapping.functionId()
                                                        + " is driven by "
                                                        + mapping.queueArn()
                                                        + " (expected: a queue of this template)"));
                running.add(
                        new QueuePump(mapping, queue, template.region(), runner, faults, kills));
            }
        }
        running.add(new Schedules(template, runner, options.pace(), clock));
    }

    /// Waits until DynamoDB stands and has its tables; throws what keeps it from it.
    public void awaitDatabase() {
        var _ = database.wire();
    }

    /// Stops calling functions and answering; what is kept stays in the state folder.
    @Override
    public void close() {
        for (var part : running.reversed()) {
            try {
                part.close();
            } catch (Exception e) {
                throw new IllegalStateException("cannot stop " + part, e);
            }
        }
        server.close();
        database.close();
    }

    private Door front(Template template, Queues queues, ConnectionsService connections) {
        var region = template.region();
        var account = template.account();
        var state = options.state();
        var parameters =
                new ParameterStore(state == null ? null : state.resolve("parameters.json"), clock);
        template.parameters()
                .forEach(each -> parameters.make(each.name(), each.type(), each.value()));
        var services =
                Map.<String, Service>of(
                        "dynamodb",
                                new DynamoService(
                                        database::wire, new DynamoNeeds(region, account), counters),
                        "sqs", new SqsService(queues, region, account, counters),
                        "ses", new SesService(mails, region, account, counters, clock),
                        "sns", new SnsService(texts, template.topics(), counters, clock),
                        "ssm", new SsmService(parameters, region, account, counters),
                        "execute-api", connections);
        var functions =
                template.functions().stream()
                        .collect(Collectors.toMap(FunctionSpec::id, Function.identity()));
        return new AwsFront(services, functions, counters, faults, kills);
    }
}
