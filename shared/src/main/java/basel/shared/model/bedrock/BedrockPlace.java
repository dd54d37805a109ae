package basel.shared.model.bedrock;

import basel.shared.model.wire.Home;
import jakarta.inject.Singleton;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.endpoint.AwsClientEndpointProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;

/// Where Bedrock's runtime is: at the settings' base URL, else where the SDK's own settings
/// (`AWS_ENDPOINT_URL_BEDROCK_RUNTIME`, `AWS_ENDPOINT_URL`) point, else in the region.
@Singleton
public final class BedrockPlace {
    private final AwsCredentialsProvider credentials;
    private final AwsRegionProvider regions;

    BedrockPlace(AwsCredentialsProvider credentials, AwsRegionProvider regions) {
        this.credentials = credentials;
        this.regions = regions;
    }

    public BedrockApi api(Home home) {
        var region = regions.getRegion();
        var endpoint = home.baseUrl().map(URI::create).orElseGet(() -> endpoint(region));
        return new BedrockApi(endpoint, region, credentials);
    }

    @SuppressWarnings("deprecation") // as the SDK's own clients; nothing else reads those settings
    private static URI endpoint(Region region) {
        return AwsClientEndpointProvider.builder()
                .serviceEndpointOverrideEnvironmentVariable("AWS_ENDPOINT_URL_BEDROCK_RUNTIME")
                .serviceEndpointOverrideSystemProperty("aws.endpointUrlBedrockRuntime")
                .serviceProfileProperty("bedrock_runtime")
                .serviceEndpointPrefix("bedrock-runtime")
                .defaultProtocol("https")
                .region(region)
                .build()
                .clientEndpoint();
    }
}
