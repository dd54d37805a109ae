package basel.house;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.model.wire.SchemaCheck;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Each schema that a model is asked to keep to holds only rules that are checked afterwards.
final class SchemasTest {
    private static final Path PROMPTS =
            Path.of(System.getProperty("basel.repo", ".."), "functions/src/main/resources/prompts");

    @Test
    void every_rule_of_every_schema_is_checked() throws IOException {
        var json = JsonMapper.createDefault();
        try (var files = Files.list(PROMPTS)) {
            var schemas = files.filter(file -> file.toString().endsWith(".schema.json")).toList();
            assertThat(schemas).hasSizeGreaterThan(2);
            for (var schema : schemas) {
                var node = json.readValue(Files.readAllBytes(schema), Argument.of(JsonNode.class));

                assertThat(new SchemaCheck(node).wrongs(JsonNode.createNumberNode(1)))
                        .as(schema.toString())
                        .isNotEmpty();
            }
        }
    }
}
