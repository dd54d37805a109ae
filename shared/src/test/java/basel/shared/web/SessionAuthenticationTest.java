package basel.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.kernel.Role;
import basel.shared.session.Sessions;
import basel.shared.testing.Ground;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.http.HttpRequest;
import java.text.ParseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SessionAuthenticationTest {
    private final Ground ground = Ground.fresh();
    private final Sessions sessions = ground.bean(Sessions.class);
    private final SessionAuthentication authentication = new SessionAuthentication(sessions);
    private final TokenInHeader reader = new TokenInHeader();

    @AfterEach
    void close() {
        ground.close();
    }

    @Test
    void a_token_brings_the_stores_roles_and_the_member_while_its_session_stands()
            throws ParseException {
        var session = ground.session("ann", "s1", Role.SUPPORTER);
        var token = SignedJWT.parse(sessions.token(session).token());

        assertThat(authentication.createAuthentication(token))
                .hasValueSatisfying(found -> {
                    assertThat(found.getName()).isEqualTo("ann");
                    assertThat(found.getRoles()).containsExactly("supporter");
                    assertThat(found.getAttributes())
                            .containsEntry(SessionAuthentication.MEMBER, session.member());
                });
        sessions.end(session.user(), session.id());
        assertThat(authentication.createAuthentication(token)).isEmpty();
    }

    @Test
    void a_token_with_other_claims_brings_nobody() {
        var claims = new JWTClaimsSet.Builder().claim("user_id", "ann").subject("ann").build();

        assertThat(authentication.createAuthentication(new PlainJWT(claims))).isEmpty();
    }

    @Test
    void a_token_is_read_in_each_of_its_three_ways() {
        assertThat(reader.findToken(asking("Authorization", "Bearer abc"))).contains("abc");
        assertThat(reader.findToken(asking("Authorization", "basic  abc "))).contains("abc");
        assertThat(reader.findToken(asking("Authentication", "Basic abc"))).contains("abc");
    }

    @Test
    void no_token_is_read_elsewhere_or_when_it_is_too_long() {
        assertThat(reader.findToken(HttpRequest.GET("/x"))).isEmpty();
        assertThat(reader.findToken(asking("Authorization", "Digest abc"))).isEmpty();
        assertThat(reader.findToken(asking("Authentication", "Bearer abc"))).isEmpty();
        assertThat(reader.findToken(asking("Authorization", "Bearer " + "a".repeat(4096))))
                .isEmpty();
    }

    private static HttpRequest<?> asking(String header, String value) {
        return HttpRequest.GET("/x").header(header, value);
    }
}
