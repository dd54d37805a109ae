package basel.provider;

import basel.shared.web.Origins;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// Asks providers: only by https, only public addresses, without following redirects, a few seconds
/// and a quarter of a megabyte at most. Whatever a discovery document names, nothing inside our own
/// network is asked. Where our own origin is on the loopback, a provider may be there too.
@Singleton
final class SafeHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 262_144;

    private final Origins origins;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    SafeHttp(Origins origins) {
        this.origins = origins;
    }

    /// An answer's status and text.
    record Answer(int status, String text) {
        boolean ok() {
            return status == 200;
        }
    }

    Answer get(String url, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(safe(url)).timeout(PATIENCE).GET();
        headers.forEach(request::header);
        return send(request.header("Accept", "application/json").build());
    }

    Answer post(String url, Map<String, String> form) {
        var body =
                form.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(safe(url))
                        .timeout(PATIENCE)
                        .header("Accept", "application/json")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer send(HttpRequest request) {
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                var bytes = body.readNBytes(MOST_BYTES + 1);
                if (bytes.length > MOST_BYTES) {
                    throw ProviderTrouble.refused("too much from " + request.uri().getHost());
                }
                return new Answer(answer.statusCode(), new String(bytes, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw ProviderTrouble.silent("no answer from " + request.uri().getHost(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProviderTrouble.silent("interrupted at " + request.uri().getHost(), e);
        }
    }

    /// The url, if it may be asked.
    URI safe(String url) {
        try {
            var uri = new URI(url);
            var host = uri.getHost();
            if (host == null || uri.getUserInfo() != null) {
                throw ProviderTrouble.refused("no url to ask: " + url);
            }
            var addresses = InetAddress.getAllByName(host);
            if (local() && Arrays.stream(addresses).allMatch(InetAddress::isLoopbackAddress)) {
                return uri;
            }
            if (!"https".equals(uri.getScheme())
                    || !Arrays.stream(addresses).allMatch(SafeHttp::isPublic)) {
                throw ProviderTrouble.refused(host + " (expected: https and a public address)");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw ProviderTrouble.refused("no url: " + url);
        } catch (UnknownHostException e) {
            throw ProviderTrouble.silent("no address of " + url, e);
        }
    }

    private boolean local() {
        return origins.own().startsWith("http://127.0.0.1:");
    }

    private static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        boolean unique = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
        boolean v4 = bytes.length == 4;
        boolean carrier = v4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
        boolean nowhere = v4 && bytes[0] == 0;
        return !(address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress()
                || unique
                || carrier
                || nowhere);
    }
}
