package basel.invite;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.sign.Secrets;
import basel.testing.Answer;
import basel.testing.Product;
import basel.testing.Request;
import basel.testing.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What visitors do with links.
final class AcceptTest {
    private static InviteRig rig;

    private InviteRig.Person ada;
    private final String secret = Secrets.random();

    @BeforeAll
    static void start() {
        rig = new InviteRig(Product.with(Map.of("basel.limits", "off")));
    }

    @BeforeEach
    void arrive() {
        ada = rig.person("ada");
    }

    @AfterAll
    static void stop() {
        rig.product.close();
    }

    @Test
    void a_preview_tells_whom_one_talks_to_and_what_is_asked() {
        var link = rig.link(ada, Map.of("passcode", "1234", "requireLogin", true));

        var preview = rig.preview(link.token());

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text("host")).isEqualTo(ada.account().name());
        assertThat(preview.text("passcode")).isEqualTo("true");
        assertThat(preview.text("requireLogin")).isEqualTo("true");
        assertThat(preview.text("consent")).isEqualTo(Consent.VERSION);
        assertThat(preview.body()).doesNotContain("@basel.test");
        var own = rig.send(Request.post("/invites/preview"), ada.token(), token(link));
        assertThat(own.text("own")).isEqualTo("true");
    }

    @Test
    void looking_spends_nothing_in_fifty_ways() {
        var link = rig.link(ada, Map.of("maxUses", 1));
        var before = Raw.of("Invites", "i#" + link.id().value());
        var agents = List.of("Slackbot", "Outlook-SafeLinks", "curl/8", "GoogleImageProxy", "");
        var methods = List.of("GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS");
        var ways = new ArrayList<Request>();
        for (var agent : agents) {
            ways.add(Request.post("/invites/preview").header("user-agent", agent));
            ways.add(Request.post("/invites/preview").header("purpose", "prefetch " + agent));
            methods.forEach(method ->
                    ways.add(Request.of(method, "/invites/preview").header("user-agent", agent)));
        }
        methods.forEach(method -> ways.add(Request.of(method, "/invites/accept")));
        methods.forEach(method -> ways.add(Request.of(method, "/i?token=" + link.token())));

        for (var way : ways) {
            rig.send(way, null, token(link));
        }

        assertThat(ways).hasSizeGreaterThanOrEqualTo(50);
        assertThat(Raw.of("Invites", "i#" + link.id().value())).isEqualTo(before);
        assertThat(rig.visit(link).status()).isEqualTo(200);
    }

    @Test
    void a_guest_gets_one_conversation_and_comes_back_without_spending_again() {
        var link = rig.link(ada, Map.of("maxUses", 1));

        var first = rig.accept(link, secret, null, Map.of());
        var again = rig.accept(link, secret, null, Map.of());

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text("guest")).isEqualTo("true");
        assertThat(again.text("chatId")).isEqualTo(first.text("chatId"));
        assertThat(rig.uses(link)).isEqualTo(1);
        var stranger = rig.visit(link);
        assertThat(stranger.status()).isEqualTo(409);
        assertThat(stranger.body()).contains("\"reason\":\"used\"");
    }

    @Test
    void a_guest_may_do_nothing_but_talk_in_this_one_conversation() {
        var link = rig.link(ada, Map.of());
        var token = rig.accept(link, secret, null, Map.of()).text("token");
        var other = rig.visit(link).text("chatId");

        assertThat(rig.get("/chats", token).node().get("items").size()).isEqualTo(1);
        assertThat(rig.get("/chats/" + other, token).status()).isEqualTo(404);
        var begin = rig.send(Request.post("/chats"), token, Map.of("kind", "basel"));
        assertThat(begin.status()).isEqualTo(403);
        assertThat(
                        rig.make(
                                        new InviteRig.Person(ada.account(), ada.session(), token),
                                        Map.of())
                                .status())
                .isEqualTo(403);
        assertThat(rig.get("/profile/facts", token).status()).isEqualTo(403);
        assertThat(rig.get("/admin/usage", token).status()).isEqualTo(403);
    }

    @Test
    void the_owner_sees_who_came_when_and_with_what() {
        var link = rig.link(ada, Map.of());
        var visitor = Map.of("name", "Jane", "company", "ACME", "email", "jane@acme.test");
        var chat = rig.accept(link, secret, null, Map.of("visitor", visitor)).text("chatId");
        var bob = rig.person("bob");
        rig.accept(link, Secrets.random(), bob.token(), Map.of());

        var log = rig.get("/invites/" + link.id().value(), ada.token()).node().get("log");

        assertThat(log.size()).isEqualTo(2);
        var byBob = log.get(0);
        assertThat(byBob.get("accountEmail").getStringValue()).isEqualTo(bob.account().email());
        var byJane = log.get(1);
        assertThat(byJane.get("chatId").getStringValue()).isEqualTo(chat);
        assertThat(byJane.get("name").getStringValue()).isEqualTo("Jane");
        assertThat(byJane.get("company").getStringValue()).isEqualTo("ACME");
        assertThat(byJane.get("browser").getStringValue()).isEqualTo("Firefox · Linux");
        assertThat(Raw.of("Invites", "i#" + link.id().value()).toLowerCase(Locale.ROOT))
                .doesNotContain("jane", "acme", bob.account().email());
    }

    @Test
    void the_owner_reads_a_visitors_conversation_and_a_stranger_does_not() {
        var link = rig.link(ada, Map.of());
        var in = rig.accept(link, secret, null, Map.of());
        var path = "/chats/" + in.text("chatId") + "/messages";
        rig.send(Request.post(path), in.text("token"), Map.of("text", "Hello"));

        assertThat(rig.get(path, ada.token()).body()).contains("Hello");
        assertThat(rig.send(Request.post(path), ada.token(), Map.of("text", "Me")).status())
                .isEqualTo(404);
        assertThat(rig.get(path, rig.person("eve").token()).status()).isEqualTo(404);
    }

    @Test
    void an_account_comes_in_as_itself_and_its_own_link_is_not_for_it() {
        var link = rig.link(ada, Map.of("requireLogin", true, "maxUses", 1));
        var bob = rig.person("bob");

        assertThat(rig.visit(link).body()).contains("\"reason\":\"sign-in\"");
        var own = rig.accept(link, secret, ada.token(), Map.of());
        assertThat(own.body()).contains("\"reason\":\"own\"");
        var first = rig.accept(link, secret, bob.token(), Map.of());
        var elsewhere = rig.accept(link, Secrets.random(), bob.token(), Map.of());

        assertThat(first.text("guest")).isEqualTo("false");
        assertThat(elsewhere.text("chatId")).isEqualTo(first.text("chatId"));
        assertThat(rig.uses(link)).isEqualTo(1);
    }

    @Test
    void a_guest_who_signs_up_takes_the_conversation_along() {
        var link = rig.link(ada, Map.of("maxUses", 1));
        var guest = rig.accept(link, secret, null, Map.of());
        var bob = rig.person("bob");

        var moved = rig.accept(link, secret, bob.token(), Map.of());

        assertThat(moved.text("chatId")).isEqualTo(guest.text("chatId"));
        assertThat(rig.get("/chats/" + guest.text("chatId"), bob.token()).status()).isEqualTo(200);
        assertThat(rig.get("/chats", guest.text("token")).status()).isEqualTo(401);
        var unsigned = rig.accept(link, secret, null, Map.of());
        assertThat(unsigned.body()).contains("\"reason\":\"sign-in\"");
        var other = rig.accept(link, secret, rig.person("eve").token(), Map.of());
        assertThat(other.body()).contains("\"reason\":\"used\"");
        assertThat(rig.uses(link)).isEqualTo(1);
        var log = rig.get("/invites/" + link.id().value(), ada.token()).node().get("log");
        assertThat(log.size()).isEqualTo(1);
        assertThat(log.get(0).get("accountEmail").getStringValue())
                .isEqualTo(bob.account().email());
    }

    @Test
    void where_sign_ups_count_guests_spend_nothing_until_they_sign_up() {
        var link = rig.link(ada, Map.of("maxUses", 1, "countBy", "signup"));
        rig.accept(link, secret, null, Map.of());
        var other = Secrets.random();
        rig.accept(link, other, null, Map.of());
        assertThat(rig.uses(link)).isZero();

        var bob = rig.accept(link, secret, rig.person("bob").token(), Map.of());
        var eve = rig.accept(link, other, rig.person("eve").token(), Map.of());

        assertThat(bob.status()).isEqualTo(200);
        assertThat(eve.body()).contains("\"reason\":\"used\"");
        assertThat(rig.uses(link)).isEqualTo(1);
        assertThat(rig.accept(link, other, null, Map.of()).status()).isEqualTo(200);
    }

    @Test
    void a_passcode_may_be_tried_five_times_and_then_the_link_is_closed() {
        var link = rig.link(ada, Map.of("passcode", "4711"));

        assertThat(rig.visit(link).body()).contains("\"reason\":\"passcode\"");
        var right = rig.accept(link, secret, null, Map.of("passcode", " 4711 "));
        assertThat(right.status()).isEqualTo(200);
        for (int left = 4; left >= 0; left--) {
            var wrong = rig.accept(link, Secrets.random(), null, Map.of("passcode", "0000"));
            assertThat(wrong.status()).isEqualTo(403);
            assertThat(wrong.body()).contains("\"triesLeft\":" + left);
        }
        var closed = rig.accept(link, Secrets.random(), null, Map.of("passcode", "4711"));
        assertThat(closed.body()).contains("\"reason\":\"closed\"");
        assertThat(rig.accept(link, secret, null, Map.of()).status()).isEqualTo(200);

        rig.change(link, Map.of("state", "paused"));
        rig.change(link, Map.of("state", "active"));
        var opened = rig.accept(link, Secrets.random(), null, Map.of("passcode", "4711"));
        assertThat(opened.status()).isEqualTo(200);
    }

    @Test
    void passcodes_guessed_at_once_are_never_more_than_five_tries() throws Exception {
        var link = rig.link(ada, Map.of("passcode", "0040"));

        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var guesses =
                    IntStream.range(0, 40)
                            .mapToObj(i ->
                                    threads.submit(() ->
                                            rig.accept(
                                                    link,
                                                    Secrets.random(),
                                                    null,
                                                    Map.of("passcode", "%04d".formatted(i)))))
                            .toList();
            int looked = 0;
            for (var guess : guesses) {
                looked += guess.get().body().contains("triesLeft") ? 1 : 0;
            }
            assertThat(looked).isBetween(1, 5);
        }
    }

    @Test
    void a_link_that_is_over_lets_nobody_in_though_it_lies_in_the_store() {
        var paused = rig.link(ada, Map.of());
        var revoked = rig.link(ada, Map.of());
        var soon = rig.product.clock().instant().plusSeconds(60).toString();
        var expired = rig.link(ada, Map.of("expiresAt", soon));
        var guest = rig.accept(expired, secret, null, Map.of());
        rig.change(paused, Map.of("state", "paused"));
        rig.revoke(revoked);
        rig.product.clock().forward(Duration.ofSeconds(61));

        assertOver(paused, "paused");
        assertOver(revoked, "revoked");
        assertOver(expired, "expired");
        assertThat(rig.accept(expired, secret, null, Map.of()).status()).isEqualTo(409);
        assertThat(rig.get("/chats", guest.text("token")).status()).isEqualTo(401);
        var mail = Request.post("/invites/" + expired.id().value() + "/mail");
        var renewed = rig.person("ada");
        assertThat(rig.send(mail, renewed.token(), Map.of("to", "a@b.test")).status())
                .isEqualTo(404);
    }

    @Test
    void a_guests_session_lasts_an_hour_and_is_given_anew_to_the_same_browser() {
        var link = rig.link(ada, Map.of());
        var first = rig.accept(link, secret, null, Map.of());
        rig.product.clock().forward(Duration.ofMinutes(61));

        assertThat(rig.get("/chats", first.text("token")).status()).isEqualTo(401);
        var again = rig.accept(link, secret, null, Map.of());
        var path = "/chats/" + first.text("chatId");
        assertThat(rig.get(path, again.text("token")).status()).isEqualTo(200);
    }

    @Test
    void without_the_consent_of_today_or_a_good_secret_nobody_comes_in() {
        var link = rig.link(ada, Map.of());

        assertThat(rig.accept(link, secret, null, Map.of("consent", "2020-01-01")).body())
                .contains("\"field\":\"consent\"");
        assertThat(rig.accept(link, "short", null, Map.of()).body())
                .contains("\"field\":\"visitorSecret\"");
        Map<String, Object> mail = Map.of("visitor", Map.of("email", "no mail"));
        assertThat(rig.accept(link, secret, null, mail).body()).contains("visitor.email");
        assertThat(rig.uses(link)).isZero();
    }

    @Test
    void a_page_of_another_web_site_brings_nobody_in() {
        var link = rig.link(ada, Map.of());
        Map<String, Object> draft =
                Map.of("token", link.token(), "visitorSecret", secret, "consent", Consent.VERSION);
        var accept = Request.post("/invites/accept");

        var foreign = rig.send(accept.origin("https://evil.test"), null, draft);
        var own = rig.send(accept.origin(Product.ORIGIN), null, draft);

        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.cookies()).isEmpty();
        assertThat(own.status()).isEqualTo(200);
        assertThat(rig.uses(link)).isEqualTo(1);
    }

    @Test
    void a_pause_ends_the_visit_and_its_end_lets_it_go_on() {
        var link = rig.link(ada, Map.of());
        var in = rig.accept(link, secret, null, Map.of());
        var path = "/chats/" + in.text("chatId") + "/messages";

        rig.change(link, Map.of("state", "paused"));
        assertThat(rig.send(Request.post(path), in.text("token"), say("Hi")).status())
                .isEqualTo(401);
        rig.change(link, Map.of("state", "active"));
        var again = rig.accept(link, secret, null, Map.of());

        assertThat(rig.send(Request.post(path), again.text("token"), say("Hi")).status())
                .isEqualTo(201);
    }

    @Test
    void a_link_that_is_revoked_while_somebody_comes_in_holds_nobody() {
        var link = rig.link(ada, Map.of());
        var invite = rig.product.bean(Invites.class).find(link.id()).orElseThrow();
        rig.revoke(link);

        var late =
                rig.product
                        .bean(Reception.class)
                        .accept(
                                invite,
                                new AcceptDraft(
                                        link.token(), null, secret, null, Consent.VERSION, "en"),
                                new basel.shared.web.SocketCall.Caller("192.0.2.1", "", null),
                                null);

        assertThat(late).isInstanceOf(Reception.Result.Not.class);
    }

    @Test
    void the_window_of_a_guest_is_told_and_closed_when_the_link_is_revoked() {
        var link = rig.link(ada, Map.of());
        var in = rig.accept(link, secret, null, Map.of());
        var window = Window.of(rig.product).token(in.text("token"));
        assertThat(window.openSignedIn()).isEqualTo(200);
        window.frame(Map.of("action", "chat.open", "chatId", in.text("chatId")));

        rig.revoke(link);

        assertThat(rig.received(window)).contains("chat.status", "finished", "session.ended");
        assertThat(rig.product.cloud().closed()).contains(window.socket());
    }

    @Test
    void a_visitor_is_suggested_what_this_link_may_answer_until_it_is_revoked() {
        share("Java");
        share("Kafka");
        var link = rig.link(ada, Map.of("hiddenTopics", List.of("Kafka")));
        var in = rig.accept(link, secret, null, Map.of());
        var path = "/persona/chats/" + in.text("chatId") + "/suggestions";

        assertThat(rig.get(path, in.text("token")).body()).contains("Java").doesNotContain("Kafka");
        var bob = rig.person("bob");
        assertThat(rig.get(path, bob.token()).status()).isEqualTo(404);
        var own = rig.accept(link, Secrets.random(), bob.token(), Map.of()).text("chatId");
        rig.revoke(link);

        var after = rig.get("/persona/chats/" + own + "/suggestions", bob.token());
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.body()).doesNotContain("Java");
    }

    @Test
    void its_owner_is_told_once_that_a_link_was_used_and_by_whom() {
        var link = rig.link(ada, Map.of("label", "For Northwind"));
        var visitor = Map.<String, Object>of("visitor", Map.of("name", "Grace Hopper"));
        rig.accept(link, secret, null, visitor);
        rig.accept(link, secret, null, visitor);
        rig.product.work();

        var told = rig.get("/notices", ada.token());

        assertThat(told.text("unread")).isEqualTo("1");
        assertThat(told.node().get("items").size()).isEqualTo(1);
        assertThat(told.body()).contains("For Northwind", "Grace Hopper");
    }

    private void share(String skill) {
        var draft = Map.of("title", skill, "visibility", "persona");
        var answer = rig.send(Request.post("/profile/skills"), ada.token(), draft);
        assertThat(answer.status()).isEqualTo(201);
    }

    private void assertOver(InviteRig.Link link, String reason) {
        List<Answer> answers = List.of(rig.preview(link.token()), rig.visit(link));
        assertThat(answers)
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(409);
                    assertThat(answer.body()).contains("\"reason\":\"" + reason + "\"");
                });
    }

    private static Map<String, String> token(InviteRig.Link link) {
        return Map.of("token", link.token());
    }

    private static Map<String, String> say(String text) {
        return Map.of("text", text);
    }
}
