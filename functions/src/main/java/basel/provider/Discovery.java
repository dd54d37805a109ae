package basel.provider;

import com.nimbusds.jose.jwk.JWKSet;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// What OpenID providers say of themselves, and their keys: asked for once an hour. A key that is
/// not known yet is asked for again, once a minute at most.
@Singleton
final class Discovery {
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final String PATH = "/.well-known/openid-configuration";

    private final SafeHttp http;
    private final Clock clock;
    private final ConcurrentMap<String, Known> known = new ConcurrentHashMap<>();

    Discovery(SafeHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    /// An issuer's end points and keys.
    record Known(String authorize, String token, String keysUrl, JWKSet keys, Instant at) {}

    Known of(Provider provider) {
        return notOlder(provider, FRESH);
    }

    /// The same, with keys that are a minute old at most.
    Known again(Provider provider) {
        return notOlder(provider, AGAIN);
    }

    private Known notOlder(Provider provider, Duration age) {
        var now = clock.instant();
        var last = known.get(provider.issuer());
        if (last == null || !last.at().plus(age).isAfter(now)) {
            last = ask(provider.issuer(), now);
            known.put(provider.issuer(), last);
        }
        return last;
    }

    private Known ask(String issuer, Instant now) {
        var url = issuer.replaceFirst("/+$", "") + PATH;
        var says = read(url);
        if (!issuer.equals(Json.text(says, "issuer"))) {
            throw ProviderTrouble.refused(url + " names another issuer");
        }
        var keysUrl = Json.text(says, "jwks_uri");
        return new Known(
                Json.text(says, "authorization_endpoint"),
                Json.text(says, "token_endpoint"),
                keysUrl,
                keys(keysUrl),
                now);
    }

    private JWKSet keys(String url) {
        var answer = http.get(url, Map.of());
        try {
            return JWKSet.parse(answer.text());
        } catch (ParseException e) {
            throw ProviderTrouble.refused("no keys at " + url);
        }
    }

    private Map<String, Object> read(String url) {
        var answer = http.get(url, Map.of());
        if (!answer.ok()) {
            throw ProviderTrouble.refused(url + " answers " + answer.status());
        }
        return Json.object(answer.text());
    }
}
