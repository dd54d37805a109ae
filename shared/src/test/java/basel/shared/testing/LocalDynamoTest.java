package basel.shared.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class LocalDynamoTest {

    @Test
    void tables_are_made_anew_and_answer() {
        var table = LocalTable.named("Things").index("by-owner", "owner", "at").typed("at", "N");
        var client = LocalDynamo.with(table).client();
        client.putItem(request ->
                request.tableName("Things")
                        .item(
                                Map.of(
                                        "pk",
                                        text("a"),
                                        "sk",
                                        text("b"),
                                        "owner",
                                        text("o"),
                                        "at",
                                        AttributeValue.fromN("7"))));

        var found =
                client.query(request ->
                        request.tableName("Things")
                                .indexName("by-owner")
                                .keyConditionExpression("#o = :o and #a > :a")
                                .expressionAttributeNames(Map.of("#o", "owner", "#a", "at"))
                                .expressionAttributeValues(
                                        Map.of(":o", text("o"), ":a", AttributeValue.fromN("6"))));
        LocalDynamo.with(table);

        assertThat(found.items())
                .singleElement()
                .satisfies(item -> assertThat(item).containsEntry("pk", text("a")));
        assertThat(client.scan(request -> request.tableName("Things")).items()).isEmpty();
    }

    @Test
    void the_templates_tables_exist() {
        var tables = LocalDynamo.tablesOf(Path.of("../template.yaml"));

        var client = LocalDynamo.with(tables).client();

        assertThat(tables).isNotEmpty();
        assertThat(client.listTables().tableNames())
                .containsAll(tables.stream().map(LocalTable::name).toList());
    }

    @Test
    void it_listens_on_the_loopback_only() throws IOException {
        var port = LocalDynamo.endpoint().getPort();
        var others =
                NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .filter(address -> !address.isLoopbackAddress())
                        .toList();

        try (var loopback = new Socket(InetAddress.getLoopbackAddress(), port)) {
            assertThat(loopback.isConnected()).isTrue();
        }
        for (var address : others) {
            assertThatThrownBy(() -> new Socket(address, port).close())
                    .isInstanceOf(IOException.class);
        }
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
