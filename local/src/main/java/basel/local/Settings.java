package basel.local;

import basel.local.aws.Pace;
import basel.local.template.ParameterSpec;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the command line and this process's environment ask for.
///
/// @param awsPort where the AWS front listens
/// @param state folder that outlives a run
/// @param dynamo a DynamoDB that runs elsewhere, or null for one of this machine's own
/// @param faster how much faster than AWS's the gateway's clocks run
/// @param pace how much faster than AWS's the clocks of queues and schedules run
/// @param parameters values of template parameters
/// @param secretNames variables of this process's environment whose values are secure SSM
///   parameters as long as this process lives, by the parameter's name
/// @param faults what goes wrong from the start
/// @param warm functions to make before their first event, in this order; those a person waits for
///   first where empty
record Settings(
        Mode mode,
        String bind,
        int port,
        int awsPort,
        Path template,
        Path spa,
        Path state,
        @Nullable URI dynamo,
        int faster,
        Pace pace,
        Map<String, String> parameters,
        Map<String, String> secretNames,
        Map<String, Double> faults,
        List<String> warm) {
    /// How functions run: as objects of this process, as processes of their own, or served at URLs
    /// and nothing else.
    enum Mode {
        IN_PROCESS,
        LAMBDA,
        FUNCTIONS
    }

    static final String USAGE =
            """
            Runs a SAM template on this machine.
              --port N            the web origin's port (8000)
              --aws-port N        the AWS front's port (the web origin's + 1)
              --bind ADDRESS      listen there (127.0.0.1)
              --template FILE     (template.yaml)
              --web FOLDER        the built pages (web/dist)
              --state FOLDER      what outlives a run (.basel)
              --dynamodb URL      a DynamoDB that runs elsewhere, such as LocalStack's (DynamoDB Local, kept in the state folder)
              --parameter N=V     a template parameter; may be repeated
              --secret N=VARIABLE SSM parameter N is what the environment has in VARIABLE, if anything; may be repeated
              --fault N=V         such as gone=0.05; may be repeated
              --faster N          the gateway's clocks run N times as fast
              --queues-faster N   visibility, delays and deduplication of queues run N times as fast
              --schedules-faster N  schedules fire N times as often
              --warm A,B          make these functions first
              --lambda            each function is a process of its own under AWS's runtime interface client
              --functions         serve the functions at URLs, and nothing else
            """;

    /// Throws `IllegalArgumentException` with what was expected.
    static Settings read(List<String> arguments) {
        var given = Arguments.read(arguments);
        int port = given.number("port", 8000);
        return new Settings(
                given.mode(),
                given.text("bind", "127.0.0.1"),
                port,
                given.number("aws-port", port + 1),
                Path.of(given.text("template", "template.yaml")),
                Path.of(given.text("web", "web/dist")),
                Path.of(given.text("state", ".basel")),
                given.last("dynamodb").map(URI::create).orElse(null),
                given.number("faster", 1),
                new Pace(given.number("queues-faster", 1), given.number("schedules-faster", 1)),
                given.pairs("parameter"),
                given.pairs("secret"),
                given.numbers("fault"),
                given.list("warm"));
    }

    /// The secure SSM parameters whose values the environment has.
    List<ParameterSpec> secrets(Map<String, String> environment) {
        var secrets = new ArrayList<ParameterSpec>();
        secretNames.forEach((name, variable) -> {
            var value = environment.getOrDefault(variable, "").strip();
            if (!value.isEmpty()) {
                secrets.add(new ParameterSpec(variable, name, "SecureString", value));
            }
        });
        return secrets;
    }

    /// The words of a command line by option.
    private record Arguments(Map<String, List<String>> values) {
        private static final List<String> FLAGS = List.of("lambda", "functions");
        private static final List<String> OPTIONS =
                List.of(
                        "port",
                        "aws-port",
                        "bind",
                        "template",
                        "web",
                        "state",
                        "dynamodb",
                        "parameter",
                        "secret",
                        "fault",
                        "faster",
                        "queues-faster",
                        "schedules-faster",
                        "warm");

        static Arguments read(List<String> words) {
            var values = new LinkedHashMap<String, List<String>>();
            for (int i = 0; i < words.size(); i++) {
                var name = words.get(i).startsWith("--") ? words.get(i).substring(2) : "";
                if (FLAGS.contains(name)) {
                    values.put(name, List.of());
                } else if (OPTIONS.contains(name) && i + 1 < words.size()) {
                    values.computeIfAbsent(name, _ -> new ArrayList<>()).add(words.get(++i));
                } else {
                    throw new IllegalArgumentException(
                            words.get(i) + " is not understood\n\n" + USAGE);
                }
            }
            return new Arguments(values);
        }

        Mode mode() {
            if (values.containsKey("lambda")) {
                return Mode.LAMBDA;
            }
            return values.containsKey("functions") ? Mode.FUNCTIONS : Mode.IN_PROCESS;
        }

        Optional<String> last(String name) {
            return Optional.ofNullable(values.get(name)).map(List::getLast);
        }

        String text(String name, String otherwise) {
            return last(name).orElse(otherwise);
        }

        int number(String name, int otherwise) {
            var text = last(name);
            try {
                return text.map(Integer::parseInt).orElse(otherwise);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "--" + name + " " + text.get() + " (expected: a number)", e);
            }
        }

        List<String> list(String name) {
            return last(name).map(text -> List.of(text.split(",", -1))).orElse(List.of());
        }

        Map<String, String> pairs(String name) {
            var result = new LinkedHashMap<String, String>();
            for (var pair : values.getOrDefault(name, List.of())) {
                int equals = pair.indexOf('=');
                if (equals < 1) {
                    throw new IllegalArgumentException(
                            "--" + name + " " + pair + " (expected: name=value)");
                }
                result.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
            return result;
        }

        Map<String, Double> numbers(String name) {
            var result = new LinkedHashMap<String, Double>();
            pairs(name)
                    .forEach((key, value) -> {
                        try {
                            result.put(key, Double.valueOf(value));
                        } catch (NumberFormatException e) {
                            throw new IllegalArgumentException(
                                    "--" + name + " " + key + "=" + value + " (expected: a number)",
                                    e);
                        }
                    });
            return result;
        }
    }
}
