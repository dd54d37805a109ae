package basel.shared.web;

import basel.shared.session.Session;
import basel.shared.session.Sessions;
import basel.shared.sign.SessionTokens;
import com.nimbusds.jwt.JWT;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.jwt.validator.DefaultJwtAuthenticationFactory;
import io.micronaut.security.token.jwt.validator.JwtAuthenticationFactory;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// After Micronaut has checked a token's signature and expiry: its claims must be exactly ours, and
/// its session is read, consistently, on each request. Roles are the store's.
@Singleton
@Replaces(DefaultJwtAuthenticationFactory.class)
final class SessionAuthentication implements JwtAuthenticationFactory {
    static final String MEMBER = "member";

    private final Sessions sessions;

    SessionAuthentication(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Optional<Authentication> createAuthentication(JWT token) {
        return user(token)
                .flatMap(user ->
                        sessions.by(token.getParsedString())
                                .filter(session -> session.user().value().equals(user)))
                .map(SessionAuthentication::authentication);
    }

    private static Optional<String> user(JWT token) {
        try {
            var claims = token.getJWTClaimsSet();
            var ours = claims.getClaims().keySet().equals(SessionTokens.CLAIMS);
            return ours ? Optional.ofNullable(claims.getStringClaim("user_id")) : Optional.empty();
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private static Authentication authentication(Session session) {
        var roles =
                session.roles().stream().map(role -> role.name().toLowerCase(Locale.ROOT)).toList();
        return Authentication.build(
                session.user().value(), roles, Map.of(MEMBER, session.member()));
    }
}
