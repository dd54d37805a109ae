package basel.local;

import basel.dynamodb.DynamoDbLocal;
import basel.local.aws.LocalAws;
import basel.local.gateway.Clocks;
import basel.local.gateway.Faults;
import basel.local.gateway.Gateway;
import basel.local.gateway.Urls;
import basel.local.gateway.WebServer;
import basel.local.pages.LocalPages;
import basel.local.run.FunctionRunner;
import basel.local.run.InProcess;
import basel.local.run.Machine;
import basel.local.run.Processes;
import basel.local.template.FunctionSpec;
import basel.local.template.Surroundings;
import basel.local.template.Template;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Everything that runs on this machine: the AWS front, the functions, the gateway.
final class Local implements AutoCloseable {
    private static final int SANDBOXES = 2;

    /// By its name a function learns how slow its model is to be.
    private static final String SLOWNESS = "basel.model.scripted.thinking";

    private final Settings settings;
    private final Faults faults = new Faults(RandomGenerator.getDefault());
    private final List<AutoCloseable> running = new ArrayList<>();
    private final Template template;

    private Local(Settings settings) throws InterruptedException {
        this.settings = settings;
        faults.set(settings.faults());
        try {
            template = settings.mode() == Settings.Mode.FUNCTIONS ? functionsOnly() : everything();
        } catch (Exception e) {
            close();
            throw e;
        }
    }

    /// Throws `StartProblem` where something must be done first.
    static Local start(Settings settings) throws InterruptedException {
        if (!Files.isReadable(settings.template())) {
            throw new StartProblem(
                    "There is no " + settings.template() + " to run; name it with --template",
                    null);
        }
        return new Local(settings);
    }

    Template template() {
        return template;
    }

    /// Stops in the reverse order of the start.
    @Override
    public void close() {
        for (var part : running.reversed()) {
            try {
                part.close();
            } catch (Exception e) {
                System.err.println("cannot stop " + part + ": " + e);
            }
        }
    }

    private Template everything() throws InterruptedException {
        var aws = opened(settings.awsPort(), () -> LocalAws.open(awsOptions(), faults));
        running.add(aws);
        running.addFirst(StateLock.take(settings.state()));
        aws.startDatabase();
        var resolved = read(aws.authority());
        var runner = runner(resolved, aws.endpoint());
        var gateway = new Gateway(resolved, runner, options());
        running.add(gateway);
        var pages = new LocalPages(aws.mails(), aws.texts(), aws.counters(), faults);
        opened(
                settings.port(),
                () -> {
                    gateway.start(pages);
                    return gateway;
                });
        aws.serve(resolved.with(settings.secrets(System.getenv())));
        aws.drive(runner, gateway.connections()::answer);
        aws.awaitDatabase();
        return resolved;
    }

    /// The handlers alone; an emulator calls them and stands where `AWS_ENDPOINT_URL` says.
    private Template functionsOnly() throws InterruptedException {
        var endpoint =
                URI.create(
                        System.getenv().getOrDefault("AWS_ENDPOINT_URL", "http://127.0.0.1:4566"));
        var resolved = read(endpoint.getAuthority());
        var runner = runner(resolved, endpoint);
        var urls = new Urls(resolved.functions(), runner);
        running.add(
                opened(
                        settings.port(),
                        () -> WebServer.start(settings.bind(), settings.port(), urls)));
        return resolved;
    }

    /// Something that opens a port. Netty throws `BindException` without declaring it.
    private interface Opening<T> {
        T open() throws Exception;
    }

    private static <T> T opened(int port, Opening<T> opening) throws InterruptedException {
        try {
            return opening.open();
        } catch (BindException e) {
            throw StartProblem.portTaken(port, e);
        } catch (RuntimeException | InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("cannot open port " + port, e);
        }
    }

    private LocalAws.Options awsOptions() {
        return new LocalAws.Options(
                settings.bind(),
                settings.awsPort(),
                settings.state(),
                DynamoDbLocal.jars(),
                settings.pace(),
                settings.dynamo());
    }

    private Template read(String awsAuthority) {
        var here = Surroundings.at("127.0.0.1:" + settings.port(), awsAuthority);
        return Template.read(settings.template(), here.withParameters(settings.parameters()));
    }

    /// In this process the functions are made in the background at once, while DynamoDB starts, so
    /// that the first events need not wait.
    private FunctionRunner runner(Template resolved, URI endpoint) {
        var machine = new Machine(endpoint, resolved.region(), resolved.account());
        var functions = resolved.functions().stream().map(Local::withShell).toList();
        if (settings.mode() == Settings.Mode.LAMBDA) {
            faults.exclude(Faults.SLOW_MODEL_MS);
            var processes = new Processes(functions, machine, SANDBOXES, settings.template());
            running.add(processes);
            return processes;
        }
        if (System.getProperty("http.maxConnections") == null) {
            // On AWS each sandbox keeps connections of its own. Here all share the JDK's, which
            // keeps
            // five; every further call would open one anew.
            System.setProperty("http.maxConnections", "256");
        }
        System.setProperty("aws.endpointUrl", endpoint.toString());
        System.setProperty("aws.region", machine.region());
        var objects = new InProcess(functions, machine);
        running.add(objects);
        faults.follow(now -> objects.set(SLOWNESS, (long) now.value(Faults.SLOW_MODEL_MS) + "ms"));
        var order = settings.warm().isEmpty() ? WarmOrder.of(resolved) : settings.warm();
        Thread.ofPlatform().daemon().name("warm").start(() -> objects.warm(order));
        return objects;
    }

    private Gateway.Options options() {
        return new Gateway.Options(
                settings.bind(),
                settings.port(),
                settings.spa(),
                Clocks.AWS.faster(settings.faster()),
                faults,
                Gateway.Options.AWS_NEW_SOCKETS_PER_SECOND);
    }

    /// A variable of this process's environment wins over the template's value of that name, as
    /// with SAM's own local commands; names that the template does not set stay unknown to the
    /// function.
    private static FunctionSpec withShell(FunctionSpec function) {
        Map<String, String> variables = new LinkedHashMap<>(function.environment());
        variables.replaceAll((name, value) -> System.getenv().getOrDefault(name, value));
        return new FunctionSpec(
                function.id(),
                function.name(),
                function.arn(),
                function.handler(),
                function.code(),
                variables,
                function.timeout(),
                function.memory(),
                function.role(),
                function.hasUrl());
    }
}
