package basel.local.conformance;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Shows the event it got, or answers what the query's `raw` says, or does what `do` says.
public final class HttpEchoFunction implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        var event = Deeds.parse(input.readAllBytes());
        var query = event.path("queryStringParameters");
        switch (query.path("do").asText()) {
            case "throw" -> throw new IllegalStateException("asked to");
            case "sleep" -> Deeds.sleep(query.path("ms").asLong());
            case "big" -> {
                output.write(new byte[7 * 1024 * 1024]);
                return;
            }
            default -> {}
        }
        var raw = query.path("raw").asText("");
        if (!raw.isEmpty()) {
            output.write(raw.getBytes(StandardCharsets.UTF_8));
            return;
        }
        output.write(
                Deeds.bytes(
                        Map.of(
                                "statusCode", 200,
                                "headers",
                                        Map.of(
                                                "Content-Type",
                                                "application/json",
                                                "X-Request",
                                                context.getAwsRequestId()),
                                "body", Deeds.JSON.writeValueAsString(event))));
    }
}
