package basel.local.template;

import basel.local.template.HttpApiSpec.HttpRoute;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The functions, and what their events say: routes, queue mappings, schedules.
final class FunctionReader {
    private static final String FUNCTION = "AWS::Serverless::Function";
    private static final String IMPLICIT = "ServerlessHttpApi";

    private final Resources reader;
    private final RoleReader roles;
    private final LocalAddresses addresses;

    FunctionReader(Resources reader, RoleReader roles, LocalAddresses addresses) {
        this.reader = reader;
        this.roles = roles;
        this.addresses = addresses;
    }

    List<FunctionSpec> functions() {
        return reader.of(FUNCTION).stream().map(this::function).toList();
    }

    List<HttpApiSpec> httpApis() {
        var routes = new LinkedHashMap<String, List<HttpRoute>>();
        reader.of("AWS::Serverless::HttpApi")
                .forEach(api -> routes.put(Attributes.apiId(api.id()), new ArrayList<>()));
        events(
                "HttpApi",
                (function, event) ->
                        routes.computeIfAbsent(
                                        event.get("ApiId").asText(Attributes.apiId(IMPLICIT)),
                                        id -> new ArrayList<>())
                                .add(route(function, event)));
        var result = new ArrayList<HttpApiSpec>();
        routes.forEach((apiId, list) -> result.add(api(apiId, list)));
        return result;
    }

    List<SocketApiSpec> socketApis() {
        return reader.of("AWS::Serverless::WebSocketApi").stream().map(this::socket).toList();
    }

    List<QueueMapping> mappings() {
        var result = new ArrayList<QueueMapping>();
        events("SQS", (function, event) -> result.add(mapping(function, event)));
        return result;
    }

    List<ScheduleSpec> schedules() {
        var result = new ArrayList<ScheduleSpec>();
        events(
                "Schedule",
                (function, event) -> result.add(schedule(function, event, "Schedule", false)));
        events(
                "ScheduleV2",
                (function, event) ->
                        result.add(schedule(function, event, "ScheduleExpression", true)));
        return result;
    }

    private FunctionSpec function(Resource function) {
        var environment = new LinkedHashMap<String, String>();
        function.get("Environment")
                .path("Variables")
                .properties()
                .forEach(entry ->
                        environment.put(
                                entry.getKey(), addresses.local(entry.getValue().asText())));
        return new FunctionSpec(
                function.id(),
                reader.references().nameOf(function.id()),
                reader.references().arn(function.id()),
                function.text("Handler", ""),
                function.text("CodeUri", ""),
                environment,
                Duration.ofSeconds(function.number("Timeout", 3)),
                function.number("MemorySize", 128),
                roles.of(function),
                function.get("FunctionUrlConfig").isObject());
    }

    private void events(String type, BiConsumer<Resource, Resource> each) {
        for (var function : reader.of(FUNCTION)) {
            for (var entry : function.get("Events").properties()) {
                var event = entry.getValue();
                if (event.path("Type").asText().equals(type)) {
                    each.accept(
                            function,
                            new Resource(
                                    function.id() + entry.getKey(),
                                    type,
                                    event.path("Properties")));
                }
            }
        }
    }

    private static HttpRoute route(Resource function, Resource event) {
        var path = event.text("Path", "$default");
        return new HttpRoute(
                event.text("Method", "ANY")
                        .toUpperCase(Locale.ROOT)
                        .replace("X-AMAZON-APIGATEWAY-ANY-METHOD", "ANY"),
                path,
                function.id());
    }

    private HttpApiSpec api(String apiId, List<HttpRoute> routes) {
        for (var api : reader.of("AWS::Serverless::HttpApi")) {
            if (Attributes.apiId(api.id()).equals(apiId)) {
                return new HttpApiSpec(api.id(), apiId, routes, api.get("CorsConfiguration"));
            }
        }
        return new HttpApiSpec(
                IMPLICIT,
                apiId,
                routes,
                com.fasterxml.jackson.databind.node.MissingNode.getInstance());
    }

    private SocketApiSpec socket(Resource api) {
        var routes = new LinkedHashMap<String, String>();
        api.get("Routes")
                .properties()
                .forEach(entry ->
                        routes.put(
                                entry.getKey(),
                                functionOf(
                                        api.id(), entry.getValue().path("FunctionArn").asText())));
        var auth = api.get("Auth");
        var authorizer = auth.path("AuthArn").asText("");
        return new SocketApiSpec(
                api.id(),
                Attributes.apiId(api.id()),
                api.text("StageName", "default"),
                api.text("RouteSelectionExpression", "$request.body.action"),
                routes,
                authorizer.isEmpty() ? null : functionOf(api.id(), authorizer),
                Resource.texts(auth.path("IdentitySource")));
    }

    private String functionOf(String id, String arn) {
        for (var function : reader.of(FUNCTION)) {
            var own = reader.references().arn(function.id());
            if (arn.equals(own) || arn.startsWith(own + ":") || arn.contains(own + "/")) {
                return function.id();
            }
        }
        throw new TemplateProblem(
                id + ": " + arn + " (expected: the ARN of a function of this template)");
    }

    private static QueueMapping mapping(Resource function, Resource event) {
        return new QueueMapping(
                function.id(),
                event.need("Queue"),
                event.number("BatchSize", 10),
                Duration.ofSeconds(event.number("MaximumBatchingWindowInSeconds", 0)),
                Resource.texts(event.get("FunctionResponseTypes"))
                        .contains("ReportBatchItemFailures"),
                Resource.number(
                        event.id(), event.get("ScalingConfig"), "MaximumConcurrency", 1_000),
                event.get("Enabled").asBoolean(true));
    }

    private static ScheduleSpec schedule(
            Resource function, Resource event, String expression, boolean scheduler) {
        var enabled =
                event.get("Enabled").asBoolean(true)
                        && !event.text("State", "ENABLED").equals("DISABLED");
        return new ScheduleSpec(
                event.id(),
                function.id(),
                event.need(expression),
                input(event.get("Input")),
                scheduler,
                enabled);
    }

    private static @Nullable String input(JsonNode node) {
        return node.isMissingNode() || node.isNull()
                ? null
                : node.isTextual() ? node.asText() : node.toString();
    }
}
