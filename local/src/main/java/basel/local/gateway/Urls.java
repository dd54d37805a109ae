package basel.local.gateway;

import basel.local.run.FunctionRunner;
import basel.local.run.Outcome;
import basel.local.template.FunctionSpec;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Functions at URLs, for an emulator that cannot run them: `POST /<logical id>` takes an event and
/// gives the answer. A failure is 500 with the header `X-Amz-Function-Error`, as Lambda's own
/// Invoke has it.
public final class Urls implements Door {
    private final Map<String, FunctionSpec> functions;
    private final FunctionRunner runner;

    public Urls(List<FunctionSpec> functions, FunctionRunner runner) {
        this.functions =
                functions.stream().collect(Collectors.toMap(FunctionSpec::id, Function.identity()));
        this.runner = runner;
    }

    @Override
    public Reply answer(Request request) {
        if (request.path().equals("/")) {
            return Reply.json(200, functions.keySet().stream().sorted().toList());
        }
        var function = functions.get(request.path().substring(1));
        if (function == null) {
            return Reply.message(
                    404,
                    "no function at "
                            + request.path()
                            + " (expected: one of "
                            + functions.keySet()
                            + ")");
        }
        if (!request.method().equals("POST")) {
            return Reply.message(405, "expected: POST with the event as its body");
        }
        return switch (runner.invoke(function.id(), request.body(), function.timeout())) {
            case Outcome.Answered(var payload) -> Reply.bytes(200, "application/json", payload);
            case Outcome.Failed(var type, var message) -> failure(type, message);
            case Outcome.TimedOut _ -> failure("Sandbox.Timedout", "Task timed out");
        };
    }

    private static Reply failure(String type, String message) {
        return Reply.json(500, Map.of("errorType", type, "errorMessage", message))
                .with("x-amz-function-error", "Unhandled");
    }
}
