package basel.profile;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.kernel.ConnectionId;
import basel.shared.kernel.Role;
import basel.shared.kernel.SessionId;
import basel.shared.kernel.UserId;
import basel.shared.push.Connection;
import basel.shared.push.Connections;
import basel.shared.push.Fact;
import basel.shared.session.Session;
import basel.shared.session.Sessions;
import basel.shared.store.Tables;
import basel.shared.testing.LocalDynamo;
import basel.testing.Answer;
import basel.testing.Product;
import basel.testing.Request;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FactsControllerTest {
    private static final UserId ADA = new UserId("01990000-0000-7000-8000-00000000000a");
    private static final UserId BOB = new UserId("01990000-0000-7000-8000-00000000000b");

    private static final Product product = Product.fresh();

    private final Facts facts = product.bean(Facts.class);

    @BeforeEach
    void empty() {
        LocalDynamo.with(LocalDynamo.tablesOf(Path.of("../template.yaml")));
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void facts_are_listed_page_by_page_the_newest_first() {
        for (int seq = 1; seq <= 5; seq++) {
            facts.learn(ADA, StatementSamples.said("skill", "S" + seq, Fact.Polarity.yes, seq));
        }
        var token = signIn(ADA, Role.CANDIDATE);
        var values = new ArrayList<String>();

        var path = "/profile/facts?limit=2";
        for (var cursor = "-";
                !cursor.isEmpty();
                path = "/profile/facts?limit=2&cursor=" + cursor) {
            var answer = product.http(Request.get(path).bearer(token));
            assertThat(answer.status()).isEqualTo(200);
            answer.node()
                    .get("items")
                    .values()
                    .forEach(f -> values.add(f.get("value").getStringValue()));
            cursor = answer.text("nextCursor");
        }

        assertThat(values).containsExactly("S5", "S4", "S3", "S2", "S1");
    }

    @Test
    void a_fact_is_shown_as_the_contract_says() {
        facts.learn(ADA, StatementSamples.skill("Java"));

        var fact = list(signIn(ADA, Role.CANDIDATE)).node().get("items").get(0);

        assertThat(fact.get("kind").getStringValue()).isEqualTo("skill");
        assertThat(fact.get("polarity").getStringValue()).isEqualTo("yes");
        assertThat(fact.get("state").getStringValue()).isEqualTo("proposed");
        assertThat(fact.get("visibility").getStringValue()).isEqualTo("private");
        assertThat(fact.get("quote").getStringValue()).isEqualTo("I said Java");
        assertThat(fact.get("source").get("chatId").getStringValue()).isEqualTo("chat-1");
        assertThat(fact.get("version").getLongValue()).isEqualTo(1);
    }

    @Test
    void a_fact_is_confirmed_and_all_sockets_of_its_owner_are_told() {
        watch(ADA, "ada-1=");
        watch(ADA, "ada-2=");
        watch(BOB, "bob-1=");
        var id = learned(ADA);
        var token = signIn(ADA, Role.CANDIDATE);

        var answer =
                patch(
                        token,
                        id,
                        "{\"version\":1,\"state\":\"confirmed\",\"visibility\":\"persona\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("state")).isEqualTo("confirmed");
        assertThat(answer.text("visibility")).isEqualTo("persona");
        assertThat(answer.text("version")).isEqualTo("2");
        assertThat(told("ada-1=")).containsExactly("fact.learned", "fact.changed");
        assertThat(told("ada-2=")).containsExactly("fact.learned", "fact.changed");
        assertThat(told("bob-1=")).isEmpty();
    }

    @Test
    void a_stale_version_is_refused_with_409() {
        var id = learned(ADA);
        var token = signIn(ADA, Role.CANDIDATE);
        patch(token, id, "{\"version\":1,\"state\":\"off\"}");

        var answer = patch(token, id, "{\"version\":1,\"value\":\"Kotlin\"}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("INVALID_REQUEST");
        assertThat(answer.node().get("details").get("reason").getStringValue()).isEqualTo("stale");
    }

    @Test
    void a_foreign_fact_answers_like_a_missing_one() {
        var id = learned(ADA);
        var bob = signIn(BOB, Role.CANDIDATE);

        var foreign = patch(bob, id, "{\"version\":1,\"value\":\"Go\"}");
        var missing =
                patch(
                        bob,
                        "01990000-0000-7000-8000-0000000000ff",
                        "{\"version\":1,\"value\":\"Go\"}");

        assertThat(foreign.status()).isEqualTo(missing.status()).isEqualTo(404);
        assertThat(foreign.text("message")).isEqualTo(missing.text("message"));
        assertThat(delete(bob, id).status()).isEqualTo(404);
        assertThat(facts.known(ADA)).hasSize(1);
    }

    @Test
    void a_forgotten_fact_is_gone_and_its_owner_is_told() {
        watch(ADA, "ada-3=");
        var id = learned(ADA);
        var token = signIn(ADA, Role.CANDIDATE);

        assertThat(delete(token, id).status()).isEqualTo(204);

        assertThat(list(token).node().get("items").size()).isZero();
        assertThat(told("ada-3=")).containsExactly("fact.learned", "fact.removed");
        assertThat(delete(token, id).status()).isEqualTo(404);
    }

    @Test
    void wrong_fields_are_named() {
        var id = learned(ADA);
        var token = signIn(ADA, Role.CANDIDATE);

        assertThat(patch(token, id, "{\"value\":\"Go\"}").status()).isEqualTo(422);
        assertThat(patch(token, id, "{\"version\":1}").status()).isEqualTo(422);
        assertThat(patch(token, id, "{\"version\":1,\"value\":\"  \"}").status()).isEqualTo(422);
        assertThat(patch(token, id, "{\"version\":1,\"state\":\"proposed\"}").status())
                .isEqualTo(422);
        assertThat(patch(token, id, "{\"version\":1,\"visibility\":\"PUBLIC\"}").status())
                .isEqualTo(422);
        assertThat(
                        patch(token, id, "{\"version\":1,\"value\":\"" + "x".repeat(201) + "\"}")
                                .status())
                .isEqualTo(422);
        assertThat(product.http(Request.get("/profile/facts?limit=0").bearer(token)).status())
                .isEqualTo(422);
        assertThat(product.http(Request.get("/profile/facts?cursor=abc").bearer(token)).status())
                .isEqualTo(422);
        assertThat(patch(token, id, "{").status()).isEqualTo(400);
    }

    @Test
    void strangers_and_guests_see_nothing() {
        assertThat(product.http(Request.get("/profile/facts")).status()).isEqualTo(401);
        assertThat(list(signIn(ADA, Role.GUEST)).status()).isEqualTo(403);
    }

    private String learned(UserId user) {
        facts.learn(user, StatementSamples.skill("Java"));
        return facts.known(user).getFirst().id();
    }

    private Answer list(String token) {
        return product.http(Request.get("/profile/facts").bearer(token));
    }

    private Answer patch(String token, String id, String body) {
        return product.http(Request.of("PATCH", "/profile/facts/" + id).json(body).bearer(token));
    }

    private Answer delete(String token, String id) {
        return product.http(Request.of("DELETE", "/profile/facts/" + id).bearer(token));
    }

    private void watch(UserId user, String connection) {
        product.bean(Connections.class)
                .add(
                        new Connection(
                                new ConnectionId(connection),
                                user,
                                new SessionId("s"),
                                Instant.now()));
    }

    private List<String> told(String connection) {
        return product.cloud().posted(connection).stream()
                .map(event -> event.get("type").getStringValue())
                .toList();
    }

    private String signIn(UserId user, Role role) {
        var now = Instant.now();
        var id = new SessionId("session of " + role);
        var session =
                new Session(
                        id,
                        user,
                        Set.of(role),
                        "en",
                        now,
                        now,
                        now.plusSeconds(3600),
                        "Test",
                        null);
        var transaction = product.bean(Tables.class).transaction();
        product.bean(Sessions.class).begin(transaction, session);
        transaction.run();
        return product.bean(Sessions.class).token(session).token();
    }
}
