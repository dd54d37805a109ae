package basel.shared.web;

import basel.shared.sign.Secrets;
import basel.shared.web.SocketCall.Caller;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds out who calls. What CloudFront says of the viewer counts only beside CloudFront's own
/// secret header; else the address is the one that API Gateway saw.
@Singleton
public final class Callers {
    /// The address that API Gateway saw; set by the door alone.
    public static final String ADDRESS = "basel-source-ip";

    private static final String SECRET = "basel-origin-secret";
    private static final String VIEWER = "cloudfront-viewer-address";
    private static final String COUNTRY = "cloudfront-viewer-country";

    private final String originSecret;

    Callers(@Value("${basel.origin-secret:}") String originSecret) {
        this.originSecret = originSecret;
    }

    /// The caller of an HTTP request.
    public Caller of(HttpRequest<?> request) {
        var headers = request.getHeaders();
        return of(
                headers.get(ADDRESS),
                headers.get("user-agent"),
                headers.get(SECRET),
                headers.get(VIEWER),
                headers.get(COUNTRY),
                BrowserCookies.read(BrowserCookies.header(request), BrowserCookies.BROWSER)
                        .orElse(null));
    }

    /// The caller of a handshake; header names are in lower case.
    public Caller of(String address, Map<String, String> headers) {
        return of(
                address,
                headers.get("user-agent"),
                headers.get(SECRET),
                headers.get(VIEWER),
                headers.get(COUNTRY),
                BrowserCookies.read(headers.getOrDefault("cookie", ""), BrowserCookies.BROWSER)
                        .orElse(null));
    }

    /// Whether a request came through CloudFront, by its secret header. Where no secret is set,
    /// there is no CloudFront to go round.
    ///
    /// @param headers by name in lower case or without regard to case
    public boolean cameByFront(Map<String, String> headers) {
        var secret = headers.get(SECRET);
        return originSecret.isEmpty() || (secret != null && Secrets.same(secret, originSecret));
    }

    private Caller of(
            @Nullable String address,
            @Nullable String userAgent,
            @Nullable String secret,
            @Nullable String viewer,
            @Nullable String country,
            @Nullable String browser) {
        var trusted =
                !originSecret.isEmpty() && secret != null && Secrets.same(secret, originSecret);
        var seen = trusted && viewer != null ? withoutPort(viewer) : address;
        return new Caller(
                seen == null ? "unknown" : seen,
                userAgent == null ? "" : userAgent,
                trusted ? country : null,
                browser == null ? null : Secrets.hash(browser));
    }

    private static String withoutPort(String viewer) {
        var colon = viewer.lastIndexOf(':');
        return colon < 0 ? viewer : viewer.substring(0, colon);
    }
}
