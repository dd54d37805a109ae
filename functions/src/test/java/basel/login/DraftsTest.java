package basel.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basel.account.Address;
import basel.login.FinishDraft.Way;
import basel.shared.kernel.BadInput;
import basel.shared.kernel.LoginId;
import basel.shared.sign.Secrets;
import basel.shared.web.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a sign-in may be asked for and finished with, and what is refused before anything is read.
final class DraftsTest {
    private static final String SECRET = Secrets.random();

    @Test
    void a_link_goes_to_a_mail_address_or_to_a_number_never_to_both() {
        assertThat(login("ada@example.org", null).address())
                .isEqualTo(Address.mail("ada@example.org"));
        assertThat(login(null, "+491701234567").address())
                .isEqualTo(Address.phone("+491701234567"));
        refused("email", () -> login(null, null));
        refused("phone", () -> login("ada@example.org", "+491701234567"));
    }

    @Test
    void a_challenge_is_a_hash_of_256_bits() {
        refused("challenge", () -> new LoginDraft("ada@example.org", null, "short", null));
    }

    @Test
    void a_letter_is_german_or_english() {
        for (var language : new String[] {"en", "fr", null}) {
            assertThat(
                            new LoginDraft("ada@example.org", null, SECRET, language)
                                    .languageOrEnglish())
                    .isEqualTo("en");
        }
        assertThat(new LoginDraft("ada@example.org", null, SECRET, "de").languageOrEnglish())
                .isEqualTo("de");
    }

    @Test
    void a_link_is_finished_in_one_way_at_a_time() {
        assertThat(finish(null, null, null, null)).isEqualTo(new Way.Choose());
        assertThat(finish(null, false, null, null)).isEqualTo(new Way.Choose());
        assertThat(finish("verifier", null, null, null)).isEqualTo(new Way.SameBrowser("verifier"));
        assertThat(finish(null, true, SECRET, null)).isEqualTo(new Way.Here(SECRET));
        assertThat(finish(null, null, null, "123456")).isEqualTo(new Way.Code("123456"));
        for (var two :
                new ThrowingCallable[] {
                    () -> finish("verifier", true, SECRET, null),
                    () -> finish("verifier", null, null, "123456"),
                    () -> finish(null, true, SECRET, "123456")
                }) {
            assertThatThrownBy(two).isInstanceOf(Problem.class).hasMessageContaining("one way");
        }
    }

    @Test
    void a_code_has_six_digits_and_a_browsers_secret_256_bits() {
        refused("code", () -> finish(null, null, null, "12345"));
        refused("code", () -> finish(null, null, null, "12345a"));
        refused("secret", () -> finish(null, true, "short", null));
        refused("secret", () -> finish(null, true, null, null));
    }

    @Test
    void a_links_token_is_a_login_and_a_secret_of_200_characters_at_most() {
        var token = new LinkToken(new LoginId("a"), SECRET);
        assertThat(LinkToken.read(token.text())).contains(token);
        assertThat(LinkToken.read("x".repeat(156) + "." + SECRET)).isPresent();
        for (var wrong :
                new String[] {
                    "", SECRET, "." + SECRET, "a.short", "x".repeat(157) + "." + SECRET
                }) {
            assertThat(LinkToken.read(wrong)).as(wrong).isEmpty();
        }
        assertThat(token.hash())
                .isEqualTo(Secrets.hash("a." + SECRET))
                .isNotEqualTo(new LinkToken(new LoginId("b"), SECRET).hash());
    }

    @Test
    void a_claim_names_a_login() {
        refused("loginId", () -> new ClaimDraft(" ", SECRET));
        assertThat(new ClaimDraft("a", SECRET).loginId()).isEqualTo("a");
    }

    private static LoginDraft login(@Nullable String email, @Nullable String phone) {
        return new LoginDraft(email, phone, SECRET, "en");
    }

    private static Way finish(
            @Nullable String verifier,
            @Nullable Boolean here,
            @Nullable String secret,
            @Nullable String code) {
        return new FinishDraft("jwt", verifier, here, secret, code).way();
    }

    private static void refused(String field, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.wrong()).containsOnlyKeys(field));
    }
}
