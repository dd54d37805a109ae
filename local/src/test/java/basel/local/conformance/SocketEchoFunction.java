package basel.local.conformance;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/// Keeps every event for the test, and does what the query (`$connect`) or the body says.
public final class SocketEchoFunction implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        var event = Deeds.parse(input.readAllBytes());
        Deeds.SEEN.add(event);
        if (event.path("requestContext").path("eventType").asText().equals("CONNECT")) {
            Deeds.duringConnect.accept(event);
        }
        var wish = event.has("body") ? body(event) : event.path("queryStringParameters");
        switch (wish.path("do").asText()) {
            case "throw" -> throw new IllegalStateException("asked to");
            case "sleep" -> Deeds.sleep(wish.path("ms").asLong());
            case "nonsense" -> {
                output.write(Deeds.bytes("nonsense"));
                return;
            }
            case "protocol" -> {
                output.write(
                        Deeds.bytes(
                                Map.of(
                                        "statusCode",
                                        200,
                                        "headers",
                                        Map.of("Sec-WebSocket-Protocol", "chat.v2"))));
                return;
            }
            default -> {}
        }
        output.write(
                Deeds.bytes(
                        Map.of("statusCode", wish.path("status").asInt(200), "body", "unseen")));
    }

    private static JsonNode body(JsonNode event) {
        try {
            return Deeds.JSON.readTree(event.path("body").asText());
        } catch (IOException _) {
            return Deeds.JSON.createObjectNode();
        }
    }
}
