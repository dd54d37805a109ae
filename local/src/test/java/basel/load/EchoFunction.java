package basel.load;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Posts what a socket says back to it by `@connections`; answers HTTP with `ok`. It does so
/// without AWS's SDK, whose signing would cost more than all that is measured: who it is says a
/// header whose signature neither home checks.
public final class EchoFunction implements RequestStreamHandler {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SIGNED =
            "AWS4-HMAC-SHA256 Credential=Echo/20260101/eu-central-1/execute-api/aws4_request,"
                    + " SignedHeaders=host, Signature="
                    + "0".repeat(64);

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        var event = JSON.readTree(input);
        if (event.path("requestContext").path("eventType").asText().equals("MESSAGE")) {
            echo(event.path("requestContext"), event.path("body").asText());
        }
        output.write(JSON.writeValueAsBytes(Map.of("statusCode", 200, "body", "ok")));
    }

    private static void echo(JsonNode place, String text) throws IOException {
        var id = URLEncoder.encode(place.path("connectionId").asText(), StandardCharsets.UTF_8);
        var uri =
                System.getProperty("aws.endpointUrl")
                        + System.getProperty("load.prefix", "")
                        + "/"
                        + place.path("apiId").asText()
                        + "/"
                        + place.path("stage").asText()
                        + "/@connections/"
                        + id;
        var post = (HttpURLConnection) URI.create(uri).toURL().openConnection();
        post.setRequestMethod("POST");
        post.setDoOutput(true);
        post.setRequestProperty("Authorization", SIGNED);
        post.setRequestProperty("X-Amz-Date", "20260101T000000Z");
        try (var body = post.getOutputStream()) {
            body.write(text.getBytes(StandardCharsets.UTF_8));
        }
        int status = post.getResponseCode();
        if (status != 200 && status != 410) {
            throw new IOException("@connections answers " + status + " to " + uri);
        }
        try (var rest = status == 200 ? post.getInputStream() : post.getErrorStream()) {
            rest.readAllBytes(); // or the connection could not be used again
        }
    }
}
