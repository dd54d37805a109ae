package basel.provider;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/// Who signed in at the OpenID server, by the code that the server gave: so that each login gets
/// its own person, in whatever order and whatever became of the others.
final class OpenIdPersons implements OAuth2TokenCallback {
    private final String issuer;
    private final Map<String, Person> byCode = new ConcurrentHashMap<>();

    OpenIdPersons(String issuer) {
        this.issuer = issuer;
    }

    /// Somebody with an account there.
    record Person(String subject, String mail, boolean verified) {}

    void signedIn(String code, Person person) {
        byCode.put(code, person);
    }

    @Override
    public String issuerId() {
        return issuer;
    }

    @Override
    public String subject(TokenRequest request) {
        return of(request).subject();
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of("basel");
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        var person = of(request);
        return Map.of(
                "email", person.mail(), "email_verified", person.verified(), "name", "Ada Example");
    }

    @Override
    public long tokenExpiry() {
        return 3600;
    }

    private Person of(TokenRequest request) {
        var grant = (AuthorizationCodeGrant) request.getAuthorizationGrant();
        var code = grant.getAuthorizationCode().getValue();
        return byCode.getOrDefault(code, new Person("nobody", "nobody@example.org", false));
    }
}
