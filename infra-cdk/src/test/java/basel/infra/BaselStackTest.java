package basel.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselStackTest {
    @TempDir static Path folder;

    private static JsonNode expanded;
    private static JsonNode stack;

    @BeforeAll
    static void synthesise() {
        var app = Apps.with(folder, Map.of());
        BaselApp.addStack(app);
        var assembly = app.synth();
        expanded = Tools.json(folder.resolve("first.json"));
        stack = Tools.json(Path.of(assembly.getDirectory(), "trial.template.json"));
    }

    @Test
    void every_resource_of_the_product_is_there_under_its_own_id() {
        assertThat(types(stack)).containsAllEntriesOf(types(expanded));
        assertThat(types(stack)).hasSize(types(expanded).size() + 1);
        assertThat(of("AWS::CloudWatch::Dashboard")).hasSize(1);
        assertThat(types(stack).values())
                .noneMatch(type -> type.startsWith("AWS::Serverless"))
                .contains("AWS::ApiGatewayV2::Api", "AWS::CloudFront::Distribution");
    }

    @Test
    void parameters_stay_parameters_with_their_defaults() {
        assertThat(stack.at("/Parameters/ModelProvider/Default").asText()).isEqualTo("scripted");
        assertThat(stack.at("/Parameters/WebOrigin/Default").asText("none")).isEmpty();
        assertThat(
                        stack.at("/Resources/Api/Properties/Environment/Variables/BASEL_LIMITS/Ref")
                                .asText())
                .isEqualTo("Limits");
    }

    @Test
    void every_function_is_reached_by_an_alias_of_a_published_snapshot() {
        var functions = of("AWS::Lambda::Function");

        assertThat(functions).hasSizeGreaterThanOrEqualTo(8);
        functions.forEach((id, function) -> {
            var version = resource(id + "Aliaslive").at("/FunctionVersion/Fn::GetAtt/0").asText();
            assertThat(resource(version).at("/FunctionName/Ref").asText()).isEqualTo(id);
            assertThat(function.at("/SnapStart/ApplyOn").asText())
                    .as(id)
                    .isEqualTo("PublishedVersions");
            assertThat(function.path("Runtime").asText()).isEqualTo("java25");
        });
    }

    @Test
    void functions_run_the_packaged_code_as_an_asset() {
        assertThat(of("AWS::Lambda::Function").values())
                .allSatisfy(function -> {
                    assertThat(function.at("/Code/S3Bucket/Fn::Sub").asText()).startsWith("cdk-");
                    assertThat(function.at("/Code/S3Key").asText()).matches("[0-9a-f]{64}\\.zip");
                });
    }

    @Test
    void other_code_is_another_version() {
        var other = Tools.json(Tools.expanded(folder, "second"));

        assertThat(versions(other)).hasSameSizeAs(versions(expanded));
        assertThat(versions(other)).doesNotContainAnyElementsOf(versions(expanded));
    }

    @Test
    void no_role_of_a_function_allows_a_wildcard_action() {
        var statements =
                of("AWS::IAM::Role").values().stream()
                        .flatMap(role -> each(role.path("Policies")))
                        .flatMap(policy -> each(policy.at("/PolicyDocument/Statement")))
                        .toList();

        assertThat(statements).hasSizeGreaterThan(20);
        assertThat(statements.stream().flatMap(s -> oneOrMany(s.path("Action"))))
                .allSatisfy(action -> assertThat(action.asText()).doesNotContain("*"));
        assertThat(statements.stream().filter(s -> s.path("Resource").asText().equals("*")))
                .allSatisfy(s -> assertThat(s.path("Action").asText()).isEqualTo("sns:Publish"));
    }

    @Test
    void tables_forget_by_themselves_and_can_be_restored() {
        assertThat(of("AWS::DynamoDB::Table")).hasSizeGreaterThanOrEqualTo(8);
        of("AWS::DynamoDB::Table")
                .forEach((id, table) -> {
                    assertThat(table.at("/TimeToLiveSpecification/Enabled").asBoolean())
                            .as("%s has a TTL", id)
                            .isTrue();
                    assertThat(
                                    table.at(
                                                    "/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                                            .asBoolean())
                            .as("%s has PITR", id)
                            .isTrue();
                    assertThat(table.at("/SSESpecification/SSEEnabled").asBoolean()).isTrue();
                    assertThat(table.path("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
                });
    }

    @Test
    void a_queue_waits_longer_than_the_function_that_reads_it() {
        of("AWS::Lambda::EventSourceMapping")
                .forEach((id, mapping) -> {
                    var queue = resource(mapping.at("/EventSourceArn/Fn::GetAtt/0").asText());
                    var alias = resource(mapping.at("/FunctionName/Ref").asText());
                    var function = resource(alias.at("/FunctionName/Ref").asText());
                    assertThat(queue.path("VisibilityTimeout").asInt())
                            .as(id)
                            .isGreaterThan(function.path("Timeout").asInt());
                    assertThat(mapping.at("/FunctionResponseTypes/0").asText())
                            .isEqualTo("ReportBatchItemFailures");
                });
    }

    @Test
    void doors_speak_payload_2_and_answer_within_the_gateways_patience() {
        var doors = new ArrayList<String>();
        for (var path : stack.at("/Resources/HttpApi/Properties/Body/paths").properties()) {
            var door = path.getValue().findValue("x-amazon-apigateway-integration");
            assertThat(door.path("payloadFormatVersion").asText())
                    .as(path.getKey())
                    .isEqualTo("2.0");
            doors.add(
                    door.at("/uri/Fn::Sub")
                            .asText()
                            .replaceAll(".*\\$\\{(\\w+)Aliaslive}.*", "$1"));
        }

        assertThat(doors).contains("Account", "Api");
        doors.addAll(List.of("Socket", "Authorizer"));
        assertThat(doors)
                .allSatisfy(id -> assertThat(resource(id).path("Timeout").asInt()).isLessThan(30));
    }

    private static Map<String, String> types(JsonNode template) {
        return template.path("Resources").properties().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, e -> e.getValue().path("Type").asText()));
    }

    private static List<String> versions(JsonNode template) {
        return types(template).entrySet().stream()
                .filter(entry -> entry.getValue().equals("AWS::Lambda::Version"))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, JsonNode> of(String type) {
        var found = new TreeMap<String, JsonNode>();
        types(stack)
                .forEach((id, its) -> {
                    if (its.equals(type)) {
                        found.put(id, resource(id));
                    }
                });
        return found;
    }

    private static JsonNode resource(String id) {
        return stack.path("Resources").path(id).path("Properties");
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return array.valueStream();
    }

    private static Stream<JsonNode> oneOrMany(JsonNode node) {
        return node.isArray() ? node.valueStream() : Stream.of(node);
    }
}
