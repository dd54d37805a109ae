package basel.local.template;

import java.util.List;
import java.util.Map;

/// A CloudFront behaviour: which origin answers a path. The default behaviour's pattern is `*` and
/// comes last.
///
/// @param headers custom headers that CloudFront adds for the origin
/// @param responseHeaders what the behaviour's own response headers policy adds for the browser
/// @param requestCode code of the CloudFront functions at viewer-request, such as one that strips
///   `/api`
public record PathRule(
        String pattern,
        Target target,
        String originPath,
        Map<String, String> headers,
        List<String> requestCode,
        Map<String, String> responseHeaders) {
    public PathRule {
        headers = Map.copyOf(headers);
        requestCode = List.copyOf(requestCode);
        responseHeaders = Map.copyOf(responseHeaders);
    }

    /// Who answers.
    public sealed interface Target {
        /// The HTTP API with this logical id.
        record Http(String apiLogicalId) implements Target {}

        /// The WebSocket API with this logical id.
        record Socket(String apiLogicalId) implements Target {}

        /// The URL of the function with this logical id.
        record FunctionUrl(String functionId) implements Target {}

        /// The bucket with this logical id.
        record Bucket(String bucketId) implements Target {}

        /// A host that is not of this template.
        record Elsewhere(String host) implements Target {}
    }
}
