package basel.shared.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.reader.TokenReader;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the session token: `Authorization: Bearer`, `Authorization: Basic` or `Authentication:
/// Basic`.
@Singleton
final class TokenInHeader implements TokenReader<HttpRequest<?>> {
    private static final int LONGEST = 4096;

    private record Way(String header, String scheme) {}

    private static final List<Way> WAYS =
            List.of(
                    new Way("Authorization", "bearer "),
                    new Way("Authorization", "basic "),
                    new Way("Authentication", "basic "));

    @Override
    public Optional<String> findToken(HttpRequest<?> request) {
        return WAYS.stream().flatMap(way -> read(request, way).stream()).findFirst();
    }

    private static Optional<String> read(HttpRequest<?> request, Way way) {
        var value = request.getHeaders().get(way.header());
        if (value == null
                || value.length() > LONGEST
                || !value.toLowerCase(Locale.ROOT).startsWith(way.scheme())) {
            return Optional.empty();
        }
        return Optional.of(value.substring(way.scheme().length()).strip());
    }
}
