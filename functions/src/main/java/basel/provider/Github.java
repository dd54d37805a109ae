package basel.provider;

import basel.account.Address;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// GitHub: OAuth 2 with PKCE; who it is and which mail address is proven, its API tells.
@Singleton
final class Github implements IdentitySource {
    private final Providers providers;
    private final SafeHttp http;

    Github(Providers providers, SafeHttp http) {
        this.providers = providers;
        this.http = http;
    }

    @Override
    public Provider.Kind kind() {
        return Provider.Kind.GITHUB;
    }

    @Override
    public String loginUrl(Provider provider, Attempt attempt, String back) {
        return provider.issuer()
                + "/login/oauth/authorize?scope=read%3Auser+user%3Aemail&code_challenge_method=S256"
                + "&client_id="
                + SafeHttp.encoded(provider.clientId())
                + "&redirect_uri="
                + SafeHttp.encoded(back)
                + "&state="
                + attempt.state()
                + "&code_challenge="
                + attempt.challenge();
    }

    @Override
    public Identity identity(Provider provider, Attempt attempt, String code, String back) {
        var form =
                Map.of(
                        "client_id", provider.clientId(),
                        "client_secret", providers.secret(provider),
                        "code", code,
                        "redirect_uri", back,
                        "code_verifier", attempt.verifier());
        var answer = http.post(provider.issuer() + "/login/oauth/access_token", form);
        if (!answer.ok()) {
            throw ProviderTrouble.refused("github gives no token: status " + answer.status());
        }
        var token = Json.text(Json.object(answer.text()), "access_token");
        var user = Json.object(ask(provider, "/user", token));
        if (!(user.get("id") instanceof Number id)) {
            throw ProviderTrouble.refused("github names nobody");
        }
        var name = Json.maybe(user, "name").or(() -> Json.maybe(user, "login")).orElse(null);
        return new Identity(provider, Long.toString(id.longValue()), mail(provider, token), name);
    }

    private @Nullable Address mail(Provider provider, String token) {
        for (var entry : Json.list(ask(provider, "/user/emails", token))) {
            if (entry instanceof Map<?, ?> one
                    && Boolean.TRUE.equals(one.get("primary"))
                    && Boolean.TRUE.equals(one.get("verified"))) {
                return Json.maybe(one, "email").map(IdTokens::address).orElse(null);
            }
        }
        return null;
    }

    private String ask(Provider provider, String path, String token) {
        var answer = http.get(provider.api() + path, Map.of("Authorization", "Bearer " + token));
        if (!answer.ok()) {
            throw ProviderTrouble.refused("github's " + path + " answers " + answer.status());
        }
        return answer.text();
    }
}
