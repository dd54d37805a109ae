package basel.invite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basel.shared.kernel.BadInput;
import basel.shared.kernel.InviteId;
import basel.shared.kernel.UserId;
import basel.shared.sign.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What links and visits may be at most: the last that is taken, and the first that is not.
final class BoundsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void a_label_has_80_characters_at_most_and_no_control_characters() {
        assertThat(InviteDraft.label("x".repeat(80))).hasSize(80);
        refused("label", () -> InviteDraft.label("x".repeat(81)));
        assertThat(InviteDraft.label(" For\n\tACME ")).isEqualTo("For ACME");
    }

    @Test
    void a_link_has_1_to_200_uses() {
        assertThat(link(1, null, null).maxUses()).isEqualTo(1);
        assertThat(link(200, null, null).maxUses()).isEqualTo(200);
        refused("maxUses", () -> link(0, null, null));
        refused("maxUses", () -> link(201, null, null));
    }

    @Test
    void a_passcode_has_4_to_64_characters_and_a_blank_one_is_none() {
        assertThat(link(1, "1234", null).passcode()).isTrue();
        assertThat(link(1, "x".repeat(64), null).passcode()).isTrue();
        assertThat(link(1, "  ", null).passcode()).isFalse();
        refused("passcode", () -> link(1, "123", null));
        refused("passcode", () -> link(1, "x".repeat(65), null));
    }

    @Test
    void up_to_20_topics_of_60_characters_are_hidden_each_once() {
        var many = IntStream.range(0, 20).mapToObj(i -> "t" + i).toList();
        assertThat(link(1, null, many).hiddenTopics()).hasSize(20);
        assertThat(link(1, null, List.of("x".repeat(60))).hiddenTopics()).hasSize(1);
        refused("hiddenTopics", () -> link(1, null, List.of("x".repeat(61))));
        refused(
                "hiddenTopics",
                () -> link(1, null, IntStream.range(0, 21).mapToObj(i -> "t" + i).toList()));
        var untidy = Arrays.asList(" salary ", "", "salary", null, "a\nb");
        assertThat(link(1, null, untidy).hiddenTopics()).containsExactly("salary", "a b");
    }

    @Test
    void the_same_passcode_is_kept_differently_each_time() {
        var passcodes = new Passcodes();
        var id = new InviteId("i");
        var first = passcodes.hash(id, "1234");

        assertThat(passcodes.hash(id, "1234")).isNotEqualTo(first);
        assertThat(passcodes.matches(id, "1234", first)).isTrue();
        assertThat(passcodes.matches(id, "1235", first)).isFalse();
        assertThat(passcodes.matches(new InviteId("j"), "1234", first)).isFalse();
    }

    @Test
    void a_link_ends_within_a_year_and_a_day() {
        assertThat(ending(Duration.ofDays(366)).expiresAt())
                .isEqualTo(NOW.plus(Duration.ofDays(366)));
        refused("expiresAt", () -> ending(Duration.ofDays(366).plusMillis(1)));
        refused("expiresAt", () -> ending(Duration.ZERO));
        assertThat(ending(Duration.ofMillis(1)).live(NOW)).isTrue();
    }

    @Test
    void its_owner_sees_a_link_for_400_days_after_its_end() {
        var link = ending(Duration.ofDays(1));
        var last = NOW.plus(Duration.ofDays(401));

        assertThat(link.kept(last.minusMillis(1))).isTrue();
        assertThat(link.kept(last)).isFalse();
    }

    @Test
    void what_counts_is_visits_unless_it_is_sign_ups() {
        assertThat(counted(null)).isEqualTo(Invite.CountBy.visit);
        assertThat(counted("signup")).isEqualTo(Invite.CountBy.signup);
        refused("countBy", () -> counted("weight"));
    }

    @Test
    void a_change_names_a_label_or_a_state_that_there_is() {
        assertThat(new ChangeDraft(1L, null, "paused").stateOr(Invite.State.active))
                .isEqualTo(Invite.State.paused);
        assertThat(new ChangeDraft(1L, "new", null).stateOr(Invite.State.active))
                .isEqualTo(Invite.State.active);
        refused("state", () -> new ChangeDraft(1L, null, "revoked"));
        refused("label", () -> new ChangeDraft(1L, null, null));
        refused("version", () -> new ChangeDraft(null, "new", null));
    }

    @Test
    void who_comes_in_says_which_secret_passcode_and_language() {
        assertThat(coming("x".repeat(64), "de").languageOrEnglish()).isEqualTo("de");
        assertThat(coming(null, null).languageOrEnglish()).isEqualTo("en");
        assertThat(coming("  ", "en").passcode()).isNull();
        refused("passcode", () -> coming("x".repeat(65), null));
        refused("language", () -> coming(null, "fr"));
        refused(
                "visitorSecret",
                () -> new AcceptDraft("t", null, "short", null, Consent.VERSION, null));
        refused(
                "consent",
                () -> new AcceptDraft("t", null, Secrets.random(), null, "2020-01-01", null));
    }

    @Test
    void a_visitors_names_have_120_characters_and_their_address_is_one() {
        assertThat(new Visitor("n".repeat(120), null, null).name()).hasSize(120);
        refused("visitor.name", () -> new Visitor("n".repeat(121), null, null));
        refused("visitor.company", () -> new Visitor(null, "c".repeat(121), null));
        refused("visitor.email", () -> new Visitor(null, null, "no address"));
        assertThat(new Visitor(" Ada\nL ", " ", "ada@example.org"))
                .isEqualTo(new Visitor("Ada L", null, "ada@example.org"));
    }

    @Test
    void a_link_is_mailed_in_a_language_that_there_is() {
        assertThat(new MailDraft("ada@example.org", "de").language()).isEqualTo("de");
        assertThat(new MailDraft("ada@example.org", null).to()).isEqualTo("ada@example.org");
        refused("language", () -> new MailDraft("ada@example.org", "fr"));
        refused("to", () -> new MailDraft("nobody", null));
    }

    @Test
    void a_letter_names_the_end_of_the_link_in_berlin_in_its_language() {
        var end = Instant.parse("2026-07-01T22:30:00Z");

        assertThat(InviteLetters.link("en", "Ada", end, "https://basel.example/i#x").toString())
                .contains("until 2 July 2026, 00:30 (Berlin time)");
        assertThat(InviteLetters.link("de", "Ada", end, "https://basel.example/i#x").toString())
                .contains("bis 2. Juli 2026, 00:30 Uhr (Berliner Zeit)");
    }

    private static Invite link(int uses, @Nullable String passcode, @Nullable List<String> hidden) {
        return invite(uses, null, passcode, hidden, Duration.ofDays(1));
    }

    private static Invite ending(Duration in) {
        return invite(1, null, null, Collections.emptyList(), in);
    }

    private static Invite.CountBy counted(@Nullable String by) {
        return invite(1, by, null, null, Duration.ofDays(1)).countBy();
    }

    private static Invite invite(
            int uses,
            @Nullable String countBy,
            @Nullable String passcode,
            @Nullable List<String> hidden,
            Duration in) {
        var end = NOW.plus(in).atOffset(ZoneOffset.UTC);
        return new InviteDraft("persona", "", end, uses, countBy, null, passcode, hidden)
                .invite(new InviteId("i"), new UserId("ada"), NOW);
    }

    private static AcceptDraft coming(@Nullable String passcode, @Nullable String language) {
        return new AcceptDraft("t", passcode, Secrets.random(), null, Consent.VERSION, language);
    }

    private static void refused(String field, ThrowingCallable made) {
        assertThatThrownBy(made)
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.wrong()).containsOnlyKeys(field));
    }
}
