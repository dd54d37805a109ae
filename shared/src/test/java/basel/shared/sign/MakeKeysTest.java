package basel.shared.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MakeKeysTest {
    @TempDir Path folder;

    @Test
    void missing_keys_are_made_and_standing_ones_kept() {
        var made = MakeKeys.missing(Map.of());

        assertThat(made)
                .containsOnlyKeys(
                        "keys/front",
                        "keys/invite",
                        "keys/master",
                        "keys/password",
                        "keys/session",
                        "keys/unsubscribe");
        assertThat(SessionKeys.parse(made.getOrDefault("keys/session", ""))).hasSize(1);
        assertThat(MakeKeys.missing(made)).isEmpty();
    }

    @Test
    void what_cloudfront_says_is_made_once_and_never_rotated() {
        var made = MakeKeys.missing(Map.of());
        var rotated = MakeKeys.rotated(made);

        assertThat(made.getOrDefault("keys/front", "")).matches(Secrets::wellFormed);
        assertThat(rotated).doesNotContainKey("keys/front").hasSize(5);
        assertThat(MakeKeys.rotated(Map.of())).containsKey("keys/front").hasSize(6);
    }

    @Test
    void a_newer_key_stands_first_and_five_are_kept() {
        var keys = MakeKeys.missing(Map.of());
        var first = SessionKeys.parse(keys.getOrDefault("keys/session", "")).getFirst();

        keys = MakeKeys.rotated(keys);
        var two = SessionKeys.parse(keys.getOrDefault("keys/session", ""));
        for (int i = 0; i < 6; i++) {
            keys = MakeKeys.rotated(keys);
        }

        assertThat(two).hasSize(2);
        assertThat(two.getLast().getKeyID()).isEqualTo(first.getKeyID());
        assertThat(SessionKeys.parse(keys.getOrDefault("keys/session", ""))).hasSize(5);
        assertThat(keys.values()).allSatisfy(value -> assertThat(value).hasSizeLessThan(4096));
    }

    @Test
    void the_file_of_this_machine_is_written_for_its_owner_only() throws IOException {
        var file = folder.resolve("state/parameters.json");

        MakeKeys.main(new String[] {"--file", file.toString()});
        var first = Files.readString(file);
        MakeKeys.main(new String[] {"--file", file.toString()});
        var second = Files.readString(file);
        MakeKeys.main(new String[] {"--file", file.toString(), "--rotate"});

        assertThat(first)
                .contains("/basel/basel/keys/session", "/basel/basel/keys/master", "SecureString")
                .containsPattern("\"/basel/basel/keys/front\":[^}]*\"String\"")
                .isEqualTo(second)
                .isNotEqualTo(Files.readString(file));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void what_is_no_private_key_on_p256_is_refused() {
        for (var text :
                new String[] {"nonsense", "[{\"kty\":\"oct\",\"k\":\"AAAA\",\"kid\":\"x\"}]"}) {
            assertThatThrownBy(() -> SessionKeys.parse(text))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("expected");
        }
    }

    @Test
    void secrets_are_of_256_bits_and_their_hashes_are_those_of_rfc_7636() {
        var verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

        assertThat(Secrets.hash(verifier)).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        assertThat(Secrets.random()).matches(Secrets::wellFormed).isNotEqualTo(Secrets.random());
        assertThat(Secrets.wellFormed("short")).isFalse();
        assertThat(Secrets.wellFormed("ä".repeat(43))).isFalse();
        assertThat(Secrets.matches(verifier, Secrets.hash(verifier))).isTrue();
        assertThat(Secrets.digits()).matches("[0-9]{6}");
    }
}
