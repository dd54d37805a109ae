package basel.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The rights that a DynamoDB request needs: one for each table or index it touches, and within a
/// transaction one for each kind of part.
final class DynamoNeeds {
    private static final Map<String, String> PARTS =
            Map.of(
                    "Put", "PutItem",
                    "Update", "UpdateItem",
                    "Delete", "DeleteItem",
                    "ConditionCheck", "ConditionCheckItem",
                    "Get", "GetItem");
    private static final Pattern PARTIQL =
            Pattern.compile(
                    "(?is)^\\s*(select.*?from|insert\\s+into|update|delete\\s+from)\\s+\"?([\\w.-]+)\"?(?:\\.\"([\\w.-]+)\")?");
    private static final Set<String> NO_TABLE =
            Set.of("ListTables", "DescribeLimits", "DescribeEndpoints");

    private final String tablePrefix;

    DynamoNeeds(String region, String account) {
        this.tablePrefix = "arn:aws:dynamodb:" + region + ":" + account + ":table/";
    }

    List<Need> of(String operation, JsonNode body) {
        return switch (operation) {
            case "TransactWriteItems", "TransactGetItems" -> transaction(body);
            case "BatchGetItem", "BatchWriteItem" -> batch(operation, body);
            case "ExecuteStatement" -> List.of(statement(body.path("Statement").asText()));
            case "BatchExecuteStatement" -> partiql(body.path("Statements"));
            case "ExecuteTransaction" -> partiql(body.path("TransactStatements"));
            default -> single(operation, body);
        };
    }

    private List<Need> single(String operation, JsonNode body) {
        if (NO_TABLE.contains(operation)) {
            return List.of(Need.of("dynamodb:" + operation, "*"));
        }
        var resource = table(body.path("TableName").asText());
        if (body.path("IndexName").isTextual()) {
            resource += "/index/" + body.path("IndexName").asText();
        }
        return List.of(Need.of("dynamodb:" + operation, resource));
    }

    private List<Need> transaction(JsonNode body) {
        var result = new LinkedHashSet<Need>();
        for (var item : body.path("TransactItems")) {
            for (var part : item.properties()) {
                var action = PARTS.getOrDefault(part.getKey(), part.getKey());
                result.add(
                        Need.of(
                                "dynamodb:" + action,
                                table(part.getValue().path("TableName").asText())));
            }
        }
        return new ArrayList<>(result);
    }

    private List<Need> batch(String operation, JsonNode body) {
        var result = new ArrayList<Need>();
        body.path("RequestItems")
                .fieldNames()
                .forEachRemaining(
                        name -> result.add(Need.of("dynamodb:" + operation, table(name))));
        return result;
    }

    private List<Need> partiql(JsonNode statements) {
        var result = new ArrayList<Need>();
        statements.forEach(
                statement -> result.add(statement(statement.path("Statement").asText())));
        return result;
    }

    private Need statement(String text) {
        var found = PARTIQL.matcher(text);
        if (!found.find()) {
            return Need.of("dynamodb:PartiQLSelect", "*");
        }
        var verb = found.group(1).strip().toLowerCase(Locale.ROOT);
        var name =
                verb.substring(0, 1).toUpperCase(Locale.ROOT)
                        + verb.split("\\s", -1)[0].substring(1);
        var index = found.group(3);
        return Need.of(
                "dynamodb:PartiQL" + name,
                table(found.group(2)) + (index == null ? "" : "/index/" + index));
    }

    private String table(String nameOrArn) {
        return nameOrArn.startsWith("arn:") ? nameOrArn : tablePrefix + nameOrArn;
    }
}
