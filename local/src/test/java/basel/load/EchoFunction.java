package basel.load;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;

/// Posts what a socket says back to it, as the product posts to sockets; answers HTTP with `ok`.
public final class EchoFunction implements RequestStreamHandler {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SdkHttpClient HTTP = UrlConnectionHttpClient.create();

    private final Map<String, ApiGatewayManagementApiClient> clients = new ConcurrentHashMap<>();

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        var event = JSON.readTree(input);
        if (event.path("requestContext").path("eventType").asText().equals("MESSAGE")) {
            echo(event.path("requestContext"), event.path("body").asText());
        }
        output.write(JSON.writeValueAsBytes(Map.of("statusCode", 200, "body", "ok")));
    }

    private void echo(JsonNode place, String text) {
        try {
            clients.computeIfAbsent(
                            place.path("apiId").asText() + "/" + place.path("stage").asText(),
                            EchoFunction::client)
                    .postToConnection(post ->
                            post.connectionId(place.path("connectionId").asText())
                                    .data(SdkBytes.fromUtf8String(text)));
        } catch (GoneException _) {
            // nobody is left to tell
        }
    }

    private static ApiGatewayManagementApiClient client(String api) {
        var base = System.getProperty("aws.endpointUrl") + System.getProperty("load.prefix", "");
        return ApiGatewayManagementApiClient.builder()
                .endpointOverride(URI.create(base + "/" + api))
                .region(Region.EU_CENTRAL_1)
                .httpClient(HTTP)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("Echo", "local")))
                .build();
    }
}
