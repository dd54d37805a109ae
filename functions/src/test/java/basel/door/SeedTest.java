package basel.door;

import static org.assertj.core.api.Assertions.assertThat;

import basel.account.Accounts;
import basel.account.Address;
import basel.shared.kernel.Role;
import basel.testing.Product;
import basel.testing.Request;
import basel.testing.Window;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SeedTest {
    @Test
    void one_person_per_role_is_made_and_made_again_without_harm() {
        try (var product = Product.with(Map.of("basel.limits", "off"))) {
            var accounts = product.bean(Accounts.class);

            var people = Seed.people(accounts);
            var admin = accounts.by(Address.mail("admin@basel.test")).orElseThrow();
            var window = Window.of(product).signIn("admin@basel.test");
            var again = Seed.people(accounts);

            assertThat(people).hasSize(5).isEqualTo(again);
            assertThat(admin.roles()).containsExactlyInAnyOrder(Role.CANDIDATE, Role.ADMIN);
            assertThat(window.send(Request.get("/user/info")).text("id"))
                    .isEqualTo(admin.id().value());
        }
    }

    @Test
    void the_first_admin_is_named_by_a_setting() {
        var settings =
                Map.<String, Object>of(
                        "basel.limits", "off", "basel.first-admin", "Boss@Basel.test");
        try (var product = Product.with(settings)) {
            var boss = Window.of(product).signIn("boss@basel.test");
            var other = Window.of(product).signIn("other@basel.test");

            assertThat(boss.send(Request.get("/user/info")).body()).contains("\"admin\"");
            assertThat(other.send(Request.get("/user/info")).body()).doesNotContain("\"admin\"");
        }
    }
}
