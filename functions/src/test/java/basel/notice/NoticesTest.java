package basel.notice;

import static org.assertj.core.api.Assertions.assertThat;

import basel.account.Accounts;
import basel.shared.notice.News;
import basel.testing.Product;
import basel.testing.Request;
import basel.testing.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class NoticesTest {
    private static Product product;
    private static NoticeRig rig;
    private NoticeRig.Person ada;

    @BeforeAll
    static void start() {
        product = Product.fresh();
        rig = new NoticeRig(product);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @BeforeEach
    void come() {
        ada = rig.person("en");
    }

    @Test
    void a_notice_is_kept_told_to_every_window_and_mailed_once_though_its_order_comes_thrice() {
        var other = rig.another(ada);

        var order = rig.linkUsed(ada, "link-used/1");
        product.deliver(order);
        product.deliver(order);
        product.work();

        assertThat(rig.listed(ada)).hasSize(1);
        assertThat(rig.listed(ada).getFirst().get("title").getStringValue())
                .isEqualTo("Grace Hopper used your link “For Northwind”");
        assertThat(
                        NoticeRig.told(ada.window(), "notice.new")
                                .getFirst()
                                .get("unread")
                                .getIntValue())
                .isOne();
        assertThat(NoticeRig.told(other, "notice.new")).isNotEmpty();
        assertThat(rig.mailsTo(ada)).hasSize(1);
        var mail = rig.mailsTo(ada).getFirst();
        assertThat(Window.subject(mail)).isEqualTo("Somebody used your link “For Northwind”");
        assertThat(Window.text(mail)).contains(Product.ORIGIN + "/links").doesNotContain("Grace");
    }

    @Test
    void what_a_dead_worker_left_half_done_is_done_once_by_the_next() {
        product.bean(basel.shared.notice.Notices.class)
                .tell(ada.account().id(), "link-used/1", new News.LinkUsed("A", null));
        var order = product.cloud().take("/after").getFirst().body();
        product.cloud().breakDown("sqs");
        var died = product.deliver(order);
        product.cloud().mend("sqs");

        product.clock().forward(Boxes.PATIENCE.plusSeconds(1));
        product.deliver(order);
        rig.minute();

        assertThat(died).hasSize(1);
        assertThat(rig.listed(ada)).hasSize(1);
        assertThat(rig.mailsTo(ada)).hasSize(1);
    }

    @Test
    void who_is_offline_finds_it_later() {
        product.cloud().drop(ada.window().socket());

        rig.linkUsed(ada, "link-used/1");

        assertThat(NoticeRig.told(ada.window(), "notice.new")).isEmpty();
        assertThat(rig.unread(ada)).isOne();
    }

    @Test
    void windows_and_mails_speak_the_language_of_their_reader() {
        var grete = rig.person("de");

        rig.linkUsed(grete, "link-used/1");

        var told = NoticeRig.told(grete.window(), "notice.new").getFirst().get("notice");
        assertThat(told.get("title").getStringValue())
                .isEqualTo("Grace Hopper hat Ihren Link „For Northwind“ benutzt");
        assertThat(Window.subject(rig.mailsTo(grete).getFirst()))
                .isEqualTo("Jemand hat Ihren Link „For Northwind“ benutzt");
    }

    @Test
    void what_is_read_in_one_window_is_read_in_the_others() {
        var other = rig.another(ada);
        rig.linkUsed(ada, "link-used/1");
        rig.linkUsed(ada, "link-used/2");
        var id = rig.listed(ada).getFirst().get("id").getStringValue();

        var read = rig.send(ada, "POST", "/notices/" + id + "/read", Map.of());
        var again = rig.send(ada, "POST", "/notices/" + id + "/read", Map.of());

        assertThat(List.of(read.text("unread"), again.text("unread"))).containsOnly("1");
        var told = NoticeRig.told(other, "notice.read").getFirst();
        assertThat(told.get("id").getStringValue()).isEqualTo(id);
        assertThat(told.get("unread").getIntValue()).isOne();
    }

    @Test
    void all_are_read_but_what_came_since_they_were_shown() {
        rig.linkUsed(ada, "link-used/1");
        rig.linkUsed(ada, "link-used/2");
        var shown = rig.listed(ada).getFirst().get("id").getStringValue();
        product.clock().forward(Duration.ofSeconds(1));
        rig.linkUsed(ada, "link-used/3");

        var answer = rig.send(ada, "POST", "/notices/read", Map.of("upTo", shown));
        rig.send(
                ada,
                "POST",
                "/notices/read",
                Map.of("upTo", "00000000-0000-7000-8000-000000000000"));

        assertThat(answer.text("unread")).isEqualTo("1");
        assertThat(rig.unread(ada)).isOne();
    }

    @Test
    void a_list_goes_on_where_it_ended_and_nobody_reads_anothers() {
        for (int i = 0; i < 5; i++) {
            rig.linkUsed(ada, "link-used/" + i);
        }
        var first = rig.get(ada, "/notices?limit=3").node();
        var cursor = first.get("nextCursor").getStringValue();
        var eve = rig.person("en");

        var rest = rig.get(ada, "/notices?limit=3&cursor=" + cursor).node();

        assertThat(rest.get("items").size()).isEqualTo(2);
        assertThat(rest.get("items")).isNotEqualTo(first.get("items"));
        assertThat(rig.get(eve, "/notices?cursor=" + cursor).status()).isEqualTo(422);
        var id = rig.listed(ada).getFirst().get("id").getStringValue();
        var foreign = rig.send(eve, "POST", "/notices/" + id + "/read", Map.of());
        var missing =
                rig.send(eve, "POST", "/notices/" + ada.account().id().value() + "/read", Map.of());
        assertThat(List.of(foreign.status(), missing.status())).containsOnly(404);
        assertThat(rig.unread(ada)).isEqualTo(5);
    }

    @Test
    void in_quiet_hours_a_mail_waits_until_they_end_and_the_app_and_safety_do_not() {
        var night = Instant.parse("2027-01-10T22:30:00Z"); // 23:30 in Berlin
        product.clock().forward(Duration.between(product.clock().instant(), night));
        ada = rig.person("en");
        var hours = Map.<String, Object>of("from", "22:00", "to", "07:00", "zone", "Europe/Berlin");
        assertThat(rig.choose(ada, List.of(), Map.of("quiet", hours)).status()).isEqualTo(200);

        rig.linkUsed(ada, "link-used/1");
        rig.tell(ada, "sign-in/1", new News.SignIn("Firefox · Linux", null));
        rig.minute();
        var waited = rig.mailsTo(ada).size();
        product.clock().forward(Duration.ofMinutes(7 * 60 + 29)); // 06:59
        rig.minute();
        var stillWaited = rig.mailsTo(ada).size();
        product.clock().forward(Duration.ofMinutes(2));
        rig.minute();
        rig.minute();

        assertThat(rig.unread(ada)).isEqualTo(2);
        assertThat(List.of(waited, stillWaited)).containsOnly(0);
        assertThat(rig.mailsTo(ada)).hasSize(1);
    }

    @Test
    void a_storm_fills_no_mailbox_and_is_told_together() {
        for (int i = 0; i < 40; i++) {
            rig.linkUsed(ada, "link-used/" + i);
        }
        var atOnce = rig.mailsTo(ada).size();

        product.clock().forward(Duration.ofMinutes(31));
        rig.minute();

        assertThat(atOnce).isOne();
        assertThat(rig.mailsTo(ada)).hasSize(2);
        assertThat(Window.subject(rig.mailsTo(ada).getLast())).isEqualTo("39 notices from Basel");
        assertThat(rig.listed(ada)).hasSize(30);
    }

    @Test
    void ten_mails_a_day_are_the_most() {
        for (int i = 0; i < 14; i++) {
            rig.linkUsed(ada, "link-used/" + i);
            product.clock().forward(Duration.ofMinutes(31));
            rig.minute();
        }
        var onFirstDay = rig.mailsTo(ada).size();

        product.clock().forward(Pace.DAY);
        rig.minute();

        assertThat(onFirstDay).isEqualTo(10);
        assertThat(rig.mailsTo(ada)).hasSize(11);
        assertThat(Window.subject(rig.mailsTo(ada).getLast())).startsWith("4 ");
    }

    @Test
    void what_was_read_in_the_app_meanwhile_is_not_mailed() {
        rig.linkUsed(ada, "link-used/1");
        rig.linkUsed(ada, "link-used/2");
        var newest = rig.listed(ada).getFirst().get("id").getStringValue();

        rig.send(ada, "POST", "/notices/" + newest + "/read", Map.of());
        product.clock().forward(Duration.ofMinutes(31));
        rig.minute();

        assertThat(rig.mailsTo(ada)).hasSize(1);
    }

    @Test
    void texts_go_to_a_proven_number_only_and_only_when_wished_for() {
        var wished =
                List.of(Map.<String, Object>of("kind", "link-used", "mail", false, "text", true));
        rig.choose(ada, wished, Map.of());
        rig.linkUsed(ada, "link-used/1");
        var without = product.cloud().texts().size();

        prove(ada, "+491701234567");
        var proven = product.cloud().texts().size();
        rig.linkUsed(ada, "link-used/2");

        assertThat(without).isZero();
        assertThat(product.cloud().texts()).hasSize(proven + 1);
        assertThat(product.cloud().texts().getLast().get("Message"))
                .isEqualTo(
                        "Basel: Somebody used your link “For Northwind” "
                                + Product.ORIGIN
                                + "/links");
        assertThat(rig.mailsTo(ada)).isEmpty();
    }

    @Test
    void what_happens_is_told_of_links_passwords_and_new_browsers() {
        var mine = Window.of(product).signIn("told@basel.test");
        mine.send(
                Request.of("PUT", "/user/password")
                        .json("{\"password\":\"a fox dances at night\"}"));
        product.clock().forward(Duration.ofMinutes(2));
        Window.of(product).signIn("told@basel.test");
        product.work();

        var titles = mine.send(Request.get("/notices")).body();

        assertThat(titles).contains("A password was set", "A new browser signed in");
    }

    @Test
    void who_left_or_is_a_guest_is_told_nothing() {
        var order = rig.linkUsed(ada, "link-used/1");
        var before = product.cloud().mails().size();
        var guest =
                order.replace(ada.account().id().value(), "01890000-0000-7000-8000-000000000001");

        var failed = product.deliver(guest);

        product.work();
        assertThat(failed).isEmpty();
        assertThat(product.cloud().mails()).hasSize(before);
    }

    @Test
    void the_export_has_what_was_told_and_chosen() {
        rig.linkUsed(ada, "link-used/1");
        rig.choose(ada, List.of(Map.of("kind", "budget-low", "app", false)), Map.of());

        var export = rig.get(ada, "/user/export").node().get("notices");

        assertThat(export.get("told").get(0).get("title").getStringValue())
                .contains("Grace Hopper");
        assertThat(export.get("preferences").get("switchedOff").get(0).getStringValue())
                .isEqualTo("budget-low/app");
    }

    private void prove(NoticeRig.Person person, String number) {
        var signedIn = Window.of(product).signIn(person.account().email());
        signedIn.send(Request.post("/user/phone").json("{\"phone\":\"" + number + "\"}"));
        product.work();
        var text = product.cloud().texts().getLast().getOrDefault("Message", "");
        var code = text.substring(text.length() - 6);
        signedIn.send(
                Request.post("/user/phone")
                        .json("{\"phone\":\"" + number + "\",\"code\":\"" + code + "\"}"));
        product.work();
        assertThat(product.bean(Accounts.class).find(person.account().id()).orElseThrow().phone())
                .isEqualTo(number);
    }
}
