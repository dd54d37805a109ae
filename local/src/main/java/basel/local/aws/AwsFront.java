package basel.local.aws;

import basel.local.gateway.Door;
import basel.local.gateway.Faults;
import basel.local.gateway.Reply;
import basel.local.gateway.Request;
import basel.local.run.Trace;
import basel.local.template.FunctionSpec;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where every AWS call of a function comes in. It knows the function by its access key, checks the
/// function's role in the template, and refuses in the service's own words.
final class AwsFront implements Door {
    private static final Logger log = LoggerFactory.getLogger(AwsFront.class);
    private static final String MACHINE = "local";

    private final Map<String, Service> services;
    private final Map<String, FunctionSpec> functions;
    private final Counters counters;
    private final Faults faults;
    private final Kills kills;
    private final Set<String> complained = ConcurrentHashMap.newKeySet();

    /// @param services by the name in a signature; `execute-api` answers what has no readable
    ///   signature
    AwsFront(
            Map<String, Service> services,
            Map<String, FunctionSpec> functions,
            Counters counters,
            Faults faults,
            Kills kills) {
        this.services = Map.copyOf(services);
        this.functions = Map.copyOf(functions);
        this.counters = counters;
        this.faults = faults;
        this.kills = kills;
    }

    @Override
    public Reply answer(Request request) {
        var requestId = UUID.randomUUID().toString();
        var service = guess(request);
        try {
            var signature = Signature.of(request);
            service = service(signature);
            var caller = caller(signature, service);
            return answer(
                    service,
                    new Call(signature.service(), service.operation(request), request, caller));
        } catch (AwsError e) {
            return service.refusal(e, requestId);
        } catch (RuntimeException e) {
            log.error("{} {} failed", service.title(), request.path(), e);
            return service.refusal(
                    new AwsError(500, "InternalFailure", "this machine failed"), requestId);
        }
    }

    private Reply answer(Service service, Call call) {
        var caller = call.caller();
        if (caller != null) {
            if (kills.dead(call.request().headers().first(Trace.HEADER).orElse(""))) {
                throw AwsError.client(
                        "UnrecognizedClientException", "the worker was killed on purpose");
            }
            check(service, call, caller);
            if (faults.strikes(Faults.THROTTLE)) {
                throw service.throttled();
            }
        }
        return service.answer(call);
    }

    private void check(Service service, Call call, FunctionSpec caller) {
        List<Need> needs = service.needs(call);
        for (var need : needs) {
            if (!RoleCheck.allows(caller.role(), need)) {
                counters.denied(caller.id(), need);
                if (complained.add(caller.id() + need.action() + need.resource())) {
                    log.warn("{} may not {} on {}", caller.id(), need.action(), need.resource());
                }
                throw service.denied(caller.id(), need);
            }
        }
    }

    private Service service(Signature signature) {
        var service = services.get(signature.service());
        if (service != null) {
            return service;
        }
        if (complained.add(signature.service())) {
            log.warn("the service {} is not there on one machine", signature.service());
        }
        throw new AwsError(
                400,
                "UnknownOperationException",
                "The service " + signature.service() + " is not there on one machine");
    }

    private @Nullable FunctionSpec caller(Signature signature, Service service) {
        if (signature.accessKey().equals(MACHINE)) {
            return null;
        }
        var function = functions.get(signature.accessKey());
        if (function == null) {
            throw service.stranger();
        }
        return function;
    }

    /// In whose words to refuse a request that is not signed.
    private Service guess(Request request) {
        var target = request.headers().first("x-amz-target").orElse("");
        var name =
                target.startsWith("DynamoDB")
                        ? "dynamodb"
                        : target.startsWith("AmazonSSM")
                                ? "ssm"
                                : target.startsWith("AmazonSQS") ? "sqs" : "execute-api";
        return services.getOrDefault(name, services.values().iterator().next());
    }
}
