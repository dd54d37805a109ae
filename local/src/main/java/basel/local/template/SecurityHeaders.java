package basel.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/// The headers that a `ResponseHeadersPolicy` of the template adds. Strict-Transport-Security is
/// left out: this machine serves plain HTTP.
final class SecurityHeaders {
    private final Map<String, Resource> resources;

    SecurityHeaders(Map<String, Resource> resources) {
        this.resources = resources;
    }

    /// Nothing for a policy that is AWS's own.
    Map<String, String> of(String policyId) {
        var policy = resources.get(policyId);
        var result = new LinkedHashMap<String, String>();
        if (policy == null) {
            return result;
        }
        var config = policy.get("ResponseHeadersPolicyConfig");
        var security = config.path("SecurityHeadersConfig");
        put(
                result,
                "content-security-policy",
                security.path("ContentSecurityPolicy").path("ContentSecurityPolicy"));
        put(result, "x-frame-options", security.path("FrameOptions").path("FrameOption"));
        put(result, "referrer-policy", security.path("ReferrerPolicy").path("ReferrerPolicy"));
        if (security.has("ContentTypeOptions")) {
            result.put("x-content-type-options", "nosniff");
        }
        for (var header : config.path("CustomHeadersConfig").path("Items")) {
            put(result, header.path("Header").asText(), header.path("Value"));
        }
        return result;
    }

    private static void put(Map<String, String> result, String name, JsonNode value) {
        if (value.isTextual()) {
            result.put(name, value.asText());
        }
    }
}
