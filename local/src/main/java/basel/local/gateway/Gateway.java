package basel.local.gateway;

import basel.local.run.FunctionRunner;
import basel.local.template.HttpApiSpec;
import basel.local.template.PathRule;
import basel.local.template.PathRule.Target;
import basel.local.template.SocketApiSpec;
import basel.local.template.Template;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The template's HTTP and WebSocket APIs behind its distribution, at one web origin of this
/// machine.
public final class Gateway implements AutoCloseable {
    /// How this machine differs from AWS.
    ///
    /// @param bind address to listen at
    /// @param spa folder that stands for the distribution's bucket
    /// @param newSocketsPerSecond further handshakes get 429
    public record Options(
            String bind,
            int port,
            Path spa,
            Clocks clocks,
            Faults faults,
            int newSocketsPerSecond) {
        public static final int AWS_NEW_SOCKETS_PER_SECOND = 500;
    }

    private static final String STRIP =
            "event.request.uri = event.request.uri.replace(/^\\/api(?=\\/|$)/, '') || '/';";
    private static final String PAGE =
            "if (!/\\.[a-z0-9]+$/.test(event.request.uri)) event.request.uri = '/index.html';";

    private final Template template;
    private final FunctionRunner runner;
    private final Options options;
    private final Map<String, HttpApi> httpApis = new LinkedHashMap<>();
    private final Map<String, SocketApi> socketApis = new LinkedHashMap<>();
    private final Connections connections;
    private @Nullable WebServer server;

    public Gateway(Template template, FunctionRunner runner, Options options) {
        this.template = template;
        this.runner = runner;
        this.options = options;
        template.httpApis().forEach(spec -> httpApis.put(spec.id(), http(spec)));
        template.socketApis().forEach(spec -> socketApis.put(spec.id(), socket(spec)));
        var byApiId = new LinkedHashMap<String, SocketApi>();
        template.socketApis().forEach(spec -> byApiId.put(spec.apiId(), known(spec.id())));
        this.connections = new Connections(byApiId, options.faults());
    }

    /// The sockets, for the AWS front to post to.
    public Connections connections() {
        return connections;
    }

    /// Opens the web origin. Throws `BindException` where the port is taken.
    public void start(Door localPages) throws InterruptedException {
        var web = template.surroundings().web();
        var alias = web.startsWith("127.0.0.1:") ? web.replace("127.0.0.1", "localhost") : null;
        var distribution =
                new Distribution(rules(), httpApis, socketApis, Map.of(), new Spa(options.spa()));
        server =
                WebServer.start(
                        options.bind(),
                        options.port(),
                        new WebDoor(web, alias, distribution, localPages));
    }

    @Override
    public void close() {
        socketApis.values().forEach(SocketApi::closeAll);
        if (server != null) {
            server.close();
        }
    }

    private HttpApi http(HttpApiSpec spec) {
        var routes =
                spec.routes().stream()
                        .map(route ->
                                route.path().equals("$default")
                                        ? HttpRoute.otherwise(route.functionId())
                                        : new HttpRoute(
                                                route.method(), route.path(), route.functionId()))
                        .toList();
        var place = new Place(spec.apiId(), "$default", template.region(), template.account());
        return new HttpApi(place, routes, cors(spec.cors()), runner, options.clocks());
    }

    private SocketApi socket(SocketApiSpec spec) {
        var place = new Place(spec.apiId(), spec.stage(), template.region(), template.account());
        var authorizer =
                spec.authorizer() == null
                        ? null
                        : new Authorizer(spec.authorizer(), spec.identitySources());
        return new SocketApi(
                place,
                new SocketRoutes(spec.routes(), spec.routeSelection()),
                authorizer,
                runner,
                options.clocks(),
                options.faults(),
                options.newSocketsPerSecond());
    }

    private SocketApi known(String id) {
        var api = socketApis.get(id);
        if (api == null) {
            throw new IllegalStateException("no WebSocket API " + id);
        }
        return api;
    }

    /// The distribution's behaviours; without a distribution, `/api/*` and the sockets before the
    /// pages.
    private List<PathRule> rules() {
        if (!template.paths().isEmpty()) {
            return template.paths();
        }
        var rules = new ArrayList<PathRule>();
        httpApis.keySet().stream()
                .limit(1)
                .forEach(id -> rules.add(rule("/api/*", new Target.Http(id), STRIP)));
        template.socketApis()
                .forEach(spec ->
                        rules.add(
                                new PathRule(
                                        "/" + spec.stage(),
                                        new Target.Socket(spec.id()),
                                        "",
                                        Map.of(),
                                        List.of(),
                                        Map.of())));
        rules.add(rule("*", new Target.Bucket("web"), PAGE));
        return rules;
    }

    private static PathRule rule(String pattern, Target target, String code) {
        return new PathRule(pattern, target, "", Map.of(), List.of(code), Map.of());
    }

    private static @Nullable Cors cors(JsonNode spec) {
        if (!spec.isObject()) {
            return null;
        }
        return new Cors(
                texts(spec.path("AllowOrigins")),
                texts(spec.path("AllowMethods")),
                texts(spec.path("AllowHeaders")),
                texts(spec.path("ExposeHeaders")),
                spec.path("MaxAge").asInt(0),
                spec.path("AllowCredentials").asBoolean(false));
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }
}
