package basel.local.conformance;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import java.util.Map;

/// A Micronaut-like handler: gets a context of its own, whose settings are its environment
/// variables.
public final class TypedFunction
        implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final ApplicationContext settings;

    public TypedFunction(ApplicationContextBuilder builder) {
        this.settings = builder.start();
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        var colour = settings.getProperty("echo.colour", String.class).orElse("none");
        var key = settings.getProperty("aws.accessKeyId", String.class).orElse("none");
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(201)
                .withHeaders(Map.of("content-type", "text/plain"))
                .withBody(
                        colour
                                + " "
                                + key
                                + " "
                                + event.getBody()
                                + " "
                                + event.getRequestContext().getHttp().getMethod())
                .build();
    }
}
