package basel.shared.session;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.kernel.ConnectionId;
import basel.shared.kernel.Role;
import basel.shared.kernel.SessionId;
import basel.shared.kernel.UserId;
import basel.shared.push.Connection;
import basel.shared.push.Connections;
import basel.shared.testing.Ground;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SessionsTest {
    private static final UserId ANN = new UserId("ann");

    private final Ground ground = Ground.fresh();
    private final Sessions sessions = ground.bean(Sessions.class);
    private final RefreshChains chains = ground.bean(RefreshChains.class);
    private final Tickets tickets = ground.bean(Tickets.class);
    private final SessionEnds ends = ground.bean(SessionEnds.class);
    private final Connections connections = ground.bean(Connections.class);

    @AfterEach
    void close() {
        ground.close();
    }

    @Test
    void a_token_leads_to_its_session_for_an_hour() {
        var session = ground.session("ann", "s1", Role.CANDIDATE);

        var token = sessions.token(session);

        assertThat(token.expiresAt()).isEqualTo(ground.now().plus(Duration.ofHours(1)));
        assertThat(sessions.by(token.token())).contains(session);
        assertThat(sessions.by(token.token() + "x")).isEmpty();
        ground.forward(Duration.ofMinutes(61));
        assertThat(sessions.by(token.token())).isEmpty();
        assertThat(sessions.find(ANN, session.id())).contains(session);
    }

    @Test
    void what_points_to_an_ended_session_is_worth_nothing_at_once() {
        var session = ground.session("ann", "s1", Role.CANDIDATE);
        var token = sessions.token(session);
        var secret = chains.begin(session);
        var ticket = tickets.issue(ANN, session.id());

        assertThat(sessions.end(ANN, session.id())).isTrue();

        assertThat(sessions.end(ANN, session.id())).isFalse();
        assertThat(sessions.by(token.token())).isEmpty();
        assertThat(chains.use(secret)).isEqualTo(new RefreshResult.Unknown());
        assertThat(tickets.spend(ticket.ticket())).isEmpty();
        assertThat(sessions.used(session)).isFalse();
    }

    @Test
    void a_session_dies_thirty_days_after_its_last_use() {
        var session = ground.session("ann", "s1", Role.CANDIDATE);
        ground.forward(Duration.ofDays(29));
        assertThat(sessions.used(session)).isTrue();
        var usedAt = ground.now();
        ground.forward(Duration.ofDays(29));

        assertThat(sessions.find(ANN, session.id()))
                .hasValueSatisfying(found -> assertThat(found.lastUsedAt()).isEqualTo(usedAt));
        ground.forward(Duration.ofDays(2));
        assertThat(sessions.find(ANN, session.id())).isEmpty();
        assertThat(sessions.of(ANN)).isEmpty();
    }

    @Test
    void new_roles_and_a_new_language_reach_every_session_of_their_user_alone() {
        ground.session("ann", "s1", Role.CANDIDATE);
        ground.session("ann", "s2", Role.CANDIDATE);
        var bob = ground.session("bob", "s3", Role.CANDIDATE);

        sessions.tell(ANN, Set.of(Role.ADMIN, Role.CANDIDATE), "de");

        assertThat(sessions.of(ANN))
                .hasSize(2)
                .allSatisfy(session -> {
                    assertThat(session.roles())
                            .containsExactlyInAnyOrder(Role.ADMIN, Role.CANDIDATE);
                    assertThat(session.language()).isEqualTo("de");
                    assertThat(session.shown()).isEqualTo(Role.ADMIN);
                    assertThat(session.member().hasAny(Role.ADMIN)).isTrue();
                });
        assertThat(sessions.of(bob.user())).containsExactly(bob);
        assertThat(bob.shown()).isEqualTo(Role.CANDIDATE);
    }

    @Test
    void each_use_of_a_refresh_secret_gives_a_successor() {
        var session = ground.session("ann", "s1", Role.CANDIDATE);
        var first = chains.begin(session);

        var second = rotated(first);
        ground.forward(Duration.ofDays(20));
        var third = rotated(second);
        ground.forward(Duration.ofDays(20));

        assertThat(Set.of(first, second, third)).hasSize(3);
        assertThat(rotated(third)).isNotEmpty();
        assertThat(chains.use("never given")).isEqualTo(new RefreshResult.Unknown());
    }

    @Test
    void a_secret_whose_successor_was_used_is_a_copy() {
        var first = chains.begin(ground.session("ann", "s1", Role.CANDIDATE));
        var second = rotated(first);
        rotated(second);
        ground.forward(Duration.ofSeconds(31));

        assertThat(chains.use(first))
                .isInstanceOfSatisfying(
                        RefreshResult.Reused.class,
                        reused -> assertThat(reused.session().user()).isEqualTo(ANN));
    }

    @Test
    void two_tabs_at_once_both_get_successors_that_work() {
        var first = chains.begin(ground.session("ann", "s1", Role.CANDIDATE));

        var one = rotated(first);
        ground.forward(Duration.ofSeconds(20));
        var other = rotated(first);

        assertThat(one).isNotEqualTo(other);
        assertThat(rotated(one)).isNotEqualTo(rotated(other));
    }

    @Test
    void after_a_lost_answer_the_secret_works_again_and_the_lost_successor_never() {
        var first = chains.begin(ground.session("ann", "s1", Role.CANDIDATE));
        var lost = rotated(first);
        ground.forward(Duration.ofMinutes(5));

        var again = rotated(first);

        assertThat(chains.use(lost)).isInstanceOf(RefreshResult.Reused.class);
        assertThat(rotated(again)).isNotEmpty();
    }

    @Test
    void a_refresh_secret_that_lay_for_thirty_days_is_unknown() {
        var session = ground.session("ann", "s1", Role.CANDIDATE);
        var secret = chains.begin(session);
        ground.forward(Duration.ofDays(15));
        sessions.used(session);
        ground.forward(Duration.ofDays(16));

        assertThat(sessions.find(ANN, session.id())).isPresent();
        assertThat(chains.use(secret)).isEqualTo(new RefreshResult.Unknown());
    }

    @Test
    void a_ticket_opens_one_socket_within_thirty_seconds() {
        var session = ground.session("ann", "s1", Role.CANDIDATE);
        var good = tickets.issue(ANN, session.id());
        var late = tickets.issue(ANN, session.id());

        assertThat(good.expiresAt()).isEqualTo(ground.now().plusSeconds(30));
        assertThat(tickets.spend(good.ticket())).contains(session);
        assertThat(tickets.spend(good.ticket())).isEmpty();
        ground.forward(Duration.ofSeconds(30));
        assertThat(tickets.spend(late.ticket())).isEmpty();
    }

    @Test
    void ending_one_session_tells_and_closes_its_sockets_alone() {
        open("c1", ground.session("ann", "s1", Role.CANDIDATE));
        open("c2", ground.session("ann", "s2", Role.CANDIDATE));

        assertThat(ends.one(ANN, new SessionId("s1"), "signed-out")).isTrue();

        assertThat(ground.cloud().posted("c1"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.get("type").getStringValue()).isEqualTo("session.ended");
                    assertThat(event.get("reason").getStringValue()).isEqualTo("signed-out");
                });
        assertThat(ground.cloud().posted("c2")).isEmpty();
        assertThat(ground.cloud().closed()).containsExactly("c1");
        assertThat(connections.find(new ConnectionId("c1"))).isEmpty();
        assertThat(connections.find(new ConnectionId("c2"))).isPresent();
        assertThat(ends.one(ANN, new SessionId("s1"), "signed-out")).isFalse();
    }

    @Test
    void ending_all_sessions_leaves_none_though_a_socket_is_gone() {
        open("c1", ground.session("ann", "s1", Role.CANDIDATE));
        open("c2", ground.session("ann", "s2", Role.CANDIDATE));
        var bob = ground.session("bob", "s3", Role.CANDIDATE);
        ground.cloud().drop("c1");

        ends.all(ANN, "account-deleted");

        assertThat(sessions.of(ANN)).isEmpty();
        assertThat(sessions.of(bob.user())).containsExactly(bob);
        assertThat(ground.cloud().closed()).containsExactly("c2");
        assertThat(connections.of(ANN)).isEmpty();
    }

    @Test
    void a_session_ends_though_its_socket_cannot_be_reached() {
        var session = ground.session("ann", "s1", Role.CANDIDATE);
        open("c1", session);
        ground.cloud().breakDown("sockets");

        assertThat(ends.one(ANN, session.id(), "signed-out")).isTrue();

        assertThat(sessions.find(ANN, session.id())).isEmpty();
        assertThat(connections.of(ANN)).isEmpty();
    }

    private void open(String id, Session session) {
        connections.add(
                new Connection(new ConnectionId(id), session.user(), session.id(), ground.now()));
    }

    private String rotated(String secret) {
        if (chains.use(secret) instanceof RefreshResult.Rotated(var session, var successor)) {
            assertThat(session.user()).isEqualTo(ANN);
            return successor;
        }
        throw new AssertionError("the secret was not taken (expected: a successor)");
    }
}
