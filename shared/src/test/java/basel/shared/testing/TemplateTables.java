package basel.shared.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;

/// The tables of a SAM template. Functions such as `!Ref` are not answered here: keys and names of
/// tables need none.
final class TemplateTables {
    private TemplateTables() {}

    static List<LocalTable> of(Path template) {
        var resources = map(map(load(template)).get("Resources"));
        var result = new ArrayList<LocalTable>();
        resources.forEach((id, resource) -> {
            if ("AWS::DynamoDB::Table".equals(map(resource).get("Type"))) {
                result.add(table(String.valueOf(id), map(map(resource).get("Properties"))));
            }
        });
        return result;
    }

    private static LocalTable table(String id, Map<?, ?> properties) {
        var name = properties.get("TableName") instanceof String given ? given : id;
        var table = new LocalTable(name, key(properties), List.of(), Map.of());
        for (var attribute : list(properties.get("AttributeDefinitions"))) {
            table = table.typed(text(attribute, "AttributeName"), text(attribute, "AttributeType"));
        }
        for (var index : list(properties.get("GlobalSecondaryIndexes"))) {
            var projection = text(map(index).get("Projection"), "ProjectionType");
            table =
                    table.with(
                            new LocalTable.Index(
                                    text(index, "IndexName"), key(map(index)), projection));
        }
        return table;
    }

    private static List<String> key(Map<?, ?> properties) {
        return list(properties.get("KeySchema")).stream()
                .map(element -> text(element, "AttributeName"))
                .toList();
    }

    private static Object load(Path template) {
        try {
            return new Yaml(new AnyTag()).load(Files.readString(template));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + template, e);
        }
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static String text(@Nullable Object map, String key) {
        return String.valueOf(map(map).get(key));
    }

    /// Takes any `!Tag` as nothing.
    private static final class AnyTag extends SafeConstructor {
        AnyTag() {
            super(new LoaderOptions());
            yamlMultiConstructors.put(
                    "!",
                    new AbstractConstruct() {
                        @Override
                        public Object construct(Node node) {
                            return Map.of();
                        }
                    });
        }
    }
}
