package basel.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basel.shared.kernel.BadInput;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What an account may be changed to: the last that is taken, and the first that is not.
final class DraftsTest {
    @Test
    void a_name_has_1_to_100_characters() {
        assertThat(change("x".repeat(100), null, null).nameOr("old")).hasSize(100);
        assertThat(change(" Ada ", null, null).nameOr("old")).isEqualTo("Ada");
        refused("name", () -> change("x".repeat(101), null, null));
        refused("name", () -> change("  ", null, null));
    }

    @Test
    void what_is_missing_stays_as_it_is() {
        var nothing = change(null, null, null);

        assertThat(nothing.nameOr("Ada")).isEqualTo("Ada");
        assertThat(nothing.zoneOr("Europe/Berlin")).isEqualTo("Europe/Berlin");
        assertThat(nothing.languageOr("de")).isEqualTo("de");
    }

    @Test
    void zones_are_those_of_the_time_zone_database_and_languages_english_and_german() {
        assertThat(change(null, "America/New_York", null).zoneOr("")).isEqualTo("America/New_York");
        assertThat(change(null, null, "de").languageOr("en")).isEqualTo("de");
        refused("zone", () -> change(null, "Middle/Earth", null));
        refused("language", () -> change(null, null, "fr"));
    }

    @Test
    void a_mail_address_is_one_whatever_its_letters_case() {
        assertThat(Address.mail(" Ada@Example.ORG ")).isEqualTo(Address.mail("ada@example.org"));
        assertThat(Address.mail("x".repeat(64) + "@example.org").value()).hasSize(76);
        var longest = "a@" + "x".repeat(60) + ("." + "y".repeat(60)).repeat(3) + ".";
        assertThat(Address.mail(longest + "z".repeat(254 - longest.length())).value()).hasSize(254);
        refused("email", () -> Address.mail(longest + "z".repeat(9)));
        for (var wrong :
                new String[] {
                    "",
                    "ada",
                    "@example.org",
                    "ada@",
                    "ada@host",
                    "a b@example.org",
                    "a@b@example.org",
                    "x".repeat(65) + "@example.org"
                }) {
            refused("email", () -> Address.mail(wrong));
        }
    }

    @Test
    void a_number_is_one_whatever_stands_between_its_digits() {
        assertThat(Address.phone("0049 (170) 123-45.67")).isEqualTo(Address.phone("+491701234567"));
        for (var wrong :
                new String[] {"", "0170 1234567", "+4917", "+1234567890123456", "+49x1234567"}) {
            refused("phone", () -> Address.phone(wrong));
        }
        assertThat(Address.mail("a@example.org").hash())
                .isNotEqualTo(Address.mail("b@example.org").hash());
    }

    @Test
    void a_proof_is_a_code_of_six_digits() {
        assertThat(new EmailDraft("Ada@example.org", "123456").email())
                .isEqualTo("ada@example.org");
        assertThat(new PhoneDraft("+49 170 1234567", null).phone()).isEqualTo("+491701234567");
        refused("code", () -> new EmailDraft("ada@example.org", "12345"));
        refused("code", () -> new PhoneDraft("+49 170 1234567", "1234567"));
    }

    private static AccountDraft change(
            @Nullable String name, @Nullable String zone, @Nullable String language) {
        return new AccountDraft(name, zone, language, 1L);
    }

    private static void refused(String field, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.wrong()).containsOnlyKeys(field));
    }
}
