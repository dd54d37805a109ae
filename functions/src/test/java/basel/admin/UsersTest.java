package basel.admin;

import static org.assertj.core.api.Assertions.assertThat;

import basel.account.Accounts;
import basel.account.Address;
import basel.shared.kernel.Role;
import basel.shared.testing.Sizes;
import basel.testing.Answer;
import basel.testing.Product;
import basel.testing.Request;
import basel.testing.Window;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class UsersTest {
    private static Product product;
    private static Window root;

    @BeforeAll
    static void start() {
        product = Product.with(Map.of("basel.limits", "off"));
        root = admin("root@basel.test");
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void accounts_are_found_by_words_address_number_and_id() {
        var grace = Window.of(product).signIn("grace.hopper@basel.test");
        var info = grace.send(Request.get("/user/info"));

        for (var words :
                List.of(
                        "HOPPER",
                        "grace.hopper@basel.test",
                        info.text("userId"),
                        info.text("id"))) {
            var found = root.send(Request.get("/admin/users?q=" + words));

            assertThat(found.status()).isEqualTo(200);
            assertThat(found.body()).as(words).contains("grace.hopper@basel.test");
        }
        assertThat(root.send(Request.get("/admin/users?q=nobody-at-all")).body())
                .doesNotContain("@");
        assertThat(root.send(Request.get("/admin/users")).body())
                .contains("root@basel.test", "grace.hopper@basel.test");
    }

    @Test
    void roles_are_given_at_once_and_noted() {
        var sue = Window.of(product).signIn("sue@basel.test");
        var id = id("sue@basel.test");

        var changed = change(id, "\"roles\":[\"supporter\"]");
        var audit = root.send(Request.get("/admin/audit"));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body()).contains("\"candidate\",\"supporter\"");
        assertThat(sue.send(Request.get("/user/info")).body()).contains("supporter");
        assertThat(audit.body())
                .contains("user.change", id, "candidate supporter")
                .doesNotContain("sue@basel.test");
        assertThat(change(id, "\"roles\":[\"guest\"]").status()).isEqualTo(422);
    }

    @Test
    void a_role_opens_its_doors_at_once_and_shuts_them_when_it_is_taken_away() {
        var max = Window.of(product).signIn("max@basel.test");
        var id = id("max@basel.test");
        var doors = Request.get("/admin/users");

        assertThat(max.send(doors).status()).isEqualTo(403);
        change(id, "\"roles\":[\"admin\"]");
        assertThat(max.send(doors).status()).isEqualTo(200);
        change(id, "\"roles\":[\"candidate\"]");
        assertThat(max.send(doors).status()).isEqualTo(403);
        assertThat(root.send(Request.get("/admin/audit")).body())
                .contains("\"admin candidate\"", "\"candidate\"");
    }

    @Test
    void who_is_disabled_is_out_and_stays_out() {
        var mallory = Window.of(product).signIn("mallory@basel.test");
        mallory.openSignedIn();
        var id = id("mallory@basel.test");

        change(id, "\"disabled\":true");
        var out = mallory.send(Request.get("/user/info")).status();
        var window = Window.of(product).open();
        window.ask("mallory@basel.test");
        var refused = window.finishSame(Window.mailedTo(product, "mallory@basel.test"));
        change(id, "\"disabled\":false");

        assertThat(out).isEqualTo(401);
        assertThat(product.cloud().closed()).contains(mallory.socket());
        assertThat(root.send(Request.get("/admin/audit")).body()).contains("candidate disabled");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(Window.of(product).signIn("mallory@basel.test").token()).isNotEmpty();
    }

    @Test
    void sessions_are_ended_for_who_lost_a_browser() {
        var lost = Window.of(product).signIn("lost@basel.test");

        var ended =
                root.send(Request.post("/admin/users/" + id("lost@basel.test") + "/end-sessions"));

        assertThat(ended.status()).isEqualTo(204);
        assertThat(lost.send(Request.get("/user/info")).status()).isEqualTo(401);
        assertThat(root.send(Request.get("/admin/audit")).body()).contains("user.end-sessions");
    }

    @Test
    void an_old_version_and_oneself_are_refused() {
        Window.of(product).signIn("stale@basel.test");
        var id = id("stale@basel.test");
        var own = id("root@basel.test");

        var stale = patch(root, id, "\"roles\":[],\"version\":0");
        var demoted = change(own, "\"roles\":[]");
        var disabled = change(own, "\"disabled\":true");
        var left = root.send(Request.of("DELETE", "/user").json("{\"email\":\"root@basel.test\"}"));

        assertThat(stale.status()).isEqualTo(409);
        assertThat(List.of(demoted.status(), disabled.status(), left.status())).containsOnly(409);
        assertThat(root.send(Request.get("/admin/users")).status()).isEqualTo(200);
    }

    @Test
    void two_admins_who_remove_each_other_at_once_leave_one() throws Exception {
        for (int round = 0; round < Sizes.of(5, 100); round++) {
            var one = admin("one" + round + "@basel.test");
            var two = admin("two" + round + "@basel.test");
            var first = removal(one, "two" + round + "@basel.test");
            var second = removal(two, "one" + round + "@basel.test");

            try (var both = Executors.newFixedThreadPool(2)) {
                for (Future<Answer> answer : both.invokeAll(List.of(first, second))) {
                    assertThat(answer.get().status()).isIn(200, 401, 403, 409);
                }
            }

            var left =
                    List.of("one" + round, "two" + round).stream()
                            .filter(name -> account(name + "@basel.test").contains(Role.ADMIN))
                            .toList();
            assertThat(left).isNotEmpty();
        }
    }

    private static Callable<Answer> removal(Window by, String whom) {
        var version = product.bean(Accounts.class).by(Address.mail(whom)).orElseThrow().version();
        return () -> patch(by, id(whom), "\"roles\":[],\"version\":" + version);
    }

    private static Set<Role> account(String mail) {
        return product.bean(Accounts.class).by(Address.mail(mail)).orElseThrow().roles();
    }

    private static Window admin(String mail) {
        var window = Window.of(product).signIn(mail);
        var accounts = product.bean(Accounts.class);
        var user = accounts.by(Address.mail(mail)).orElseThrow().id();
        accounts.setRoles(user, Set.of(Role.CANDIDATE, Role.ADMIN));
        return window;
    }

    private static Answer change(String id, String fields) {
        var version = root.send(Request.get("/admin/users/" + id)).text("version");
        return patch(root, id, fields + ",\"version\":" + version);
    }

    private static Answer patch(Window by, String id, String fields) {
        return by.send(Request.of("PATCH", "/admin/users/" + id).json("{" + fields + "}"));
    }

    private static String id(String mail) {
        return product.bean(Accounts.class).by(Address.mail(mail)).orElseThrow().id().value();
    }
}
