package basel.shared.push;

import basel.shared.kernel.ConnectionId;
import basel.shared.sign.Parameters;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;

/// Posts events to open sockets. The endpoint is the parameter `socket-endpoint`, read when first
/// needed.
@Singleton
public final class Push {
    private final AwsCredentialsProvider credentials;
    private final AwsRegionProvider region;
    private final SdkHttpClient http;
    private final Parameters parameters;
    private final JsonMapper json;
    private volatile @Nullable ApiGatewayManagementApiClient client;

    Push(
            AwsCredentialsProvider credentials,
            AwsRegionProvider region,
            SdkHttpClient http,
            Parameters parameters,
            JsonMapper json) {
        this.credentials = credentials;
        this.region = region;
        this.http = http;
        this.parameters = parameters;
        this.json = json;
    }

    /// Posts one event to one socket.
    public PushResult send(ConnectionId to, ServerEvent event) {
        try {
            var bytes = SdkBytes.fromByteArray(json.writeValueAsBytes(event));
            client().postToConnection(b -> b.connectionId(to.value()).data(bytes));
            return PushResult.SENT;
        } catch (GoneException gone) {
            return PushResult.GONE;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a " + event.getClass().getSimpleName(), e);
        }
    }

    /// Closes a socket; one that is gone already counts as closed.
    public void close(ConnectionId connection) {
        try {
            client().deleteConnection(b -> b.connectionId(connection.value()));
        } catch (GoneException gone) {
            return;
        }
    }

    private ApiGatewayManagementApiClient client() {
        var made = client;
        if (made == null) {
            made =
                    ApiGatewayManagementApiClient.builder()
                            .credentialsProvider(credentials)
                            .region(region.getRegion())
                            .httpClient(http)
                            .endpointOverride(URI.create(parameters.get("socket-endpoint")))
                            .build();
            client = made;
        }
        return made;
    }
}
