package basel.invite;

import basel.shared.testing.LocalDynamo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Items as they lie in the store, as text; bytes as if they were text.
final class Raw {
    private Raw() {}

    static String of(String table, String pk) {
        var text = new StringBuilder();
        LocalDynamo.with(List.of())
                .client()
                .query(b ->
                        b.tableName(table)
                                .keyConditionExpression("pk = :p")
                                .expressionAttributeValues(Map.of(":p", AttributeValue.fromS(pk))))
                .items()
                .forEach(item ->
                        item.forEach((name, value) -> {
                            var bytes =
                                    value.b() == null
                                            ? ""
                                            : value.b().asString(StandardCharsets.ISO_8859_1);
                            text.append(name).append('=').append(value).append(bytes).append(' ');
                        }));
        return text.toString();
    }
}
