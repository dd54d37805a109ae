package basel.shared.web;

import basel.shared.sign.Parameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// The cookies: `refresh`, which carries a refresh secret; `browser`, by which a browser that
/// signed in before is known again; `attempt`, to which a sign-in at a provider is bound. On https
/// they are `Secure`, and all but `browser` are `__Host-`.
@Singleton
public final class BrowserCookies {
    static final String BROWSER = "browser";

    private static final String REFRESH = "refresh";
    private static final String ATTEMPT = "attempt";
    private static final String HOST = "__Host-";

    private final Parameters parameters;

    BrowserCookies(Parameters parameters) {
        this.parameters = parameters;
    }

    /// The refresh secret that the request brings.
    public Optional<String> refresh(HttpRequest<?> request) {
        return read(header(request), name(REFRESH));
    }

    /// The browser secret that the request brings.
    public Optional<String> browser(HttpRequest<?> request) {
        return read(header(request), BROWSER);
    }

    public Cookie refresh(String secret) {
        return cookie(name(REFRESH), secret, Duration.ofDays(30));
    }

    public Cookie browser(String secret) {
        return cookie(BROWSER, secret, Duration.ofDays(365));
    }

    /// The secret of the attempt that this browser began at a provider.
    public Optional<String> attempt(HttpRequest<?> request) {
        return read(header(request), name(ATTEMPT));
    }

    public Cookie attempt(String secret) {
        return cookie(name(ATTEMPT), secret, Duration.ofMinutes(30));
    }

    /// Takes the attempt's cookie out of the browser.
    public Cookie noAttempt() {
        return cookie(name(ATTEMPT), "", Duration.ZERO);
    }

    /// Takes the refresh cookie out of the browser.
    public Cookie noRefresh() {
        return cookie(name(REFRESH), "", Duration.ZERO);
    }

    /// Micronaut's own reader finds the first cookie only.
    static Optional<String> read(String header, String name) {
        return Arrays.stream(header.split(";", -1))
                .map(String::strip)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }

    static String header(HttpRequest<?> request) {
        var header = request.getHeaders().get("cookie");
        return header == null ? "" : header;
    }

    private Cookie cookie(String name, String value, Duration life) {
        return Cookie.of(name, value)
                .path("/")
                .maxAge(life)
                .httpOnly(true)
                .secure(https())
                .sameSite(SameSite.Strict);
    }

    private String name(String name) {
        return https() ? HOST + name : name;
    }

    private boolean https() {
        return parameters.get("web-origin").startsWith("https:");
    }
}
