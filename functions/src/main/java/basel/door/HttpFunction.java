package basel.door;

import basel.shared.web.Callers;
import basel.shared.web.RequestIds;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.LambdaApplicationContextBuilder;
import io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction;
import java.util.Map;
import java.util.TreeMap;

/// HTTP: API Gateway's events (payload 2.0) through Micronaut's router. What only API Gateway knows
/// travels in two headers, which replace anything that a client sent under their names.
public final class HttpFunction extends APIGatewayV2HTTPEventFunction {
    public HttpFunction() {
        this(new LambdaApplicationContextBuilder().build());
    }

    public HttpFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context invocation) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (event.getHeaders() != null) {
            headers.putAll(event.getHeaders());
        }
        var context = event.getRequestContext();
        headers.put(RequestIds.HEADER, context.getRequestId());
        headers.put(Callers.ADDRESS, context.getHttp().getSourceIp());
        event.setHeaders(headers);
        return super.handleRequest(event, invocation);
    }
}
