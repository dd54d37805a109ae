package basel.local.aws;

import basel.local.gateway.Faults;
import basel.local.gateway.Headers;
import basel.local.gateway.Reply;
import basel.local.template.Surroundings;
import basel.local.template.Template;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/// `services.yaml` running in memory, and AWS's clients for it. Clients do not retry.
final class Shop implements AutoCloseable {
    /// The only socket there is.
    static final String SOCKET = "TXzPWdnOjoECGjA=";

    final Faults faults = new Faults(RandomGenerator.getDefault());
    final LocalAws aws;
    final Template template;
    private final SdkHttpClient http = UrlConnectionHttpClient.create();

    Shop(Pace pace) {
        try {
            aws = LocalAws.open(LocalAws.Options.forTests().withPace(pace), faults);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
        template =
                Template.read(
                        Path.of("src/test/resources/services.yaml"),
                        Surroundings.at("127.0.0.1:8299", aws.authority()));
        aws.serve(template);
    }

    String queueUrl(String id) {
        return template.queues().stream()
                .filter(queue -> queue.id().equals(id))
                .findFirst()
                .orElseThrow()
                .url();
    }

    DynamoDbClient dynamo(String who) {
        return with(DynamoDbClient.builder(), who).build();
    }

    SqsClient sqs(String who) {
        return with(SqsClient.builder(), who).build();
    }

    SesV2Client ses(String who) {
        return with(SesV2Client.builder(), who).build();
    }

    SnsClient sns(String who) {
        return with(SnsClient.builder(), who).build();
    }

    SsmClient ssm(String who) {
        return with(SsmClient.builder(), who).build();
    }

    ApiGatewayManagementApiClient push(String who) {
        var api = template.socketApis().getFirst();
        return with(ApiGatewayManagementApiClient.builder(), who)
                .endpointOverride(
                        URI.create(aws.endpoint() + "/" + api.apiId() + "/" + api.stage()))
                .build();
    }

    /// A gateway with one socket, which remembers what it got.
    static final class OneSocket implements Sockets {
        final Map<String, String> got = new HashMap<>();

        @Override
        public Reply answer(String apiId, String method, String id, byte[] body) {
            got.put(method + " " + id, new String(body, java.nio.charset.StandardCharsets.UTF_8));
            if (!id.equals(SOCKET)) {
                return reply(
                        410,
                        Map.entry("x-amzn-ErrorType", "GoneException"),
                        "{\"message\":\"Gone\"}");
            }
            return switch (method) {
                case "DELETE" -> reply(204, Map.entry("x", "y"), "");
                case "GET" ->
                        reply(
                                200,
                                Map.entry("x", "y"),
                                "{\"connectedAt\":\"2026-11-21T10:00:00Z\",\"identity\":{\"sourceIp\":\"127.0.0.1\",\"userAgent\":\"t\"},\"lastActiveAt\":\"2026-11-21T10:00:01Z\"}");
                default -> reply(200, Map.entry("x", "y"), "");
            };
        }

        private static Reply reply(int status, Map.Entry<String, String> header, String body) {
            return new Reply(
                    status,
                    new Headers(List.of(header)),
                    body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        aws.close();
        http.close();
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B with(
            B builder, String who) {
        return builder.endpointOverride(aws.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(who, "secret")))
                .overrideConfiguration(
                        override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .httpClient(http);
    }
}
