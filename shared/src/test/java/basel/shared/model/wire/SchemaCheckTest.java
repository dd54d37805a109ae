package basel.shared.model.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basel.shared.model.JsonSchema;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SchemaCheckTest {
    private static final String SCHEMA =
            """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "t", "type": "object",
             "required": ["kind"], "additionalProperties": false,
             "properties": {
               "kind": {"type": "string", "enum": ["a", "b"]},
               "text": {"type": ["string", "null"], "minLength": 1, "maxLength": 3},
               "count": {"type": "integer", "minimum": 1, "maximum": 5},
               "share": {"type": "number"},
               "sure": {"type": "boolean"},
               "list": {"type": "array", "minItems": 1, "maxItems": 2, "items": {"type": "object", "required": ["x"]}}}}\
            """;

    private final SchemaCheck check = new SchemaCheck(node(SCHEMA));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"kind\":\"a\"}",
                "{\"kind\":\"b\",\"text\":\"🙂🙂🙂\",\"count\":5,\"share\":0.5,\"sure\":true,\"list\":[{\"x\":1}]}",
                "{\"kind\":\"b\",\"text\":null,\"count\":2.0}",
            })
    void what_fits_has_no_wrongs(String json) {
        assertThat(check.wrongs(node(json))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "[] | $ (expected: type object)",
                "{} | $ (expected: required [kind])",
                "{\"kind\":\"c\"} | $.kind (expected: enum [a, b])",
                "{\"kind\":1} | $.kind (expected: type string)",
                "{\"kind\":\"a\",\"more\":1} | $ (expected: no property besides those of the schema)",
                "{\"kind\":\"a\",\"text\":\"\"} | $.text (expected: minLength 1)",
                "{\"kind\":\"a\",\"text\":\"four\"} | $.text (expected: maxLength 3)",
                "{\"kind\":\"a\",\"count\":0} | $.count (expected: minimum 1)",
                "{\"kind\":\"a\",\"count\":6} | $.count (expected: maximum 5)",
                "{\"kind\":\"a\",\"count\":1.5} | $.count (expected: type integer)",
                "{\"kind\":\"a\",\"share\":\"0.5\"} | $.share (expected: type number)",
                "{\"kind\":\"a\",\"sure\":null} | $.sure (expected: type boolean)",
                "{\"kind\":\"a\",\"list\":[]} | $.list (expected: minItems 1)",
                "{\"kind\":\"a\",\"list\":[{\"x\":1},{\"x\":1},{\"x\":1}]} | $.list (expected: maxItems 2)",
                "{\"kind\":\"a\",\"list\":[{\"x\":1},{\"y\":1}]} | $.list[1] (expected: required [x])",
            })
    void what_does_not_fit_is_named_with_its_place(String json, String wrong) {
        assertThat(check.wrongs(node(json))).containsExactly(wrong);
    }

    @Test
    void a_rule_that_nobody_would_check_is_refused() {
        assertThatThrownBy(
                        () -> new SchemaCheck(node("{\"properties\":{\"x\":{\"pattern\":\"a\"}}}")))
                .hasMessageContaining("/properties/x/pattern");
        assertThatThrownBy(
                        () -> new SchemaCheck(node("{\"additionalProperties\":{\"type\":\"a\"}}")))
                .hasMessageContaining("true or false");
    }

    @Test
    void the_form_for_providers_keeps_names_that_look_like_rules() {
        var schema =
                new JsonSchema(
                        "s",
                        "{\"$schema\":\"x\",\"properties\":{\"minimum\":{\"type\":\"integer\",\"minimum\":1}}}");

        var plain = SchemaForm.plain(SchemaForm.of(JsonMapper.createDefault(), schema));

        assertThat(plain).isEqualTo(node("{\"properties\":{\"minimum\":{\"type\":\"integer\"}}}"));
    }

    private static JsonNode node(String json) {
        try {
            return JsonMapper.createDefault().readValue(json, Argument.of(JsonNode.class));
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }
}
