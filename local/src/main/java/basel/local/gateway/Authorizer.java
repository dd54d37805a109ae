package basel.local.gateway;

import basel.local.run.FunctionRunner;
import basel.local.run.Outcome;
import java.time.Duration;
import java.util.List;

/// A Lambda `REQUEST` authorizer on `$connect`.
///
/// @param function its logical id
/// @param identitySources such as `route.request.querystring.ticket`; where one is missing the
///   function is not asked
public record Authorizer(String function, List<String> identitySources) {
    private static final String HEADER = "route.request.header.";
    private static final String QUERY = "route.request.querystring.";

    public Authorizer {
        identitySources = List.copyOf(identitySources);
    }

    Verdict judge(
            byte[] event, String arn, Request handshake, FunctionRunner runner, Duration timeout) {
        if (!identitySources.stream().allMatch(source -> isPresent(source, handshake))) {
            return new Verdict.Unauthorized();
        }
        long before = System.nanoTime();
        var outcome = runner.invoke(function, event, timeout);
        long millis = Duration.ofNanos(System.nanoTime() - before).toMillis();
        return switch (outcome) {
            case Outcome.Answered(var payload) -> Verdict.read(payload, arn, millis);
            case Outcome.Failed(_, var message) ->
                    message.equals("Unauthorized")
                            ? new Verdict.Unauthorized()
                            : new Verdict.Broken();
            case Outcome.TimedOut _ -> new Verdict.Broken();
        };
    }

    private static boolean isPresent(String source, Request handshake) {
        if (source.startsWith(HEADER)) {
            return handshake.headers().first(source.substring(HEADER.length())).isPresent();
        }
        if (source.startsWith(QUERY)) {
            return !HttpEvents.query(handshake.query())
                    .getOrDefault(source.substring(QUERY.length()), "")
                    .isEmpty();
        }
        return true;
    }
}
