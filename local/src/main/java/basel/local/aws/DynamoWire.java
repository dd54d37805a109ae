package basel.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// DynamoDB Local's own endpoint, spoken to in JSON.
final class DynamoWire implements AutoCloseable {
    static final String TARGET = "DynamoDB_20120810.";
    private static final String SIGNED =
            "AWS4-HMAC-SHA256 Credential=local/20260101/eu-central-1/dynamodb/aws4_request,"
                    + " SignedHeaders=host, Signature="
                    + "0".repeat(64);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final URI endpoint;

    DynamoWire(URI endpoint) {
        this.endpoint = endpoint;
    }

    /// Bytes in, bytes out.
    HttpResponse<byte[]> pass(String operation, byte[] body) {
        var request =
                HttpRequest.newBuilder(endpoint)
                        .header("Content-Type", "application/x-amz-json-1.0")
                        .header("X-Amz-Target", TARGET + operation)
                        .header("Authorization", SIGNED)
                        .timeout(Duration.ofSeconds(30))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("DynamoDB Local does not answer at " + endpoint, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AwsError(500, "InternalServerError", "interrupted");
        }
    }

    /// Asks and reads the answer; throws `AwsError` with the name that DynamoDB gives it.
    JsonNode ask(String operation, JsonNode body) {
        var response = pass(operation, Wire.bytes(body));
        var answer = Wire.read(response.body());
        if (response.statusCode() != 200) {
            var type = answer.path("__type").asText("InternalServerError");
            var message = answer.path("message").asText(answer.path("Message").asText());
            throw new AwsError(
                    response.statusCode(), type.substring(type.indexOf('#') + 1), message);
        }
        return answer;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
