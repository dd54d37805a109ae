package basel.login;

import static org.assertj.core.api.Assertions.assertThat;

import basel.testing.Product;
import basel.testing.Request;
import basel.testing.Window;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Events as SES publishes them.
final class BounceTest {
    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.with(Map.of("basel.limits", "off"));
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void a_mailbox_that_does_not_exist_gets_no_more_mails_and_the_person_is_told() {
        var window = Window.of(product).signIn("gone@basel.test");
        var before = window.send(Request.get("/user/info")).text("mailStopped");

        deliver(bounce("Permanent", "Gone <GONE@basel.test>"));
        deliver(bounce("Permanent", "Gone <GONE@basel.test>"));
        int mails = mailsTo("gone@basel.test");
        Window.of(product).open().ask("gone@basel.test");
        product.work();

        assertThat(before).isEmpty();
        assertThat(mailsTo("gone@basel.test")).isEqualTo(mails);
        assertThat(window.send(Request.get("/user/info")).text("mailStopped")).isEqualTo("BOUNCE");
    }

    @Test
    void a_complaint_stops_mails_and_a_full_mailbox_does_not() {
        var window = Window.of(product).signIn("cross@basel.test");

        deliver(bounce("Transient", "cross@basel.test"));
        var full = window.send(Request.get("/user/info")).text("mailStopped");
        deliver(
                "{\"eventType\":\"Complaint\",\"complaint\":{\"complainedRecipients\":"
                        + "[{\"emailAddress\":\"cross@basel.test\"}]},\"mail\":{}}");
        deliver("{\"eventType\":\"Delivery\",\"mail\":{}}");

        assertThat(full).isEmpty();
        assertThat(window.send(Request.get("/user/info")).text("mailStopped"))
                .isEqualTo("COMPLAINT");
    }

    private static void deliver(String event) {
        assertThat(product.deliver(event)).isEmpty();
    }

    private static String bounce(String type, String address) {
        return "{\"eventType\":\"Bounce\",\"bounce\":{\"bounceType\":\"%s\",\"bouncedRecipients\":[{\"emailAddress\":\"%s\"}]},\"mail\":{}}"
                .formatted(type, address);
    }

    private static int mailsTo(String address) {
        return (int)
                product.cloud().mails().stream().filter(m -> Window.to(m).equals(address)).count();
    }
}
