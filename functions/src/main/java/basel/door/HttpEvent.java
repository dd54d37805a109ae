package basel.door;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What API Gateway tells of a request (payload 2.0). Only what is used.
@Serdeable
record HttpEvent(
        String rawPath,
        @Nullable List<String> cookies,
        @Nullable Map<String, String> headers,
        @Nullable Map<String, String> queryStringParameters,
        Scene requestContext,
        @Nullable String body,
        boolean isBase64Encoded) {

    /// The request as API Gateway saw it.
    @Serdeable
    record Scene(String requestId, Line http) {}

    /// Its method, and who sent it.
    @Serdeable
    record Line(String method, String path, String sourceIp) {}

    /// The same as Micronaut's router wants it.
    APIGatewayV2HTTPEvent forRouter() {
        var line = requestContext.http();
        var http =
                RequestContext.Http.builder()
                        .withMethod(line.method())
                        .withPath(line.path())
                        .withSourceIp(line.sourceIp())
                        .build();
        return APIGatewayV2HTTPEvent.builder()
                .withRawPath(rawPath)
                .withCookies(cookies)
                .withHeaders(headers)
                .withQueryStringParameters(queryStringParameters)
                .withRequestContext(
                        RequestContext.builder()
                                .withRequestId(requestContext.requestId())
                                .withHttp(http)
                                .build())
                .withBody(body)
                .withIsBase64Encoded(isBase64Encoded)
                .build();
    }
}
