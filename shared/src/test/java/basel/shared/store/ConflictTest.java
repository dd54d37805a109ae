package basel.shared.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basel.shared.testing.LocalDynamo;
import basel.shared.testing.LocalTable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

final class ConflictTest {
    private final DynamoDbClient dynamo = LocalDynamo.with(LocalTable.named("Contested")).client();
    private final Table table = new Table(dynamo, "Contested");

    @Test
    void a_transaction_in_conflict_is_tried_again_until_it_happens() {
        var contested = new Contested(dynamo, 7);

        var result = writing(contested).run();

        assertThat(result.done()).isTrue();
        assertThat(contested.tries).isEqualTo(8);
        assertThat(table.get("a", "1")).isPresent();
    }

    @Test
    void a_transaction_in_conflict_for_too_long_is_given_up() {
        var contested = new Contested(dynamo, 8);
        var transaction = writing(contested);

        assertThatThrownBy(transaction::run).isInstanceOf(TransactionCanceledException.class);

        assertThat(contested.tries).isEqualTo(8);
        assertThat(table.get("a", "1")).isEmpty();
    }

    @Test
    void an_interrupted_thread_does_not_try_again_and_stays_interrupted() {
        var contested = new Contested(dynamo, 1);
        var transaction = writing(contested);
        Thread.currentThread().interrupt();

        assertThatThrownBy(transaction::run)
                .isInstanceOf(IllegalStateException.class)
                .hasCauseInstanceOf(InterruptedException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(contested.tries).isEqualTo(1);
    }

    private Transaction writing(DynamoDbClient client) {
        return new Transaction(client).put(table, Item.keyed("a", "1").build());
    }

    /// DynamoDB Local, after so many conflicts, which it makes none of by itself.
    private static final class Contested implements DynamoDbClient {
        private final DynamoDbClient client;
        private final int conflicts;
        private int tries;

        Contested(DynamoDbClient client, int conflicts) {
            this.client = client;
            this.conflicts = conflicts;
        }

        @Override
        public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
            tries++;
            if (tries <= conflicts) {
                throw TransactionCanceledException.builder()
                        .cancellationReasons(reason -> reason.code("TransactionConflict"))
                        .build();
            }
            return client.transactWriteItems(request);
        }

        @Override
        public String serviceName() {
            return client.serviceName();
        }

        @Override
        public void close() {
            // the client belongs to all tests
        }
    }
}
