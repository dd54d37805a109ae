package basel.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

class WishesTest {
    @TempDir static Path folder;

    private static JsonNode edge;
    private static JsonNode stack;

    @BeforeAll
    static void synthesise() {
        var app = Apps.with(folder, Everything.WISHED);
        BaselApp.addEdge(app);
        BaselApp.addStack(app);
        var out = Path.of(app.synth().getDirectory());
        edge = Tools.json(out.resolve("trial-edge.template.json"));
        stack = Tools.json(out.resolve("trial.template.json"));
    }

    @Test
    void the_domain_is_cloudfronts_and_its_records_lead_there() {
        assertThat(all(stack, "AWS::Route53::RecordSet"))
                .extracting(its -> its.path("Type").asText())
                .containsExactlyInAnyOrder("A", "AAAA");
        assertThat(stack.path("Parameters").has("WebOrigin")).isFalse();
        assertThat(stack.at("/Resources/WebOriginName/Properties/Value").toString())
                .contains("https://basel.example");
        assertThat(all(edge, "AWS::CertificateManager::Certificate"))
                .allSatisfy(its ->
                        assertThat(its.path("DomainName").asText()).isEqualTo("basel.example"));
    }

    @Test
    void the_wall_stands_before_cloudfront() {
        assertThat(all(edge, "AWS::WAFv2::WebACL"))
                .singleElement()
                .satisfies(its -> {
                    assertThat(its.path("Scope").asText()).isEqualTo("CLOUDFRONT");
                    assertThat(its.path("Rules")).hasSize(3);
                });
        assertThat(
                        stack.at("/Resources/Distribution/Properties/DistributionConfig/WebACLId")
                                .toString())
                .contains("webacl/wall");
    }

    @Test
    void alarms_and_the_budget_are_mailed() {
        assertThat(all(stack, "AWS::SNS::Subscription"))
                .filteredOn(its -> its.path("Protocol").asText().equals("email"))
                .extracting(its -> its.path("Endpoint").asText())
                .containsExactlyInAnyOrder("ada@basel.example", "ben@basel.example");
        var budget = all(stack, "AWS::Budgets::Budget").getFirst();
        assertThat(budget.at("/Budget/BudgetLimit/Amount").asInt()).isEqualTo(20);
        assertThat(budget.path("NotificationsWithSubscribers")).hasSize(2);
    }

    @Test
    void the_dashboard_shows_traffic_latency_models_and_what_a_reply_costs() throws IOException {
        var body = all(stack, "AWS::CloudWatch::Dashboard").getFirst().path("DashboardBody");
        var text = new StringBuilder();
        body.at("/Fn::Join/1").forEach(part -> text.append(part.isTextual() ? part.asText() : "x"));

        var board = new ObjectMapper().readTree(text.toString());

        assertThat(board.path("widgets"))
                .extracting(widget -> widget.at("/properties/title").asText())
                .containsExactly(
                        "Traffic",
                        "Latency (ms)",
                        "Work that waits (s)",
                        "Failures",
                        "Tokens by model",
                        "Cost");
        assertThat(text).contains("dollars / messages", "TokensOut", "ConnectCount");
    }

    @Test
    void a_domain_without_its_zone_is_refused() {
        var app = new App(AppProps.builder().context(Map.of("domain", "basel.example")).build());

        assertThatThrownBy(() -> Wishes.of(app.getNode())).hasMessageContaining("-c zone=");
    }

    private static List<JsonNode> all(JsonNode template, String type) {
        return template.path("Resources")
                .valueStream()
                .filter(its -> its.path("Type").asText().equals(type))
                .map(its -> its.path("Properties"))
                .toList();
    }
}
