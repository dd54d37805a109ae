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
        try {
            return new Local(settings);
        } catch (Exception e) {
            if (e instanceof BindException) {
                throw StartProblem.portTaken(settings.port(), settings.awsPort(), e);
            }
            throw e;
        }
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
        var aws =
                LocalAws.open(
                        new LocalAws.Options(
                                settings.bind(),
                                settings.awsPort(),
                                settings.state(),
                                DynamoDbLocal.jars(),
                                settings.pace()),
                        faults);
        running.add(aws);
        var resolved = read(aws.authority());
        var runner = runner(resolved, aws.endpoint());
        var gateway = new Gateway(resolved, runner, options());
        running.add(gateway);
        gateway.start(new LocalPages(aws.mails(), aws.texts(), aws.counters(), faults));
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
        running.add(
                WebServer.start(
                        settings.bind(), settings.port(), new Urls(resolved.functions(), runner)));
        return resolved;
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
            var processes = new Processes(functions, machine, SANDBOXES);
            running.add(processes);
            return processes;
        }
        System.setProperty("aws.endpointUrl", endpoint.toString());
        System.setProperty("aws.region", machine.region());
        var objects = new InProcess(functions, machine);
        running.add(objects);
        var order =
                settings.warm().isEmpty()
                        ? functions.stream().map(FunctionSpec::id).toList()
                        : settings.warm();
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
                variables,
                function.timeout(),
                function.memory(),
                function.role(),
                function.hasUrl());
    }
}
