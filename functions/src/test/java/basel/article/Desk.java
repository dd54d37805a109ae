package basel.article;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.kernel.Role;
import basel.testing.Answer;
import basel.testing.Askers;
import basel.testing.Product;
import basel.testing.Request;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Somebody of the staff over the whole product.
record Desk(Product product, String token) {
    static Desk of(Product product, Role... roles) {
        var askers = new Askers(product);
        return new Desk(product, askers.token(askers.session(roles)));
    }

    Answer send(Request request) {
        return product.http(request.bearer(token));
    }

    Answer get(String path) {
        return send(Request.get(path));
    }

    Answer post(Map<String, Object> draft) {
        return send(Request.post("/knowledge/articles").json(json(draft)));
    }

    /// A new article's id.
    String make(String title, String language, String text, String state) {
        var made = post(Map.of("title", title, "language", language, "text", text, "state", state));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.text("id");
    }

    /// Changes an article from its newest version.
    Answer change(String id, Map<String, Object> fields) {
        var version = get("/knowledge/articles/" + id).node().get("version").getLongValue();
        return change(id, version, fields);
    }

    Answer change(String id, long version, Map<String, Object> fields) {
        var all = new HashMap<>(fields);
        all.put("version", version);
        return send(Request.of("PATCH", "/knowledge/articles/" + id).json(json(all)));
    }

    Answer delete(String id) {
        return send(Request.of("DELETE", "/knowledge/articles/" + id));
    }

    /// The titles of what is found, the best first.
    List<String> find(String question) {
        return hits(question).stream().map(hit -> hit.get("title").getStringValue()).toList();
    }

    List<JsonNode> hits(String question) {
        var encoded = java.net.URLEncoder.encode(question, StandardCharsets.UTF_8);
        var answer = get("/knowledge/search?q=" + encoded);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(answer.node().get("items").values().spliterator(), false)
                .toList();
    }

    /// All of a table's items by `pk sk`, with every attribute as it lies there.
    Map<String, String> items(String table) {
        var items = new HashMap<String, String>();
        product.bean(DynamoDbClient.class)
                .scanPaginator(scan -> scan.tableName(table))
                .items()
                .forEach(item ->
                        items.put(
                                key(item),
                                item.values().stream().map(Desk::plain).toList().toString()));
        return items;
    }

    private static String key(Map<String, AttributeValue> item) {
        var pk = item.get("pk");
        var sk = item.get("sk");
        return (pk == null ? "" : pk.s()) + " " + (sk == null ? "" : sk.s());
    }

    private static String plain(AttributeValue value) {
        return value.b() == null
                ? value.toString()
                : value.b().asString(StandardCharsets.ISO_8859_1);
    }

    private String json(Map<String, Object> fields) {
        try {
            return product.json().writeValueAsString(fields);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + fields, e);
        }
    }
}
