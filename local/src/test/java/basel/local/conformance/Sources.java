package basel.local.conformance;

/// Where the expectations of the conformance tables come from.
final class Sources {
    private static final String GUIDE = "API Gateway Developer Guide: ";

    static final String PAYLOAD =
            GUIDE + "Create AWS Lambda proxy integrations for HTTP APIs in API Gateway";
    static final String ROUTES = GUIDE + "Create routes for HTTP APIs in API Gateway";
    static final String CORS = GUIDE + "Configure CORS for HTTP APIs in API Gateway";
    static final String HTTP_QUOTAS =
            GUIDE + "Quotas for configuring and running an HTTP API in API Gateway";
    static final String HTTP_TROUBLE =
            GUIDE + "Troubleshooting issues with HTTP API Lambda integrations";
    static final String FIVE_XX =
            "AWS re:Post Knowledge Center: How can I troubleshoot 5xx errors for API Gateway?";
    static final String TEXT_TYPES = "Capture: github.com/ministackorg/ministack/pull/766";
    static final String DECODED_PATH = "Capture: github.com/hotsock/voker/pull/8";
    static final String EMULATOR = "Capture: github.com/aws/aws-lambda-dotnet/pull/1901";
    static final String LAMBDA_QUOTAS = "Lambda Developer Guide: Lambda quotas";
    static final String LAMBDA_TIMEOUT =
            "Lambda Developer Guide: Configure Lambda function timeout";

    static final String HANDLER = "Lambda Developer Guide: Define Lambda function handler in Java";
    static final String CONNECT =
            GUIDE + "Manage connected users and client apps: $connect and $disconnect routes";
    static final String AUTHORIZER =
            GUIDE + "Control access to WebSocket APIs with AWS Lambda REQUEST authorizers";
    static final String POLICY = GUIDE + "Output from an API Gateway Lambda authorizer";
    static final String DEFAULT_ROUTE =
            GUIDE + "Invoke your backend integration with the $default Route and custom routes";
    static final String SELECTION =
            GUIDE + "Create routes for WebSocket APIs in API Gateway: route selection expressions";
    static final String CONTEXT =
            GUIDE + "Mapping template reference for WebSocket APIs in API Gateway";
    static final String RESPONSES =
            GUIDE + "Set up route responses for WebSocket APIs in API Gateway";
    static final String SUBPROTOCOL =
            GUIDE + "Set up a $connect route that requires a WebSocket subprotocol";
    static final String SOCKET_QUOTAS =
            GUIDE + "Quotas for configuring and running a WebSocket API in API Gateway";
    static final String BINARY = GUIDE + "Binary media types for WebSocket APIs in API Gateway";
    static final String CONNECTIONS = GUIDE + "Use @connections commands in your backend service";
    static final String MANAGEMENT = "Amazon API Gateway Management API Reference";
    static final String CLOSED_NORMALLY = "Capture: github.com/boto/boto3/issues/3789";
    static final String RFC_6455 = "RFC 6455: The WebSocket Protocol";

    static final String PATTERNS =
            "CloudFront Developer Guide: Cache behavior settings, Path pattern";
    static final String METHODS =
            "CloudFront Developer Guide: Cache behavior settings, Allowed HTTP methods";
    static final String HEADERS_POLICY =
            "CloudFront Developer Guide: Understand response headers policies";

    private Sources() {}
}
