package basel.local.aws;

import basel.local.gateway.Request;
import java.util.regex.Pattern;

/// What a Signature Version 4 header says. The signature itself is not verified: nobody but this
/// machine can call.
///
/// @param accessKey a function's logical id, or `local`
record Signature(String accessKey, String region, String service) {
    private static final Pattern FORM =
            Pattern.compile(
                    "AWS4-HMAC-SHA256 +Credential=([^/\\s,]+)/(\\d{8})/([^/\\s,]+)/([^/\\s,]+)/aws4_request, *SignedHeaders=[^,\\s]+, *Signature=[0-9a-f]{64}");

    /// Throws `AwsError` where the header is missing or has another form.
    static Signature of(Request request) {
        var header = request.headers().first("authorization").orElse("");
        if (header.isBlank()) {
            throw new AwsError(
                    403, "MissingAuthenticationTokenException", "Missing Authentication Token");
        }
        var found = FORM.matcher(header.strip());
        if (!found.matches()) {
            throw new AwsError(
                    400,
                    "IncompleteSignatureException",
                    "Authorization header requires 'Credential', 'SignedHeaders' and 'Signature' parameters.");
        }
        if (request.headers().first("x-amz-date").isEmpty()
                && request.headers().first("date").isEmpty()) {
            throw new AwsError(
                    400,
                    "IncompleteSignatureException",
                    "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.");
        }
        return new Signature(found.group(1), found.group(3), found.group(4));
    }
}
