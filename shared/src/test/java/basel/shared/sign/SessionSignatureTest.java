package basel.shared.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basel.shared.kernel.Role;
import basel.shared.kernel.UserId;
import basel.shared.testing.Ground;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SessionSignatureTest {
    private static final String SESSION = "keys/session";

    private final Ground ground = Ground.fresh();
    private final SessionKeys keys = ground.bean(SessionKeys.class);
    private final SessionSignature signature = ground.bean(SessionSignature.class);

    @AfterEach
    void close() {
        ground.close();
    }

    @Test
    void a_token_of_ours_verifies_and_has_exactly_the_claims_of_the_contract()
            throws ParseException, JOSEException {
        var token = ours(Role.RECRUITER);

        assertThat(signature.verify(token)).isTrue();
        assertThat(token.getJWTClaimsSet().getClaims().keySet()).isEqualTo(SessionTokens.CLAIMS);
        assertThat(token.getJWTClaimsSet().getStringClaim("role")).isEqualTo("user");
        assertThat(ours(Role.ADMIN).getJWTClaimsSet().getStringClaim("role")).isEqualTo("admin");
    }

    @Test
    void a_key_in_the_header_another_key_or_another_type_is_worth_nothing() throws JOSEException {
        var mine = keys.newest();
        var other = new ECKeyGenerator(Curve.P_256).keyID(mine.getKeyID()).generate();
        var unknown = new ECKeyGenerator(Curve.P_256).keyID("unknown").generate();

        assertThat(signature.verify(signed(mine, mine.getKeyID(), SessionTokens.TYPE))).isTrue();
        assertThat(signature.verify(signed(other, mine.getKeyID(), SessionTokens.TYPE))).isFalse();
        assertThat(signature.verify(signed(unknown, "unknown", SessionTokens.TYPE))).isFalse();
        assertThat(signature.verify(signed(mine, null, SessionTokens.TYPE))).isFalse();
        assertThat(signature.verify(signed(mine, mine.getKeyID(), JOSEObjectType.JWT))).isFalse();
        assertThat(signature.supports(JWSAlgorithm.HS256)).isFalse();
        assertThat(signature.supportedAlgorithmsMessage()).contains("ES256");
    }

    @Test
    void what_was_good_once_lends_nothing_to_what_is_almost_the_same() throws Exception {
        var parts = ours(Role.CANDIDATE).serialize().split("\\.", -1);
        var others = ours(Role.ADMIN).serialize().split("\\.", -1);
        for (int again = 0; again < 2; again++) {
            assertThat(verified(parts[0], parts[1], parts[2])).isTrue();
            assertThat(verified(others[0], others[1], others[2])).isTrue();
            assertThat(verified(parts[0], others[1], parts[2])).isFalse();
            assertThat(verified(parts[0], parts[1], others[2])).isFalse();
        }
    }

    @Test
    void the_newest_good_tokens_are_remembered_and_bad_ones_never() throws Exception {
        var verifier = new SessionVerifier(keys.newest(), 2);
        var other = new ECKeyGenerator(Curve.P_256).keyID("other").generate();

        assertThat(verifier.verifies(signed(other, "other", SessionTokens.TYPE))).isFalse();
        assertThat(verifier.remembered()).isZero();
        for (var role : new Role[] {Role.CANDIDATE, Role.RECRUITER, Role.ADMIN}) {
            assertThat(verifier.verifies(ours(role))).isTrue();
            assertThat(verifier.remembered()).isBetween(1, 2);
        }
        assertThat(verifier.remembered()).isEqualTo(2);
    }

    @Test
    void an_older_key_verifies_after_a_rotation_and_a_removed_one_no_more()
            throws ParseException, JOSEException {
        var token = ours(Role.CANDIDATE);
        var standing = ground.bean(Parameters.class).get(SESSION);

        put(MakeKeys.rotated(Map.of(SESSION, standing)));
        ground.forward(Duration.ofMinutes(6));
        assertThat(keys.newest().getKeyID()).isNotEqualTo(token.getHeader().getKeyID());
        assertThat(signature.verify(token)).isTrue();

        put(MakeKeys.missing(Map.of()));
        assertThat(signature.verify(token)).isTrue();
        ground.forward(Duration.ofMinutes(6));
        assertThat(signature.verify(token)).isFalse();
    }

    @Test
    void symmetric_keys_are_found_by_their_ids_and_the_newest_first() {
        var symmetric = ground.bean(Keys.class);
        var newest = symmetric.newest("master");

        assertThat(newest.secret().getEncoded()).hasSize(32);
        assertThat(symmetric.with("master", newest.id())).isEqualTo(newest);
        assertThat(symmetric.all("invite")).doesNotContain(newest).hasSize(1);
        assertThatThrownBy(() -> symmetric.with("master", "nobody's"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no master key has the id nobody's");
    }

    private boolean verified(String header, String claims, String signed) throws Exception {
        return signature.verify(SignedJWT.parse(header + "." + claims + "." + signed));
    }

    private SignedJWT ours(Role role) throws ParseException {
        var end = ground.now().plusSeconds(60);
        return SignedJWT.parse(ground.bean(SessionTokens.class).sign(new UserId("ann"), role, end));
    }

    private void put(Map<String, String> made) {
        made.forEach((name, value) -> ground.cloud().parameter(Ground.PATH + "/" + name, value));
    }

    private static SignedJWT signed(ECKey key, @Nullable String id, JOSEObjectType type)
            throws JOSEException {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(type)
                        .keyID(id)
                        .jwk(key.toPublicJWK())
                        .build();
        var token = new SignedJWT(header, new JWTClaimsSet.Builder().subject("ann").build());
        token.sign(new ECDSASigner(key));
        return token;
    }
}
