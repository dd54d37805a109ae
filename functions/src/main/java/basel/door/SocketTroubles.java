package basel.door;

import basel.shared.kernel.BadInput;
import basel.shared.push.ServerEvent.Trouble;
import basel.shared.web.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns what an action threw into an error frame.
final class SocketTroubles {
    private static final Logger log = LoggerFactory.getLogger(SocketTroubles.class);

    private SocketTroubles() {}

    static Trouble of(RuntimeException trouble, Heard heard) {
        return switch (trouble) {
            case BadInput input -> input(input, heard);
            case Problem problem -> problem(problem, heard);
            default -> {
                log.error(
                        "frame failed: action={} request={}",
                        heard.action(),
                        heard.requestId(),
                        trouble);
                yield frame(
                        heard,
                        Problem.Code.CONFIG_ERROR,
                        "Something went wrong on our side. Please try again.",
                        null,
                        null);
            }
        };
    }

    private static Trouble input(BadInput input, Heard heard) {
        var text = String.valueOf(input.getMessage());
        var invalid = Problem.Code.INVALID_REQUEST;
        if (input.field().isEmpty()) {
            return frame(heard, invalid, text, null, null);
        }
        var details = List.of(Map.of("field", input.field(), "message", text));
        return frame(heard, invalid, input.field() + " " + text, details, null);
    }

    private static Trouble problem(Problem problem, Heard heard) {
        var details = problem.details().isEmpty() ? null : problem.details();
        var wait = problem.details().get("retryAfter") instanceof Integer seconds ? seconds : null;
        return frame(heard, problem.code(), String.valueOf(problem.getMessage()), details, wait);
    }

    private static Trouble frame(
            Heard heard,
            Problem.Code code,
            String message,
            @Nullable Object details,
            @Nullable Integer retryAfter) {
        return new Trouble(
                heard.action(),
                code.name(),
                message,
                heard.requestId(),
                heard.clientId(),
                details,
                retryAfter);
    }
}
