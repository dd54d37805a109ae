package basel.local.template;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Answers `Ref` and `GetAtt` by name: pseudo parameters, parameters, resources and what SAM makes
/// beside them.
final class References {
    private final Surroundings here;
    private final Attributes attributes;
    private final Map<String, Object> parameters;
    private final Map<String, Map<String, Object>> resources;
    private @Nullable Intrinsics intrinsics;

    References(
            Surroundings here,
            Map<String, Object> parameters,
            Map<String, Map<String, Object>> resources) {
        this.here = here;
        this.attributes = new Attributes(here);
        this.parameters = parameters;
        this.resources = resources;
    }

    void resolveWith(Intrinsics all) {
        intrinsics = all;
    }

    String region() {
        return here.region();
    }

    Object refOrAttribute(String name) {
        if (parameters.containsKey(name) || resources.containsKey(name) || !name.contains(".")) {
            return ref(name);
        }
        var dot = name.indexOf('.');
        return switch (name.substring(dot + 1)) {
            case "Alias", "Version" -> ref(name);
            default -> attribute(name.substring(0, dot), name.substring(dot + 1));
        };
    }

    Object ref(String name) {
        return switch (name) {
            case "AWS::Region" -> here.region();
            case "AWS::AccountId" -> Surroundings.ACCOUNT;
            case "AWS::Partition" -> "aws";
            case "AWS::URLSuffix" -> Surroundings.SUFFIX;
            case "AWS::StackName" -> Surroundings.STACK;
            case "AWS::StackId" ->
                    attributes.arn("cloudformation", "stack/" + Surroundings.STACK + "/local");
            case "AWS::NotificationARNs" -> java.util.List.of();
            case "ServerlessHttpApi" -> Attributes.apiId(name);
            default -> named(name);
        };
    }

    Object dotted(String name) {
        var dot = name.indexOf('.');
        if (dot < 0) {
            throw new TemplateProblem("Fn::GetAtt " + name + " (expected: resource.attribute)");
        }
        return attribute(name.substring(0, dot), name.substring(dot + 1));
    }

    Object attribute(String id, String attribute) {
        var resource = resources.get(id);
        if (resource == null) {
            return made(id, attribute);
        }
        var type = type(resource);
        if (type.equals("AWS::SSM::Parameter") && attribute.equals("Value")) {
            return all().text(properties(resource).get("Value"));
        }
        return attributes.attribute(id, type, nameOf(id, resource), attribute);
    }

    /// The ARN of a function, table, queue or topic of this template.
    String arn(String id) {
        var resource = Objects.requireNonNull(resources.get(id));
        return attributes.arn(id, type(resource), nameOf(id, resource));
    }

    String nameOf(String id) {
        return nameOf(id, Objects.requireNonNull(resources.get(id)));
    }

    String queueUrl(String name) {
        return attributes.queueUrl(name);
    }

    private Object named(String name) {
        if (parameters.containsKey(name)) {
            return parameter(name);
        }
        var resource = resources.get(name);
        if (resource != null) {
            return attributes.ref(name, type(resource), nameOf(name, resource));
        }
        if (name.endsWith(".Alias") || name.endsWith(".Version")) {
            var alias = name.endsWith(".Alias") ? ":live" : ":1";
            return attribute(name.substring(0, name.lastIndexOf('.')), "Arn") + alias;
        }
        if (name.endsWith("Role") && resources.containsKey(name.substring(0, name.length() - 4))) {
            return name;
        }
        throw new TemplateProblem("Ref " + name + ": no such parameter or resource");
    }

    /// Resources that SAM makes by itself: `<Function>Role`, `<Function>Url`, the implicit HTTP
    /// API.
    private Object made(String id, String attribute) {
        if (id.endsWith("Url") && resources.containsKey(id.substring(0, id.length() - 3))) {
            return "https://"
                    + Attributes.functionUrlHost(id.substring(0, id.length() - 3), here.region())
                    + "/";
        }
        if (id.endsWith("Role") && resources.containsKey(id.substring(0, id.length() - 4))) {
            return attributes.attribute(id, "AWS::IAM::Role", id, attribute);
        }
        if (id.equals("ServerlessHttpApi")) {
            return attributes.attribute(id, "AWS::Serverless::HttpApi", id, attribute);
        }
        throw new TemplateProblem("Fn::GetAtt " + id + "." + attribute + ": no such resource");
    }

    private Object parameter(String name) {
        var given = here.parameters().get(name);
        var declared = parameters.get(name) instanceof Map<?, ?> map ? map : Map.of();
        var value = given != null ? given : declared.get("Default");
        if (value == null) {
            throw new TemplateProblem(
                    "Parameter " + name + " has no Default (expected: a value given on start)");
        }
        var list = String.valueOf(declared.get("Type")).contains("List");
        return list
                ? Arrays.stream(String.valueOf(value).split(",")).map(String::strip).toList()
                : value;
    }

    private String nameOf(String id, Map<String, Object> resource) {
        var type = type(resource);
        var property = Attributes.nameProperty(type);
        var given = property == null ? null : properties(resource).get(property);
        return attributes.name(id, type, given == null ? null : all().resolve(given));
    }

    static String type(Map<String, Object> resource) {
        return String.valueOf(resource.get("Type"));
    }

    static Map<String, Object> properties(Map<String, Object> resource) {
        var result = new LinkedHashMap<String, Object>();
        if (resource.get("Properties") instanceof Map<?, ?> map) {
            map.forEach((key, value) -> result.put(String.valueOf(key), value));
        }
        return result;
    }

    private Intrinsics all() {
        return Objects.requireNonNull(intrinsics);
    }
}
