package basel.shared.aws;

import basel.shared.kernel.Ids;
import basel.shared.sign.Parameters;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.endpoints.EndpointUrl;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/// Makes the AWS clients. Endpoints come from the SDK's own settings (`AWS_ENDPOINT_URL…`), so that
/// an emulator needs no code. Interceptor beans see every call.
@Factory
final class AwsClients {
    private final AwsCredentialsProvider credentials;
    private final AwsRegionProvider region;
    private final ClientOverrideConfiguration overrides;

    AwsClients(
            AwsCredentialsProvider credentials,
            AwsRegionProvider region,
            java.util.List<ExecutionInterceptor> interceptors) {
        this.credentials = credentials;
        this.region = region;
        var config =
                ClientOverrideConfiguration.builder()
                        .apiCallTimeout(Duration.ofSeconds(12))
                        .apiCallAttemptTimeout(Duration.ofSeconds(4));
        interceptors.forEach(config::addExecutionInterceptor);
        this.overrides = config.build();
    }

    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Singleton
    Ids ids(Clock clock) {
        return new Ids(clock);
    }

    @Bean(preDestroy = "close")
    @Singleton
    SdkHttpClient http() {
        return UrlConnectionHttpClient.builder()
                .connectionTimeout(Duration.ofSeconds(2))
                .socketTimeout(Duration.ofSeconds(5))
                .build();
    }

    @Singleton
    DynamoDbClient dynamo(SdkHttpClient http) {
        return with(DynamoDbClient.builder(), http).build();
    }

    @Singleton
    SqsClient sqs(SdkHttpClient http) {
        return with(SqsClient.builder(), http).build();
    }

    @Singleton
    SesV2Client ses(SdkHttpClient http) {
        return with(SesV2Client.builder(), http).build();
    }

    @Singleton
    SnsClient sns(SdkHttpClient http) {
        return with(SnsClient.builder(), http).build();
    }

    @Singleton
    SsmClient ssm(SdkHttpClient http) {
        return with(SsmClient.builder(), http).build();
    }

    /// Posts to open sockets at the parameter `socket-endpoint`, which is read with the first post:
    /// a function that posts nothing need not be allowed to read it.
    @Singleton
    ApiGatewayManagementApiClient sockets(SdkHttpClient http, Parameters parameters) {
        return with(ApiGatewayManagementApiClient.builder(), http)
                .endpointProvider(_ ->
                        CompletableFuture.completedFuture(
                                Endpoint.builder()
                                        .endpointUrl(
                                                EndpointUrl.fromString(
                                                        parameters.get("socket-endpoint")))
                                        .build()))
                .build();
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B with(
            B builder, SdkHttpClient http) {
        return builder.credentialsProvider(credentials)
                .region(region.getRegion())
                .overrideConfiguration(overrides)
                .httpClient(http);
    }
}
