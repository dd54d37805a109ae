package basel.shared.model.wire;

import basel.shared.model.wire.Setback.Kind;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Where a provider is, and the key that opens it. The key goes into one header, to this place
/// only, and over plain HTTP to this machine only.
public final class Api {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final URI base;
    private final String header;
    private final String before;
    private final Supplier<Optional<String>> key;

    /// @param header the header that takes the key, after the word `before`
    public Api(URI base, String header, String before, Supplier<Optional<String>> key) {
        this.base = checked(base);
        this.header = header;
        this.before = before;
        this.key = key;
    }

    /// A POST of JSON.
    ///
    /// @param path begins with `/`; its parts are encoded already
    public HttpRequest post(String path, byte[] json) {
        var request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(json));
        if (!secure()) {
            request.version(Version.HTTP_1_1); // some servers lose the body of an upgrade request
        }
        key.get().ifPresent(secret -> request.header(header, before + guarded(secret)));
        return request.build();
    }

    private String guarded(String secret) {
        if (!secure() && !THIS_MACHINE.contains(base.getHost())) {
            throw new IllegalStateException(base + " (expected: https, as a key is sent there)");
        }
        if (!secret.chars().allMatch(next -> next > ' ' && next < 127)) {
            throw new Setback(Kind.DENIED);
        }
        return secret;
    }

    private boolean secure() {
        return base.getScheme().equals("https");
    }

    private static URI checked(URI base) {
        var text = base.toString();
        var scheme = String.valueOf(base.getScheme()).toLowerCase(Locale.ROOT);
        if (base.getHost() == null || !Set.of("http", "https").contains(scheme)) {
            throw new IllegalArgumentException(text + " (expected: an http or https address)");
        }
        if (base.getUserInfo() != null || base.getQuery() != null) {
            throw new IllegalArgumentException(
                    base.getHost() + " (expected: an address without name, password or query)");
        }
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : base;
    }
}
