package basel.resume;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.kernel.Role;
import basel.shared.testing.LocalDynamo;
import basel.testing.Answer;
import basel.testing.Askers;
import basel.testing.Product;
import basel.testing.Request;
import io.micronaut.json.tree.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class ProfileControllerTest {
    private static final Product product = Product.fresh();

    private LocalDynamo dynamo = tables();
    private String ada = "";
    private String bob = "";

    @BeforeEach
    void empty() {
        dynamo = tables();
        var askers = new Askers(product);
        ada = askers.token(askers.session(Role.CANDIDATE));
        bob = askers.token(askers.session(Role.CANDIDATE));
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void a_profile_begins_empty_and_says_what_is_missing() {
        var profile = get(ada, "/profile");

        assertThat(profile.text("version")).isEqualTo("0");
        var completeness = profile.node().get("completeness");
        assertThat(completeness.get("percent").getIntValue()).isZero();
        assertThat(completeness.get("missing").size()).isEqualTo(11);
        assertThat(profile.node().get("sections").get("skills").size()).isZero();
    }

    @Test
    void the_top_is_saved_and_an_old_version_is_refused() {
        var saved = put("/profile", "{\"version\":0,\"name\":\" Ada \",\"headline\":\"Engineer\"}");
        var stale = put("/profile", "{\"version\":0,\"name\":\"Eve\"}");

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.text("name")).isEqualTo("Ada");
        assertThat(saved.node().get("completeness").get("percent").getIntValue()).isEqualTo(20);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(get(ada, "/profile").text("name")).isEqualTo("Ada");
    }

    @Test
    void all_wrong_fields_of_the_top_are_named() {
        var longer = "x".repeat(121);
        var answer =
                put(
                        "/profile",
                        "{\"version\":0,\"headline\":\"" + longer + "\",\"handle\":\"A!\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(fields(answer)).containsExactly("headline", "handle");
    }

    @Test
    void a_handle_is_one_persons_and_a_page_without_gets_one() {
        assertThat(put("/profile", "{\"version\":0,\"handle\":\"ada\"}").status()).isEqualTo(200);
        var taken = put(bob, "/profile", "{\"version\":0,\"handle\":\"ada\"}");
        var given = put(bob, "/profile", "{\"version\":0,\"publicPage\":true}");
        put("/profile", "{\"version\":1,\"handle\":\"ada-l\"}");
        var freed = put(bob, "/profile", "{\"version\":1,\"handle\":\"ada\"}");

        assertThat(taken.status()).isEqualTo(422);
        assertThat(fields(taken)).containsExactly("handle");
        assertThat(given.text("handle")).matches("[a-z0-9]{12}");
        assertThat(freed.status()).isEqualTo(200);
    }

    @Test
    void an_entry_is_added_changed_and_deleted() {
        var added = post("/profile/skills", "{\"title\":\"Java\",\"level\":\"expert\"}", null);
        var path = "/profile/skills/" + added.text("id");
        var changed = put(path, "{\"version\":1,\"title\":\"Java 25\",\"visibility\":\"persona\"}");
        var stale = put(path, "{\"version\":1,\"title\":\"Go\"}");

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.text("visibility")).isEqualTo("private");
        assertThat(changed.text("title")).isEqualTo("Java 25");
        assertThat(changed.text("level")).isEmpty();
        assertThat(changed.text("visibility")).isEqualTo("persona");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(delete(ada, path).status()).isEqualTo(204);
        assertThat(delete(ada, path).status()).isEqualTo(404);
        assertThat(get(ada, path).status()).isEqualTo(404);
    }

    @Test
    void a_repeat_with_the_same_key_adds_nothing() {
        var first = post("/profile/skills", "{\"title\":\"Java\"}", "key-1");
        var again = post("/profile/skills", "{\"title\":\"Java\"}", "key-1");
        var other = post("/profile/languages", "{\"title\":\"German\"}", "key-1");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(other.status()).isEqualTo(201);
        assertThat(titles()).containsExactly("Java");
    }

    @Test
    void entries_stand_where_they_are_put() {
        var ids = new ArrayList<String>();
        for (var title : List.of("A", "B", "C")) {
            ids.add(post("/profile/skills", "{\"title\":\"" + title + "\"}", null).text("id"));
        }

        var moved =
                put(
                        "/profile/skills/" + ids.get(2),
                        "{\"version\":1,\"title\":\"C\",\"position\":0}");
        post("/profile/skills", "{\"title\":\"D\",\"position\":1}", null);

        assertThat(moved.text("position")).isEqualTo("0");
        assertThat(titles()).containsExactly("C", "D", "A", "B");
    }

    @Test
    void a_full_section_takes_no_more_until_one_is_deleted() {
        var last = "";
        for (int number = 0; number < 20; number++) {
            var link = "{\"url\":\"https://example.org/" + number + "\"}";
            last = post("/profile/links", link, null).text("id");
        }

        var full = post("/profile/links", "{\"url\":\"https://example.org/x\"}", null);
        delete(ada, "/profile/links/" + last);
        var room = post("/profile/links", "{\"url\":\"https://example.org/x\"}", null);

        assertThat(full.status()).isEqualTo(409);
        assertThat(full.node().get("details").get("reason").getStringValue()).isEqualTo("full");
        assertThat(room.status()).isEqualTo(201);
    }

    @Test
    void a_foreign_entry_answers_like_a_missing_one() {
        var id = post("/profile/skills", "{\"title\":\"Java\"}", null).text("id");
        var body = "{\"version\":1,\"title\":\"Mine\"}";

        var foreign = put(bob, "/profile/skills/" + id, body);
        var missing = put(bob, "/profile/skills/01990000-0000-7000-8000-0000000000ff", body);

        assertThat(foreign.status()).isEqualTo(missing.status()).isEqualTo(404);
        assertThat(foreign.text("message")).isEqualTo(missing.text("message"));
        assertThat(delete(bob, "/profile/skills/" + id).status()).isEqualTo(404);
        assertThat(get(bob, "/profile/skills/" + id).status()).isEqualTo(404);
        assertThat(titles()).containsExactly("Java");
    }

    @Test
    void an_unknown_section_is_missing_and_wrong_entries_are_told_field_by_field() {
        var unknown = post("/profile/hobbies", "{\"title\":\"Chess\"}", null);
        var wrong =
                post(
                        "/profile/experience",
                        "{\"from\":\"yesterday\",\"url\":\"https://a.org\",\"visibility\":\"all\"}",
                        null);

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(fields(wrong)).containsExactlyInAnyOrder("url", "title", "from");
        assertThat(post("/profile/skills", "{", null).status()).isEqualTo(400);
    }

    @Test
    void nothing_that_was_told_lies_open_in_the_table() {
        put("/profile", "{\"version\":0,\"about\":\"Canary-About\"}");
        post("/profile/skills", "{\"title\":\"Canary-Skill\"}", "Canary-Key");

        var items = dynamo.client().scan(scan -> scan.tableName("Profiles")).items();
        assertThat(items).hasSize(4);
        assertThat(items.stream().map(ProfileControllerTest::plain))
                .allSatisfy(plain -> assertThat(plain).doesNotContain("Canary"));
    }

    private static LocalDynamo tables() {
        return LocalDynamo.with(LocalDynamo.tablesOf(Path.of("../template.yaml")));
    }

    /// All of an item's attributes, bytes read as text.
    private static String plain(Map<String, AttributeValue> item) {
        var texts = new StringBuilder(item.keySet().toString());
        item.values()
                .forEach(value ->
                        texts.append(value.s())
                                .append(
                                        value.b() == null
                                                ? ""
                                                : value.b().asString(StandardCharsets.ISO_8859_1)));
        return texts.toString();
    }

    private List<String> titles() {
        var titles = new ArrayList<String>();
        for (JsonNode entry : get(ada, "/profile/skills").node().get("items").values()) {
            titles.add(entry.get("title").getStringValue());
        }
        return titles;
    }

    private static List<String> fields(Answer answer) {
        var fields = new ArrayList<String>();
        answer.node()
                .get("details")
                .values()
                .forEach(wrong -> fields.add(wrong.get("field").getStringValue()));
        return fields;
    }

    private Answer get(String token, String path) {
        return product.http(Request.get(path).bearer(token));
    }

    private Answer put(String path, String body) {
        return put(ada, path, body);
    }

    private Answer put(String token, String path, String body) {
        return product.http(Request.of("PUT", path).json(body).bearer(token));
    }

    private Answer post(String path, String body, @org.jspecify.annotations.Nullable String key) {
        var request = Request.post(path).json(body).bearer(ada);
        return product.http(key == null ? request : request.header("idempotency-key", key));
    }

    private Answer delete(String token, String path) {
        return product.http(Request.of("DELETE", path).bearer(token));
    }
}
