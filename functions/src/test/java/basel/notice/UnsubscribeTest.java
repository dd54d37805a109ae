package basel.notice;

import static org.assertj.core.api.Assertions.assertThat;

import basel.testing.Answer;
import basel.testing.Product;
import basel.testing.Request;
import basel.testing.Window;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// RFC 8058: a click in the mail program stops mails of a kind, and nothing else does.
final class UnsubscribeTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String CLICK = "List-Unsubscribe=One-Click";
    private static Product product;
    private static NoticeRig rig;
    private NoticeRig.Person ada;

    @BeforeAll
    static void start() {
        product = Product.with(Map.of("basel.limits", "off"));
        rig = new NoticeRig(product);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @BeforeEach
    void come() {
        ada = rig.person("en");
        rig.linkUsed(ada, "link-used/1");
    }

    @Test
    void a_mail_carries_both_headers_and_the_same_link_in_its_text_and_html() {
        var mail = rig.mailsTo(ada).getFirst();

        assertThat(NoticeRig.header(mail, "List-Unsubscribe"))
                .startsWith("<" + Product.ORIGIN + "/api/notices/unsubscribe?token=")
                .endsWith(">");
        assertThat(NoticeRig.header(mail, "List-Unsubscribe-Post")).isEqualTo(CLICK);
        assertThat(NoticeRig.header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(Window.text(mail)).contains(Product.ORIGIN + "/unsubscribe#token=" + token());
    }

    @Test
    void a_click_stops_mails_of_this_kind_only_without_a_sign_in_and_twice_is_once() {
        var first = post("?token=" + token(), CLICK, FORM);
        var second = post("?token=" + token(), CLICK, FORM);
        rig.linkUsed(ada, "link-used/2");
        rig.tell(ada, "asked/1", new basel.shared.notice.News.QuestionAsked("Can you Rust?"));

        assertThat(List.of(first.status(), second.status())).containsOnly(200);
        assertThat(rig.mailsTo(ada)).hasSize(2);
        assertThat(Window.subject(rig.mailsTo(ada).getLast())).startsWith("A visitor asked");
        assertThat(rig.unread(ada)).as("the app still tells").isEqualTo(3);
        assertThat(row("link-used")).contains("\"mail\":false").contains("\"app\":true");
        assertThat(row("question-asked")).contains("\"mail\":true");
    }

    @Test
    void the_form_may_be_multipart_as_the_rfc_prefers() {
        var body =
                "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";

        var answer = post("?token=" + token(), body, "multipart/form-data; boundary=x");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(row("link-used")).contains("\"mail\":false");
    }

    @Test
    void opening_it_or_looking_stops_nothing() {
        var opened = product.http(Request.get("/notices/unsubscribe?token=" + token()));
        var looked = json("/notices/unsubscribe/preview", token());

        assertThat(opened.status()).isEqualTo(303);
        assertThat(opened.header("location"))
                .isEqualTo(Product.ORIGIN + "/unsubscribe#token=" + token());
        assertThat(looked.body()).contains("link-used").contains("\"on\":true");
        assertThat(row("link-used")).contains("\"mail\":true");
    }

    @Test
    void our_page_stops_them_with_the_token_in_the_body() {
        var done = json("/notices/unsubscribe", token());

        assertThat(done.status()).isEqualTo(200);
        assertThat(done.body()).contains("\"on\":false");
        assertThat(row("link-used")).contains("\"mail\":false");
    }

    @Test
    void a_body_that_says_nothing_leaves_the_token_of_the_query() {
        assertThat(post("", "null", "application/json").status()).isEqualTo(422);
        assertThat(post("?token=" + token(), "null", "application/json").status()).isEqualTo(200);
        assertThat(row("link-used")).contains("\"mail\":false");
    }

    @Test
    void a_forged_token_is_unknown_whatever_was_changed() {
        var token = token();
        var tried = new ArrayList<Integer>();
        for (int at = 0; at < token.length(); at += 7) {
            var other = token.charAt(at) == 'A' ? 'B' : 'A';
            var forged = token.substring(0, at) + other + token.substring(at + 1);
            tried.add(post("?token=" + forged, CLICK, FORM).status());
        }
        tried.add(
                post("?token=" + token.substring(0, token.lastIndexOf('.') + 1), CLICK, FORM)
                        .status());
        tried.add(json("/notices/unsubscribe", token + "A").status());
        var open = product.http(Request.get("/notices/unsubscribe?token=%0d%0aevil://x"));

        assertThat(tried).containsOnly(404);
        assertThat(open.header("location")).isEqualTo(Product.ORIGIN + "/unsubscribe#token=evilx");
        assertThat(post("", CLICK, FORM).status()).isEqualTo(422);
        assertThat(row("link-used")).contains("\"mail\":true");
    }

    @Test
    void a_token_works_after_keys_were_rotated_and_writes_nothing_for_who_left() {
        var token = token();
        product.rotate();
        var rotated = post("?token=" + token, CLICK, FORM);
        product.bean(NoticeData.class).delete(ada.account().id());
        leave();

        var left = post("?token=" + token, CLICK, FORM);

        assertThat(List.of(rotated.status(), left.status())).containsOnly(200);
        assertThat(product.bean(Choices.class).of(ada.account().id()).version()).isZero();
    }

    @Test
    void what_concerns_safety_cannot_be_switched_off() {
        var off = List.of(Map.<String, Object>of("kind", "sign-in", "mail", false));

        var answer = rig.choose(ada, off, Map.of());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(row("sign-in")).contains("\"mail\":true").contains("\"fixed\":true");
    }

    @Test
    void a_choice_made_from_an_old_one_is_refused_and_quiet_hours_are_read_again() {
        var hours = Map.of("from", "22:00", "to", "07:00", "zone", "Europe/Berlin");
        var draft = Map.of("version", 0, "kinds", List.of(), "quiet", hours);

        var first = rig.send(ada, "PUT", "/notices/preferences", draft);
        var stale = rig.send(ada, "PUT", "/notices/preferences", draft);
        var wrong =
                Map.of("version", 1, "quiet", Map.of("from", "25:00", "to", "1", "zone", "Mars"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(rig.send(ada, "PUT", "/notices/preferences", wrong).status()).isEqualTo(422);
        assertThat(rig.get(ada, "/notices/preferences").body())
                .contains("\"from\":\"22:00\"", "\"zone\":\"Europe/Berlin\"");
    }

    private String token() {
        var header = NoticeRig.header(rig.mailsTo(ada).getFirst(), "List-Unsubscribe");
        return URI.create(header.substring(1, header.length() - 1)).getQuery().substring(6);
    }

    private Answer post(String query, String body, String type) {
        return product.http(
                Request.post("/notices/unsubscribe" + query)
                        .json(body)
                        .header("content-type", type));
    }

    private Answer json(String path, String token) {
        return product.http(Request.post(path).json("{\"token\":\"" + token + "\"}"));
    }

    private String row(String kind) {
        for (var row : rig.get(ada, "/notices/preferences").node().get("kinds").values()) {
            if (row.get("kind").getStringValue().equals(kind)) {
                return text(row);
            }
        }
        throw new AssertionError("no row for " + kind);
    }

    private String text(Object node) {
        try {
            return product.json().writeValueAsString(node);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("cannot write", e);
        }
    }

    private void leave() {
        var accounts = product.bean(basel.account.Accounts.class);
        var transaction = product.bean(basel.shared.store.Tables.class).transaction();
        accounts.close(transaction, accounts.find(ada.account().id()).orElseThrow());
        transaction.run();
    }
}
