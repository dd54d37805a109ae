package basel.door;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What API Gateway gets back (payload 2.0).
@Serdeable
record HttpAnswer(
        int statusCode,
        @Nullable Map<String, String> headers,
        @Nullable List<String> cookies,
        @Nullable String body,
        boolean isBase64Encoded) {
    static HttpAnswer of(APIGatewayV2HTTPResponse answer) {
        return new HttpAnswer(
                answer.getStatusCode(),
                answer.getHeaders(),
                answer.getCookies(),
                answer.getBody(),
                answer.getIsBase64Encoded());
    }
}
