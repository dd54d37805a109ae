package basel.provider;

import jakarta.inject.Singleton;
import java.util.Map;

/// OpenID Connect: code flow with PKCE and a nonce.
@Singleton
final class OpenId implements IdentitySource {
    private final Providers providers;
    private final Discovery discovery;
    private final IdTokens idTokens;
    private final SafeHttp http;

    OpenId(Providers providers, Discovery discovery, IdTokens idTokens, SafeHttp http) {
        this.providers = providers;
        this.discovery = discovery;
        this.idTokens = idTokens;
        this.http = http;
    }

    @Override
    public Provider.Kind kind() {
        return Provider.Kind.OPENID;
    }

    @Override
    public String loginUrl(Provider provider, Attempt attempt, String back) {
        var page = discovery.of(provider).authorize();
        http.safe(page);
        return page
                + (page.contains("?") ? "&" : "?")
                + "response_type=code&scope=openid+email+profile&code_challenge_method=S256"
                + "&client_id="
                + SafeHttp.encoded(provider.clientId())
                + "&redirect_uri="
                + SafeHttp.encoded(back)
                + "&state="
                + attempt.state()
                + "&nonce="
                + attempt.nonce()
                + "&code_challenge="
                + attempt.challenge();
    }

    @Override
    public Identity identity(Provider provider, Attempt attempt, String code, String back) {
        var form =
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        back,
                        "client_id",
                        provider.clientId(),
                        "client_secret",
                        providers.secret(provider),
                        "code_verifier",
                        attempt.verifier());
        var answer = http.post(discovery.of(provider).token(), form);
        if (!answer.ok()) {
            throw ProviderTrouble.refused(
                    provider.id() + " gives no token: status " + answer.status());
        }
        var token = Json.text(Json.object(answer.text()), "id_token");
        return idTokens.read(provider, token, attempt.nonce());
    }
}
