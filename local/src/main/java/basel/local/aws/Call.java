package basel.local.aws;

import basel.local.gateway.Request;
import basel.local.template.FunctionSpec;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// One call of an AWS operation, and who makes it.
///
/// @param service as the signature names it, such as `dynamodb`
/// @param operation such as `GetItem`
/// @param caller the function, or null for this machine itself, which may do everything
record Call(String service, String operation, Request request, @Nullable FunctionSpec caller) {
    String body() {
        return new String(request.body(), StandardCharsets.UTF_8);
    }

    String who() {
        return caller == null ? "local" : caller.id();
    }
}
