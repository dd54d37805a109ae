package basel.local.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// CloudFormation's YAML as plain maps: `!Ref X` becomes `{Ref: X}`, `!Sub x` becomes `{Fn::Sub:
/// x}`, dates stay text.
final class TemplateYaml {
    private TemplateYaml() {}

    static Map<String, Object> read(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read template " + file, e);
        }
    }

    static Map<String, Object> parse(String text, String name) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(1_000);
        options.setAllowDuplicateKeys(false);
        var yaml =
                new Yaml(
                        new Tags(options),
                        new Representer(new DumperOptions()),
                        new DumperOptions(),
                        options,
                        new PlainScalars());
        try {
            return stringKeys(yaml.load(text), name);
        } catch (YAMLException e) {
            throw new TemplateProblem(name + " is not YAML: " + e.getMessage(), e);
        }
    }

    private static Map<String, Object> stringKeys(Object loaded, String name) {
        if (!(loaded instanceof Map<?, ?> map)) {
            throw new TemplateProblem(name + " is empty (expected: a template with Resources)");
        }
        var result = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> result.put(String.valueOf(key), value));
        return result;
    }

    /// YAML 1.1 reads `2012-10-17` as a date; an IAM policy means the text.
    private static final class PlainScalars extends Resolver {
        @Override
        public void addImplicitResolver(Tag tag, Pattern pattern, String first) {
            if (!tag.equals(Tag.TIMESTAMP)) {
                super.addImplicitResolver(tag, pattern, first);
            }
        }

        @Override
        public void addImplicitResolver(Tag tag, Pattern pattern, String first, int limit) {
            if (!tag.equals(Tag.TIMESTAMP)) {
                super.addImplicitResolver(tag, pattern, first, limit);
            }
        }
    }

    private static final class Tags extends SafeConstructor {
        Tags(LoaderOptions options) {
            super(options);
            yamlMultiConstructors.put("!", new ShortForm());
        }

        private final class ShortForm extends AbstractConstruct {
            @Override
            public Object construct(Node node) {
                var tag = node.getTag().getValue().substring(1);
                var key = tag.equals("Ref") || tag.equals("Condition") ? tag : "Fn::" + tag;
                var value = new LinkedHashMap<String, Object>();
                value.put(key, inner(node));
                return value;
            }

            private Object inner(Node node) {
                return switch (node) {
                    case ScalarNode scalar -> scalar.getValue();
                    case SequenceNode sequence -> constructSequence(sequence);
                    case MappingNode mapping -> constructMapping(mapping);
                    default -> throw new TemplateProblem("unreadable tag " + node.getTag());
                };
            }
        }
    }
}
