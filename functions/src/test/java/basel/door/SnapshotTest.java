package basel.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import basel.shared.sign.Parameters;
import basel.talk.ReplyWriter;
import basel.testing.Product;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import org.crac.Core;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What Lambda calls around a snapshot.
final class SnapshotTest {
    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.fresh();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void priming_leaves_nothing_behind_and_tells_nobody() {
        var context = product.bean(ApplicationContext.class);
        var snapshots =
                List.of(
                        new HttpFunction(context).snapshot(),
                        new SocketFunction(context).snapshot(),
                        new AuthorizerFunction(context).snapshot(),
                        new ReplyFunction(context).snapshot(),
                        new AfterFunction(context).snapshot(),
                        new FailedFunction(context).snapshot(),
                        new ScheduleFunction(context).snapshot());

        snapshots.forEach(snapshot -> snapshot.beforeCheckpoint(Core.getGlobalContext()));

        assertThat(product.cloud().posted()).isEmpty();
        assertThat(product.cloud().mails()).isEmpty();
        assertThat(product.cloud().take("/after")).isEmpty();
        assertThat(product.cloud().take("/replies.fifo")).isEmpty();
    }

    /// A snapshot is taken without what could not be primed, so that this alone would tell.
    @Test
    void every_kind_of_conversation_can_be_primed() {
        assertThatCode(product.bean(ReplyWriter.class)::prime).doesNotThrowAnyException();
    }

    @Test
    void after_a_restore_keys_are_read_anew() {
        var parameters = product.bean(Parameters.class);
        assertThat(parameters.get("web-origin")).isEqualTo(Product.ORIGIN);
        product.cloud().parameter("/basel/test/web-origin", "https://other.example");
        assertThat(parameters.get("web-origin")).isEqualTo(Product.ORIGIN);

        new SocketFunction(product.bean(ApplicationContext.class))
                .snapshot()
                .afterRestore(Core.getGlobalContext());

        assertThat(parameters.get("web-origin")).isEqualTo("https://other.example");
    }
}
