package basel.login;

import static org.assertj.core.api.Assertions.assertThat;

import basel.account.Accounts;
import basel.account.Address;
import basel.shared.kernel.Role;
import basel.testing.Askers;
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

    @Test
    void an_admin_lets_mails_go_there_again() {
        var gone = Window.of(product).signIn("back@basel.test");
        var id = gone.send(Request.get("/user/info")).text("id");
        deliver(bounce("Permanent", "back@basel.test"));
        var askers = new Askers(product);
        var root = product.bean(Accounts.class).of(Address.mail("root@basel.test"), "en").id();
        var admin = askers.token(askers.session(root, Role.CANDIDATE, Role.ADMIN));
        var path = "/admin/users/" + id;

        var before = product.http(Request.get(path).bearer(admin));
        var refused = gone.send(Request.of("DELETE", path + "/mail-stop"));
        var done = product.http(Request.of("DELETE", path + "/mail-stop").bearer(admin));
        int mails = mailsTo("back@basel.test");
        Window.of(product).open().ask("back@basel.test");
        product.work();

        assertThat(before.text("mailStopped")).isEqualTo("BOUNCE");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(done.status()).isEqualTo(204);
        assertThat(mailsTo("back@basel.test")).isEqualTo(mails + 1);
        assertThat(product.http(Request.get(path).bearer(admin)).text("mailStopped")).isEmpty();
        assertThat(product.http(Request.get("/admin/audit").bearer(admin)).body())
                .contains("user.allow-mails");
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
