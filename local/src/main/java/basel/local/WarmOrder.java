package basel.local;

import basel.local.template.FunctionSpec;
import basel.local.template.HttpApiSpec;
import basel.local.template.QueueMapping;
import basel.local.template.SocketApiSpec;
import basel.local.template.Template;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Which functions to make first: those a person waits for. A socket's handshake waits for its
/// authorizer and for `$connect`, a request for its route; queues and schedules come after.
final class WarmOrder {
    private WarmOrder() {}

    static List<String> of(Template template) {
        return Stream.of(
                        sockets(template.socketApis()),
                        template.httpApis().stream()
                                .map(HttpApiSpec::routes)
                                .flatMap(List::stream)
                                .map(HttpApiSpec.HttpRoute::functionId),
                        template.mappings().stream().map(QueueMapping::functionId),
                        template.functions().stream().map(FunctionSpec::id))
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    private static Stream<String> sockets(List<SocketApiSpec> apis) {
        return apis.stream()
                .flatMap(api ->
                        Stream.concat(
                                Stream.ofNullable(api.authorizer()),
                                api.routes().values().stream().sorted()));
    }
}
