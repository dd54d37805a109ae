package basel.shared.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class KernelTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void an_id_is_a_uuid_of_version_7_that_begins_with_its_time() {
        var ids = idsAt(NOON);

        for (int i = 0; i < 1000; i++) {
            var id = UUID.fromString(ids.next());
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
        }
    }

    @Test
    void ids_sort_by_their_time_as_text() {
        var ids =
                LongStream.range(0, 100)
                        .mapToObj(i -> idsAt(NOON.plusMillis(i * i)).next())
                        .toList();

        assertThat(ids).isSorted();
    }

    @Test
    void ids_of_one_moment_differ() {
        var ids = idsAt(NOON);
        var seen = new HashSet<String>();

        for (int i = 0; i < 1000; i++) {
            assertThat(seen.add(ids.next())).isTrue();
        }
    }

    @Test
    void ids_of_one_kind_are_equal_by_value() {
        assertThat(new ChatId("x")).isEqualTo(new ChatId("x")).isNotEqualTo(new ChatId("y"));
        assertThat(new ConnectionId("x").value()).isEqualTo("x");
        assertThat(new FactId("x").value()).isEqualTo("x");
        assertThat(new LoginId("x").value()).isEqualTo("x");
        assertThat(new MessageId("x").value()).isEqualTo("x");
        assertThat((Object) new UserId("x")).isNotEqualTo(new SessionId("x"));
    }

    @Test
    void staff_are_supporters_and_admins() {
        assertThat(Role.values())
                .filteredOn(Role::staff)
                .containsExactly(Role.SUPPORTER, Role.ADMIN);
    }

    @Test
    void the_claim_names_staff_and_guests_and_calls_others_user() {
        assertThat(Role.SUPPORTER.claim()).isEqualTo("supporter");
        assertThat(Role.ADMIN.claim()).isEqualTo("admin");
        assertThat(Role.GUEST.claim()).isEqualTo("guest");
        assertThat(Role.CANDIDATE.claim()).isEqualTo("user");
        assertThat(Role.RECRUITER.claim()).isEqualTo("user");
        assertThat(Role.RESEARCHER.claim()).isEqualTo("user");
    }

    @Test
    void a_member_has_the_roles_given_and_keeps_them() {
        var roles = new HashSet<>(Set.of(Role.CANDIDATE));
        var member = new Member(new UserId("u"), new SessionId("s"), roles, "de");

        roles.add(Role.ADMIN);

        assertThat(member.hasAny(Role.RECRUITER, Role.CANDIDATE)).isTrue();
        assertThat(member.hasAny(Role.ADMIN)).isFalse();
        assertThat(member.hasAny()).isFalse();
    }

    @Test
    void bad_input_names_its_field() {
        assertThat(BadInput.missing("x", "name")).isEqualTo("x");
        assertThatThrownBy(() -> BadInput.missing(null, "name"))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.field()).isEqualTo("name"))
                .hasMessage("is missing");
        BadInput.unless(true, "age", "is wrong");
        assertThatThrownBy(() -> BadInput.unless(false, "age", "is wrong"))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.field()).isEqualTo("age"))
                .hasMessage("is wrong");
        assertThat(BadInput.unreadable("no JSON").field()).isEmpty();
        assertThat(BadInput.unreadable("no JSON")).hasMessage("no JSON");
    }

    private static Ids idsAt(Instant now) {
        return new Ids(Clock.fixed(now, ZoneOffset.UTC));
    }
}
