package basel.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.cloudformation.include.CfnInclude;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;

/// The dashboard: traffic, latency, what waits and fails, what models take and what a message
/// costs.
final class Board {
    private static final Duration STEP = Duration.minutes(5);
    private static final int HALF = 12;

    private final CfnInclude product;
    private final String stack;

    Board(Stack scope, CfnInclude product) {
        this.product = product;
        this.stack = scope.getStackName();
        Dashboard.Builder.create(scope, "Board")
                .build()
                .addWidgets(traffic(), latency(), work(), failures(), models(), cost());
    }

    private GraphWidget traffic() {
        return graph(
                "Traffic",
                List.of(
                        http("Count", "Sum", "HTTP requests"),
                        socket("ConnectCount", "Sum", "sockets opened"),
                        socket("MessageCount", "Sum", "socket messages")));
    }

    private GraphWidget latency() {
        return graph(
                "Latency (ms)",
                List.of(
                        http("Latency", "p50", "HTTP p50"),
                        http("Latency", "p99", "HTTP p99"),
                        function("Socket", "Duration", "p99", "socket p99"),
                        function("Reply", "Duration", "p50", "reply p50"),
                        function("Reply", "Duration", "p99", "reply p99")));
    }

    private GraphWidget work() {
        return graph(
                "Work that waits (s)",
                List.of(
                        queue("Replies", "ApproximateAgeOfOldestMessage", "oldest reply"),
                        queue("AfterWork", "ApproximateAgeOfOldestMessage", "oldest other work")));
    }

    private GraphWidget failures() {
        return graph(
                "Failures",
                List.of(
                        http("5xx", "Sum", "HTTP 5xx"),
                        socket("IntegrationError", "Sum", "sockets"),
                        function("Reply", "Errors", "Sum", "replies"),
                        function("After", "Errors", "Sum", "other work"),
                        function("Failed", "Invocations", "Sum", "given up")));
    }

    private GraphWidget models() {
        return graph(
                "Tokens by model", List.of(search("TokensIn", "in"), search("TokensOut", "out")));
    }

    private GraphWidget cost() {
        var dollars = model("Dollars", "dollars (list prices)");
        var each =
                MathExpression.Builder.create()
                        .expression("dollars / messages")
                        .label("dollars a reply")
                        .usingMetrics(
                                Map.of(
                                        "dollars",
                                        dollars,
                                        "messages",
                                        function("Reply", "Invocations", "Sum", "replies")))
                        .period(STEP)
                        .build();
        return graph("Cost", List.of(dollars, each));
    }

    private IMetric search(String metric, String label) {
        return MathExpression.Builder.create()
                .expression(
                        "SEARCH('{Basel,Stack,Model} Stack=\"%s\" MetricName=\"%s\"', 'Sum')"
                                .formatted(stack, metric))
                .usingMetrics(Map.of())
                .label(label)
                .period(STEP)
                .build();
    }

    private IMetric http(String name, String statistic, String label) {
        return metric("AWS/ApiGateway", name, Map.of("ApiId", ref("HttpApi")), statistic, label);
    }

    private IMetric socket(String name, String statistic, String label) {
        return metric("AWS/ApiGateway", name, Map.of("ApiId", ref("SocketApi")), statistic, label);
    }

    private IMetric function(String id, String name, String statistic, String label) {
        return metric("AWS/Lambda", name, Map.of("FunctionName", ref(id)), statistic, label);
    }

    private IMetric queue(String id, String name, String label) {
        var queue = product.getResource(id).getAtt("QueueName").toString();
        return metric("AWS/SQS", name, Map.of("QueueName", queue), "Maximum", label);
    }

    private IMetric model(String name, String label) {
        return metric("Basel", name, Map.of("Stack", stack), "Sum", label);
    }

    private static IMetric metric(
            String space, String name, Map<String, String> of, String statistic, String label) {
        return Metric.Builder.create()
                .namespace(space)
                .metricName(name)
                .dimensionsMap(of)
                .statistic(statistic)
                .label(label)
                .period(STEP)
                .build();
    }

    private String ref(String id) {
        return product.getResource(id).getRef();
    }

    private static GraphWidget graph(String title, List<IMetric> metrics) {
        return GraphWidget.Builder.create().title(title).left(metrics).width(HALF).build();
    }
}
