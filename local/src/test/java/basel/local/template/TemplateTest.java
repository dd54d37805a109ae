package basel.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basel.local.template.HttpApiSpec.HttpRoute;
import basel.local.template.PathRule.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TemplateTest {
    private static final Surroundings HERE =
            Surroundings.at("127.0.0.1:8200", "127.0.0.1:8201")
                    .withSecrets(Map.of("StreamSecret", "s3cret", "/shop/basel/front", "fr0nt"));

    private final Template shop = Template.read(Path.of("src/test/resources/shop.yaml"), HERE);

    @Test
    void a_function_has_its_globals_its_own_settings_and_local_addresses() {
        var order = shop.function("Order").orElseThrow();

        assertThat(order.handler()).isEqualTo("shop.Order");
        assertThat(order.timeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(order.memory()).isEqualTo(512);
        assertThat(order.arn())
                .isEqualTo("arn:aws:lambda:eu-central-1:000000000000:function:shop-order");
        assertThat(order.environment())
                .containsEntry("STAGE", "test")
                .containsEntry("TABLE", "Orders")
                .containsEntry("QUEUE", "http://127.0.0.1:8201/000000000000/basel-jobs.fifo")
                .containsEntry("ORIGIN", "http://127.0.0.1:8200")
                .containsEntry("SIZE", "small")
                .containsEntry("FIRST", "a")
                .containsEntry("JOINED", "a-b-c")
                .containsEntry("LITERAL", "${kept} Orders x")
                .containsEntry("API", "http://127.0.0.1:8200/api/v1")
                .containsEntry("PUSH", "http://127.0.0.1:8201/" + Attributes.apiId("Live") + "/ws")
                .containsEntry("TOPIC", "arn:aws:sns:eu-central-1:000000000000:News")
                .containsEntry("STREAM", "http://127.0.0.1:8200/")
                .containsEntry("SECRET", "s3cret")
                .containsEntry("FRONT", "fr0nt")
                .containsEntry("ZONE", "eu-central-1a")
                .doesNotContainKey("GONE");
    }

    @Test
    void routes_name_method_path_and_function() {
        var api = shop.httpApis().getFirst();

        assertThat(api.id()).isEqualTo("Web");
        assertThat(api.routes())
                .containsExactly(
                        new HttpRoute("POST", "/orders/{id}", "Order"),
                        new HttpRoute("ANY", "$default", "Order"));
        assertThat(api.routes())
                .extracting(HttpRoute::key)
                .containsExactly("POST /orders/{id}", "$default");
        assertThat(api.cors().path("AllowOrigins").get(0).asText()).isEqualTo("https://x.test");
    }

    @Test
    void the_socket_api_names_its_functions() {
        var api = shop.socketApis().getFirst();

        assertThat(api.stage()).isEqualTo("ws");
        assertThat(api.routes()).isEqualTo(Map.of("$connect", "Order", "$default", "Stream"));
        assertThat(api.authorizer()).isEqualTo("Order");
        assertThat(api.identitySources()).containsExactly("route.request.querystring.ticket");
    }

    @Test
    void queues_and_what_they_drive() {
        var jobs = shop.queues().getFirst();

        assertThat(jobs.fifo()).isTrue();
        assertThat(jobs.name()).isEqualTo("basel-jobs.fifo");
        assertThat(jobs.visibility()).isEqualTo(Duration.ofSeconds(90));
        assertThat(jobs.redrive())
                .isEqualTo(new QueueSpec.Redrive("arn:aws:sqs:eu-central-1:000000000000:Dead", 4));
        assertThat(shop.queues().get(1).delay()).isEqualTo(Duration.ofSeconds(5));
        assertThat(shop.mappings())
                .containsExactly(
                        new QueueMapping(
                                "Order", jobs.arn(), 3, Duration.ofSeconds(2), true, 7, true));
        assertThat(shop.queueByArn(jobs.arn())).contains(jobs);
    }

    @Test
    void schedules_of_both_kinds() {
        assertThat(shop.schedules())
                .containsExactly(
                        new ScheduleSpec(
                                "OrderNight",
                                "Order",
                                "cron(0 3 * * ? *)",
                                "{\"job\":\"night\"}",
                                false,
                                true),
                        new ScheduleSpec(
                                "OrderOften", "Order", "rate(5 minutes)", null, true, false));
    }

    @Test
    void roles_hold_statements_and_policy_templates() {
        var role = shop.function("Order").orElseThrow().role();

        assertThat(role)
                .contains(
                        new Statement(
                                true,
                                List.of("dynamodb:GetItem", "dynamodb:PutItem"),
                                List.of("arn:aws:dynamodb:eu-central-1:000000000000:table/Orders"),
                                Map.of()))
                .contains(
                        new Statement(
                                false,
                                List.of("ses:*"),
                                List.of("*"),
                                Map.of(
                                        "StringEquals",
                                        Map.of("ses:FromAddress", List.of("a@x.test")))));
        assertThat(role)
                .anySatisfy(statement -> {
                    assertThat(statement.actions()).containsExactly("sqs:SendMessage*");
                    assertThat(statement.resources())
                            .containsExactly(
                                    "arn:aws:sqs:eu-central-1:000000000000:basel-jobs.fifo");
                });
        assertThat(shop.function("Stream").orElseThrow().role())
                .contains(
                        Statement.allow(
                                List.of("s3:GetObject"), List.of("arn:aws:s3:::basel-files/*")));
    }

    @Test
    void tables_say_their_keys_and_expiry() {
        var orders = shop.tables().getFirst();

        assertThat(orders.name()).isEqualTo("Orders");
        assertThat(orders.ttlAttribute()).isEqualTo("ttl");
        assertThat(orders.properties().path("KeySchema").get(0).path("AttributeName").asText())
                .isEqualTo("pk");
    }

    @Test
    void parameters_topics_and_outputs_are_local() {
        assertThat(shop.parameters())
                .containsExactly(
                        new ParameterSpec(
                                "Origin", "/basel/origin", "String", "http://127.0.0.1:8200"));
        assertThat(shop.topics()).containsExactly("arn:aws:sns:eu-central-1:000000000000:News");
        assertThat(shop.outputs()).containsEntry("Socket", "ws://127.0.0.1:8200/ws");
    }

    @Test
    void paths_lead_to_their_resource() {
        assertThat(shop.paths())
                .extracting(PathRule::pattern)
                .containsExactly("/api/*", "/ws", "/stream/*", "/old", "*");
        assertThat(shop.paths())
                .extracting(PathRule::target)
                .containsExactly(
                        new Target.Http("Web"),
                        new Target.Socket("Live"),
                        new Target.FunctionUrl("Stream"),
                        new Target.Elsewhere("old.test"),
                        new Target.Bucket("Files"));
        assertThat(shop.paths().get(2).headers()).isEqualTo(Map.of("x-from", "s3cret"));
        assertThat(shop.paths().getFirst().requestCode())
                .singleElement()
                .asString()
                .contains("/api");
    }

    @Test
    void a_parameter_given_on_start_wins() {
        var live =
                Template.read(
                        Path.of("src/test/resources/shop.yaml"),
                        HERE.withParameters(Map.of("Stage", "live")));

        assertThat(live.function("Order").orElseThrow().environment())
                .containsEntry("STAGE", "live")
                .containsEntry("SIZE", "large");
        assertThat(live.tables()).hasSize(2);
    }

    @Test
    void what_cannot_be_understood_is_named() {
        assertProblem(
                "Resources: {A: {Type: AWS::SQS::Queue, Properties: {QueueName: !Ref Nobody}}}",
                "A (AWS::SQS::Queue)",
                "Ref Nobody");
        assertProblem(
                "Resources: {A: {Type: AWS::SQS::Queue, Properties: {DelaySeconds: soon}}}",
                "A",
                "DelaySeconds",
                "a number");
        assertProblem("Resources: {A: {Type: AWS::DynamoDB::Table}}", "A", "KeySchema");
        assertProblem("Resources: {A: {Properties: {}}}", "A", "a resource with a Type");
        assertProblem(
                "Resources: {A: {Type: AWS::SQS::Queue, Properties: {QueueName: !ImportValue x}}}",
                "A",
                "Fn::ImportValue");
        assertProblem(
                "Parameters: {P: {Type: String}}\nResources: {A: {Type: AWS::SQS::Queue, Properties: {QueueName: !Ref P}}}",
                "Parameter P has no Default");
        assertProblem("Resources: {A: {Type: AWS::SQS::Queue, Condition: Nope}}", "Condition Nope");
        assertProblem(
                "Resources: {A: {Type: AWS::SSM::Parameter, Properties: {Value: !GetAtt A.Value}}}",
                "circle");
        assertProblem("Resources: {}", "no Resources");
        assertProblem("[", "not YAML");
    }

    @Test
    void the_product_is_understood() {
        var product = Template.read(Path.of("../template.yaml"), HERE);

        assertThat(product.functions())
                .hasSizeGreaterThan(5)
                .allSatisfy(function -> {
                    assertThat(function.handler()).startsWith("basel.");
                    assertThat(function.role()).isNotEmpty();
                });
        assertThat(product.paths().getLast().target()).isInstanceOf(Target.Bucket.class);
    }

    private static void assertProblem(String yaml, String... parts) {
        assertThatThrownBy(() -> Template.parse(yaml, HERE))
                .isInstanceOf(TemplateProblem.class)
                .hasMessageContainingAll(parts);
    }
}
