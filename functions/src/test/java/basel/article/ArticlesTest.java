package basel.article;

import static org.assertj.core.api.Assertions.assertThat;

import basel.account.Accounts;
import basel.account.Address;
import basel.shared.kernel.Role;
import basel.testing.Product;
import basel.testing.Request;
import basel.testing.Window;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class ArticlesTest {
    private static final String MISSING = "01890000-0000-7000-8000-000000000000";
    private static Product product;
    private static Desk desk;

    @BeforeAll
    static void start() {
        product = Product.with(Map.of("basel.limits", "off"));
        desk = Desk.of(product, Role.CANDIDATE, Role.SUPPORTER);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void an_article_is_written_read_changed_listed_and_deleted() {
        var made =
                desk.post(
                        Map.of(
                                "title", " Opening hours ",
                                "language", "en",
                                "topics", List.of("Hours", "hours", "Office"),
                                "text", "# Hours\r\n\r\nMonday to Friday."));
        var id = made.text("id");

        var read = desk.get("/knowledge/articles/" + id);
        var changed = desk.change(id, Map.of("title", "When we are there"));
        var list = desk.get("/knowledge/articles");
        var deleted = desk.delete(id);

        assertThat(made.status()).isEqualTo(201);
        assertThat(read.text("text")).isEqualTo("# Hours\n\nMonday to Friday.");
        assertThat(read.body()).contains("\"title\":\"Opening hours\"", "[\"Hours\",\"Office\"]");
        assertThat(read.text("state")).isEqualTo("draft");
        assertThat(read.text("type")).isEqualTo("article");
        assertThat(changed.text("version")).isEqualTo("2");
        assertThat(changed.text("text")).as("what was left out stays").contains("Monday");
        assertThat(list.body()).contains("When we are there").doesNotContain("Monday");
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(desk.get("/knowledge/articles/" + id).status()).isEqualTo(404);
        assertThat(desk.delete(id).status()).isEqualTo(404);
        assertThat(desk.items("Library").keySet()).noneMatch(key -> key.contains(id));
    }

    @Test
    void wrong_fields_are_named_and_what_is_missing_is_missing() {
        var wrong =
                desk.post(
                        Map.of(
                                "title",
                                "two\nlines",
                                "language",
                                "fr",
                                "topics",
                                List.of("t".repeat(41)),
                                "text",
                                "x".repeat(100_001)));
        var id = desk.make("Empty", "en", "", "draft");
        var empty = desk.change(id, Map.of("state", "published"));
        var none = desk.change(MISSING, 1, Map.of("title", "Mine"));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("\"title\"", "\"language\"", "\"topics\"", "\"text\"")
                .contains("100001 characters (expected: at most 100000)");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("\"text\"");
        assertThat(none.status()).isEqualTo(404);
        var unversioned =
                Request.of("PATCH", "/knowledge/articles/" + id).json("{\"title\":\"x\"}");
        assertThat(desk.send(unversioned).status()).isEqualTo(422);
        assertThat(desk.get("/knowledge/search?q=").status()).isEqualTo(422);
        assertThat(desk.get("/knowledge/search?q=x&limit=21").status()).isEqualTo(422);
    }

    /// Words without an end, as a broken file may hold them.
    @Test
    void the_longest_text_fits_and_is_found_to_its_end() {
        var umlauts = "ü".repeat(99_980) + " Schnabeltierwärter";

        var id = desk.make("Lang", "de", umlauts, "published");
        product.work();

        assertThat(desk.get("/knowledge/articles/" + id).text("characters")).isEqualTo("99999");
        assertThat(desk.find("Schnabeltierwärter")).containsExactly("Lang");
        desk.delete(id);
        product.work();
    }

    @Test
    void a_change_made_from_an_old_version_is_refused_and_changes_nothing() {
        var id = desk.make("Parking", "en", "Behind the house.", "draft");
        desk.change(id, 1, Map.of("text", "In front of the house."));

        var stale = desk.change(id, 1, Map.of("text", "Nowhere."));

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("\"stale\"");
        assertThat(desk.get("/knowledge/articles/" + id).text("text"))
                .isEqualTo("In front of the house.");
    }

    @Test
    void pages_go_on_where_the_last_one_ended() {
        for (int i = 0; i < 3; i++) {
            desk.make("Page " + i, "en", "", "draft");
        }

        var first = desk.get("/knowledge/articles?limit=2");
        var rest = desk.get("/knowledge/articles?limit=100&cursor=" + first.text("nextCursor"));

        assertThat(first.body()).contains("Page 2", "Page 1").doesNotContain("Page 0");
        assertThat(rest.body()).contains("Page 0").doesNotContain("Page 1\"", "Page 2\"");
        assertThat(desk.get("/knowledge/articles?cursor=mine").status()).isEqualTo(422);
    }

    @Test
    void the_same_key_makes_one_article_and_another_persons_key_another() {
        var other = Desk.of(product, Role.CANDIDATE, Role.ADMIN);
        var draft = "{\"title\":\"Once\",\"language\":\"en\",\"text\":\"Only once.\"}";
        var request =
                Request.post("/knowledge/articles").json(draft).header("idempotency-key", "one");

        var first = desk.send(request);
        var again = desk.send(request);
        var others = other.send(request);

        assertThat(List.of(first.status(), again.status(), others.status()))
                .containsExactly(201, 200, 201);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(others.text("id")).isNotEqualTo(first.text("id"));
    }

    @Test
    void only_what_is_published_is_found_and_at_once_no_more() {
        var id = desk.make("Pangolins", "en", "A pangolin rolls itself up.", "draft");
        product.work();
        assertThat(desk.find("pangolin")).as("a draft").isEmpty();

        desk.change(id, Map.of("state", "published"));
        product.work();
        assertThat(desk.find("pangolins")).containsExactly("Pangolins");

        desk.change(id, Map.of("state", "draft"));
        assertThat(desk.find("pangolin")).as("before the queue has come to it").isEmpty();
        product.work();
        assertThat(desk.find("pangolin")).as("and after").isEmpty();
        assertThat(texts(id)).isEmpty();

        desk.change(id, Map.of("state", "published"));
        product.work();
        assertThat(desk.find("pangolin")).as("published again").containsExactly("Pangolins");

        desk.delete(id);
        assertThat(desk.find("pangolin")).as("deleted a moment ago").isEmpty();
        product.work();
        assertThat(texts(id)).isEmpty();
    }

    @Test
    void orders_that_come_late_twice_and_out_of_order_change_nothing() {
        var id = desk.make("Okapis", "en", "An okapi is shy.", "published");
        var early = product.cloud().take("/after");
        desk.change(id, Map.of("text", "An okapi is striped."));
        product.work();

        early.forEach(message -> assertThat(product.deliver(message.body())).isEmpty());
        assertThat(desk.hits("okapi").getFirst().get("text").getStringValue())
                .contains("striped")
                .doesNotContain("shy");

        desk.delete(id);
        product.work();
        early.forEach(message -> assertThat(product.deliver(message.body())).isEmpty());
        assertThat(texts(id)).isEmpty();
    }

    @Test
    void a_revision_writes_only_the_pieces_that_it_changed() {
        var id = desk.make("Aardvarks", "en", chapters("ends here"), "published");
        product.work();
        var before = texts(id);

        desk.change(id, Map.of("text", chapters("ends otherwise"), "topics", List.of("Animals")));
        product.work();

        var after = texts(id);
        assertThat(before).hasSizeGreaterThan(3);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.entrySet().stream().filter(e -> !before.containsValue(e.getValue())))
                .as("sealed anew")
                .hasSize(1);
        assertThat(desk.hits("otherwise").getFirst().get("topics").get(0).getStringValue())
                .isEqualTo("Animals");

        desk.change(id, Map.of("text", "An aardvark digs."));
        product.work();
        assertThat(texts(id)).hasSize(1);
    }

    @Test
    void a_question_finds_articles_of_its_own_language_and_others_by_the_same_words() {
        desk.make("Refunds", "en", "We refund cancelled bookings within days.", "published");
        desk.make("Rückgaben", "de", "Bücher nehmen wir vier Wochen lang zurück.", "published");
        desk.make("Sitzplätze", "de", "Die Platzreservierung kostet nichts.", "published");
        product.work();

        var hit = desk.hits("Was ist mit einem Buch?").getFirst();

        assertThat(hit.get("title").getStringValue()).isEqualTo("Rückgaben");
        assertThat(hit.get("language").getStringValue()).isEqualTo("de");
        assertThat(hit.get("piece").getIntValue()).isZero();
        assertThat(hit.get("text").getStringValue()).contains("nehmen wir vier Wochen");
        assertThat(hit.get("score").getDoubleValue()).isPositive();
        assertThat(desk.find("Reservierung").getFirst()).isEqualTo("Sitzplätze");
        assertThat(desk.find("when is a booking refunded?").getFirst()).isEqualTo("Refunds");
    }

    @Test
    void nothing_of_an_article_can_be_read_in_the_store() {
        var id = desk.make("Zanzibar titles", "en", "Zanzibar texts.", "published");
        desk.change(id, Map.of("topics", List.of("Zanzibar topics")));
        product.work();

        for (var table : List.of("Library", "Knowledge", "Audit")) {
            assertThat(desk.items(table).values())
                    .as(table)
                    .isNotEmpty()
                    .noneMatch(item -> item.contains("Zanzibar") || item.contains("zanzibar"));
        }
        assertThat(desk.hits("zanzibar").getFirst().get("articleId").getStringValue())
                .isEqualTo(id);
    }

    @Test
    void who_edited_is_named_and_noted_and_the_article_outlives_the_editor() {
        var grace = Window.of(product).signIn("grace.edits@basel.test");
        var accounts = product.bean(Accounts.class);
        var user = accounts.by(Address.mail("grace.edits@basel.test")).orElseThrow().id();
        accounts.setRoles(user, Set.of(Role.CANDIDATE, Role.SUPPORTER));
        var admin = Desk.of(product, Role.CANDIDATE, Role.ADMIN);
        var id = desk.make("Lemurs", "en", "A lemur sits in the sun.", "draft");
        grace.send(
                Request.of("PATCH", "/knowledge/articles/" + id)
                        .json("{\"version\":1,\"state\":\"published\"}"));
        product.work();
        assertThat(desk.get("/knowledge/articles/" + id).body())
                .contains("\"id\":\"" + user.value() + "\",\"name\":\"grace.edits\"");

        accounts.setRoles(user, Set.of(Role.CANDIDATE));
        var left =
                grace.send(
                        Request.of("DELETE", "/user")
                                .json("{\"email\":\"grace.edits@basel.test\"}"));
        product.work();

        assertThat(left.status()).isEqualTo(204);
        var read = desk.get("/knowledge/articles/" + id);
        assertThat(read.body()).doesNotContain("grace");
        assertThat(read.text("state")).isEqualTo("published");
        assertThat(desk.find("lemur")).containsExactly("Lemurs");
        assertThat(admin.get("/admin/audit").body())
                .contains("article.publish", "article.create", id, user.value());
    }

    @Test
    void who_is_not_of_the_staff_may_nothing_and_learns_nothing() {
        var id = desk.make("Secret", "en", "For the house alone.", "published");

        for (var role : List.of(Role.CANDIDATE, Role.RECRUITER, Role.RESEARCHER, Role.GUEST)) {
            var other = Desk.of(product, role);
            for (var one : List.of(id, MISSING)) {
                assertThat(other.get("/knowledge/articles/" + one).status()).isEqualTo(403);
                assertThat(other.delete(one).status()).isEqualTo(403);
                assertThat(other.change(one, 1, Map.of("title", "x")).status()).isEqualTo(403);
            }
            assertThat(other.get("/knowledge/search?q=house").status()).isEqualTo(403);
            assertThat(other.get("/knowledge/articles").status()).isEqualTo(403);
        }
        assertThat(product.http(Request.get("/knowledge/articles")).status()).isEqualTo(401);
    }

    /// The pieces of an article's text as they lie in the store.
    private static Map<String, String> texts(String id) {
        var texts = new TreeMap<String, String>();
        desk.items("Knowledge")
                .forEach((key, item) -> {
                    if (key.startsWith("o#desk t#" + id)) {
                        texts.put(key, item);
                    }
                });
        return texts;
    }

    private static String chapters(String end) {
        var text = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            text.append(("Chapter " + i + " tells of aardvarks. ").repeat(20)).append("\n\n");
        }
        return text + "It " + end + ".";
    }
}
