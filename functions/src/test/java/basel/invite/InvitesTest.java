package basel.invite;

import static org.assertj.core.api.Assertions.assertThat;

import basel.testing.Product;
import basel.testing.Request;
import basel.testing.Window;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What an owner does with links.
final class InvitesTest {
    private static InviteRig rig;

    private InviteRig.Person ada;

    @BeforeAll
    static void start() {
        rig = new InviteRig(Product.fresh());
    }

    @BeforeEach
    void arrive() {
        ada = rig.person("ada");
    }

    @AfterAll
    static void stop() {
        rig.product.close();
    }

    @Test
    void a_link_is_made_and_shown_again_with_its_url() {
        var made =
                rig.make(
                        ada,
                        Map.of(
                                "label",
                                " For ACME ",
                                "hiddenTopics",
                                List.of("salary", "Projects", "salary")));

        var id = made.text("id");
        var shown = rig.get("/invites/" + id, ada.token());
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("url")).startsWith(Product.ORIGIN + "/i#ey");
        assertThat(shown.text("url")).isEqualTo(made.text("url"));
        assertThat(shown.text("label")).isEqualTo("For ACME");
        assertThat(shown.text("state")).isEqualTo("active");
        assertThat(shown.node().get("hiddenTopics").size()).isEqualTo(2);
        assertThat(shown.text("uses")).isEqualTo("0");
        assertThat(shown.node().get("log").size()).isZero();
        var listed = rig.get("/invites", ada.token()).node().get("items");
        assertThat(listed.get(0).get("id").getStringValue()).isEqualTo(id);
    }

    @Test
    void the_same_idempotency_key_makes_one_link() {
        var request = Request.post("/invites").header("Idempotency-Key", "one");

        var first = rig.send(request, ada.token(), rig.draft(Map.of()));
        var second = rig.send(request, ada.token(), rig.draft(Map.of("maxUses", 9)));

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("id")).isEqualTo(first.text("id"));
        assertThat(rig.get("/invites", ada.token()).node().get("items").size()).isEqualTo(1);
    }

    @Test
    void links_are_listed_in_pages_the_newest_first() {
        for (int i = 0; i < 5; i++) {
            rig.product.clock().forward(Duration.ofMillis(5));
            rig.link(ada, Map.of("label", "n" + i));
        }

        var labels = new java.util.ArrayList<String>();
        var cursor = "";
        do {
            var page = rig.get("/invites?limit=2" + cursor, ada.token());
            page.node()
                    .get("items")
                    .values()
                    .forEach(one -> labels.add(one.get("label").getStringValue()));
            cursor = page.text("nextCursor").isEmpty() ? "" : "&cursor=" + page.text("nextCursor");
        } while (!cursor.isEmpty());

        assertThat(labels).containsExactly("n4", "n3", "n2", "n1", "n0");
    }

    @Test
    void a_page_has_1_to_100_links_and_a_key_1_to_200_characters() {
        assertThat(rig.get("/invites?limit=0", ada.token()).status()).isEqualTo(422);
        assertThat(rig.get("/invites?limit=1", ada.token()).status()).isEqualTo(200);
        assertThat(rig.get("/invites?limit=100", ada.token()).status()).isEqualTo(200);
        assertThat(rig.get("/invites?limit=101", ada.token()).status()).isEqualTo(422);
        assertThat(keyed("k".repeat(200)).status()).isEqualTo(201);
        assertThat(keyed("k".repeat(201)).status()).isEqualTo(422);
    }

    private basel.testing.Answer keyed(String key) {
        var request = Request.post("/invites").header("Idempotency-Key", key);
        return rig.send(request, ada.token(), rig.draft(Map.of()));
    }

    @Test
    void a_full_page_is_the_last_when_no_more_links_are_there() {
        rig.link(ada, Map.of());
        rig.product.clock().forward(Duration.ofMillis(5));
        rig.link(ada, Map.of());

        assertThat(rig.get("/invites?limit=2", ada.token()).text("nextCursor")).isEmpty();
    }

    @Test
    void a_link_long_over_is_not_listed() {
        rig.link(ada, Map.of());
        rig.product.clock().forward(Invite.KEPT.plus(Duration.ofDays(8)));

        assertThat(rig.get("/invites", rig.again(ada)).node().get("items").size()).isZero();
    }

    @Test
    void wrong_fields_are_named() {
        var now = rig.product.clock().instant();
        var wrong = new HashMap<String, Object>();
        wrong.put("maxUses", 0);
        wrong.put("expiresAt", now.minusSeconds(1).toString());
        wrong.put("purpose", "party");
        wrong.put("countBy", "weight");
        wrong.put("passcode", "123");
        wrong.put("label", "x".repeat(81));
        wrong.put("hiddenTopics", Collections.nCopies(1, "x".repeat(61)));

        wrong.forEach((field, value) -> {
            var answer = rig.make(ada, Map.of(field, value));
            assertThat(answer.status()).as(field).isEqualTo(422);
            assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
        });
        var far = now.plus(Duration.ofDays(400)).toString();
        assertThat(rig.make(ada, Map.of("expiresAt", far)).status()).isEqualTo(422);
        var topics = java.util.stream.IntStream.range(0, 21).mapToObj(i -> "t" + i).toList();
        assertThat(rig.make(ada, Map.of("hiddenTopics", topics)).status()).isEqualTo(422);
        assertThat(rig.make(ada, Map.of("maxUses", 201)).status()).isEqualTo(422);
    }

    @Test
    void a_purpose_without_its_conversations_is_refused_and_said_so() {
        var answer = rig.make(ada, Map.of("purpose", "study"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("not offered yet");
    }

    @Test
    void a_foreign_link_looks_like_a_missing_one() {
        var link = rig.link(ada, Map.of());
        var eve = rig.person("eve");
        var missing = UUID.randomUUID().toString();

        for (var id : List.of(link.id().value(), missing, "no-id", "o#" + ada.account().id())) {
            var path = "/invites/" + id.replace("#", "%23");
            var change = Map.of("version", 1, "state", "paused");
            var answers =
                    List.of(
                            rig.get(path, eve.token()),
                            rig.send(Request.of("PATCH", path), eve.token(), change),
                            rig.send(Request.of("DELETE", path), eve.token(), null),
                            rig.send(
                                    Request.post(path + "/mail"),
                                    eve.token(),
                                    Map.of("to", "a@basel.test")));
            assertThat(answers)
                    .allSatisfy(answer -> {
                        assertThat(answer.status()).isEqualTo(404);
                        assertThat(answer.text("message")).isEqualTo("There is no such invite.");
                    });
        }
        assertThat(rig.get("/invites/" + link.id().value(), ada.token()).text("state"))
                .isEqualTo("active");
    }

    @Test
    void a_link_whose_uses_are_gone_is_shown_as_used() {
        var link = rig.link(ada, Map.of("maxUses", 2));
        var path = "/invites/" + link.id().value();

        rig.visit(link);
        assertThat(rig.get(path, ada.token()).text("state")).isEqualTo("active");
        rig.visit(link);
        assertThat(rig.get(path, ada.token()).text("state")).isEqualTo("used");
    }

    @Test
    void a_link_is_paused_resumed_named_and_revoked_for_good() {
        var link = rig.link(ada, Map.of());

        assertThat(rig.change(link, Map.of("state", "paused")).text("state")).isEqualTo("paused");
        assertThat(rig.change(link, Map.of("label", "New")).text("state")).isEqualTo("paused");
        assertThat(rig.change(link, Map.of("state", "active")).text("label")).isEqualTo("New");
        var stale = Map.of("version", 1, "state", "paused");
        var request = Request.of("PATCH", "/invites/" + link.id().value());
        assertThat(rig.send(request, ada.token(), stale).status()).isEqualTo(409);
        assertThat(rig.revoke(link).status()).isEqualTo(204);
        assertThat(rig.revoke(link).status()).isEqualTo(204);
        assertThat(rig.change(link, Map.of("state", "active")).status()).isEqualTo(409);
        assertThat(rig.get("/invites/" + link.id().value(), ada.token()).text("state"))
                .isEqualTo("revoked");
    }

    @Test
    void a_link_is_mailed_in_the_readers_language_and_not_often_to_one() {
        var link = rig.link(ada, Map.of());
        var request = Request.post("/invites/" + link.id().value() + "/mail");
        var to = Map.of("to", "Grace@Example.org", "language", "de");

        for (int i = 0; i < 3; i++) {
            assertThat(rig.send(request, ada.token(), to).status()).isEqualTo(200);
        }
        var fourth = rig.send(request, ada.token(), to);
        rig.product.work();

        var mails =
                rig.product.cloud().mails().stream()
                        .filter(mail -> Window.to(mail).equals("grace@example.org"))
                        .toList();
        assertThat(fourth.status()).isEqualTo(429);
        assertThat(mails).hasSize(3);
        assertThat(Window.text(mails.getFirst())).contains("/i#" + link.token(), "KI", "mitlesen");
        assertThat(rig.send(request, ada.token(), Map.of("to", "nobody")).body())
                .contains("\"field\":\"to\"");
    }

    @Test
    void what_is_written_in_a_link_lies_sealed_in_the_store() {
        var link =
                rig.link(
                        ada,
                        Map.of(
                                "label", "Walrus",
                                "passcode", "giraffe",
                                "hiddenTopics", List.of("zebra")));

        var raw = Raw.of("Invites", "i#" + link.id().value());

        assertThat(raw).contains("label", "passcode", "hiddenTopics");
        assertThat(raw.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("walrus", "giraffe", "zebra");
    }
}
