package basel.login;

import static org.assertj.core.api.Assertions.assertThat;

import basel.account.Accounts;
import basel.account.Address;
import basel.login.Attack.Place;
import basel.shared.kernel.Role;
import basel.shared.sign.Secrets;
import basel.shared.testing.Sizes;
import basel.testing.Answer;
import basel.testing.Product;
import basel.testing.Request;
import basel.testing.Window;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whoever types my address waits for my click: in every combination of what the click can prove, a
/// token turns up exactly where the contract says, and nowhere else. `-Dsizes=full` runs all 288
/// rows, else those run where a stranger waits, and some until each pair of values has met.
final class VictimClickTest {
    private static final boolean ALL = Sizes.of(0, 1) == 1;
    private static final String ADA = "ada.clicks@basel.test";
    private static final String BOSS = "boss.clicks@basel.test";
    private static Product product;

    /// How a link is finished: by the product, or by a worse one.
    private interface Finish {
        Answer send(Window clicker, String jwt, String more);
    }

    @BeforeAll
    static void start() {
        product = Product.with(Map.of("basel.limits", "off"));
        Window.of(product).signIn(ADA);
        Window.of(product).signIn(BOSS);
        var accounts = product.bean(Accounts.class);
        accounts.setRoles(accounts.by(Address.mail(BOSS)).orElseThrow().id(), Set.of(Role.ADMIN));
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void a_token_goes_only_where_the_contract_lets_it() {
        var rows = ALL ? Attack.all() : Attack.some();
        int granted = 0;
        for (var row : rows) {
            var scene = new Scene(row);
            scene.click(Window::finish);

            assertThat(scene.found()).as(row.toString()).isEqualTo(row.tokens());
            granted += row.tokens().isEmpty() ? 0 : 1;
            scene.honestEnd();
        }
        assertThat(granted).isBetween(10, rows.size() - 10);
        System.out.printf(
                "victim click: %d rows, in %d a token where it belongs, in %d none, 0 elsewhere%n",
                rows.size(), granted, rows.size() - granted);
    }

    /// A product that signs the waiting window in at any click: the same rig sees it in each row in
    /// which the contract gives no token and a click sends anything.
    @Test
    void a_product_that_trusts_any_click_is_caught() {
        var rows =
                Attack.some().stream()
                        .filter(row -> !row.finishes() && row.socket() != Attack.Socket.DROPPED)
                        .filter(row ->
                                row.verifier() != Attack.Verifier.ABSENT
                                        || row.code() != Attack.Code.ABSENT)
                        .limit(5)
                        .toList();

        assertThat(rows).hasSize(5);
        for (var row : rows) {
            var scene = new Scene(row);
            scene.click(VictimClickTest::trusting);
            assertThat(scene.found()).as(row.toString()).isNotEqualTo(row.tokens());
        }
    }

    private static Answer trusting(Window clicker, String jwt, String more) {
        var login = LinkToken.read(jwt).orElseThrow().login();
        var found = product.bean(Logins.class).find(login).orElseThrow();
        var account = product.bean(Accounts.class).by(found.address());
        product.bean(SignIns.class).sent(found, account);
        return clicker.finish(jwt, more);
    }

    /// Who asked, who clicks, an attacker; and what they sent and got.
    private static final class Scene {
        private final Attack row;
        private final String mail;
        private final String oldCode;
        private final Window asker = Window.of(product).open();
        private final Window later = Window.of(product);
        private final Window attacker = Window.of(product);
        private final Window clicker;
        private final String jwt;
        private final List<Answer> answers = new ArrayList<>();

        Scene(Attack row) {
            this.row = row;
            mail = row.staff() ? BOSS : ADA;
            oldCode = row.code() == Attack.Code.REPLAYED ? earlier() : "";
            asker.ask(mail);
            jwt = Window.mailedTo(product, mail);
            clicker = row.browser() == Attack.Browser.SAME ? asker.sibling() : Window.of(product);
            socket();
        }

        /// The code of a link that was finished before.
        private String earlier() {
            var window = Window.of(product).open();
            window.ask(mail);
            window.finishSame(Window.mailedTo(product, mail));
            return window.code();
        }

        private void socket() {
            switch (row.socket()) {
                case ALIVE -> {}
                case DROPPED -> product.cloud().drop(asker.socket());
                case RECONNECTED -> claimFrame(later.open(), asker.verifier());
                case ATTACKED -> {
                    attacker.open();
                    attacker.ask(mail);
                    claimFrame(attacker, attacker.verifier());
                    claimFrame(attacker, Secrets.hash(asker.verifier()));
                }
            }
        }

        /// All that the click sends: both at once, which is refused; the codes; the verifier.
        void click(Finish finish) {
            var verifier = verifier();
            var codes = codes();
            if (!verifier.isEmpty() && !codes.isEmpty()) {
                answers.add(clicker.finish(jwt, verifier + "," + codes.getFirst()));
                assertThat(answers.getLast().status()).isEqualTo(422);
            }
            codes.forEach(code -> answers.add(finish.send(clicker, jwt, code)));
            if (!verifier.isEmpty()) {
                answers.add(finish.send(clicker, jwt, verifier));
            }
            answers.add(clicker.finish(jwt, ""));
        }

        private String verifier() {
            return switch (row.verifier()) {
                case RIGHT -> "\"verifier\":\"" + asker.verifier() + "\"";
                case WRONG -> "\"verifier\":\"" + clicker.verifier() + "\"";
                case ABSENT -> "";
            };
        }

        private List<String> codes() {
            var right = Integer.parseInt(asker.code());
            var codes = new ArrayList<String>();
            if (row.code() == Attack.Code.RIGHT) {
                codes.add(asker.code());
            }
            if (row.code() == Attack.Code.REPLAYED) {
                codes.add(oldCode);
            }
            for (int i = 1; i <= row.wrongCodes(); i++) {
                codes.add("%06d".formatted((right + i) % 1_000_000));
            }
            return codes.stream().map(code -> "\"code\":\"" + code + "\"").toList();
        }

        /// Where a token is.
        Set<Place> found() {
            var found = EnumSet.noneOf(Place.class);
            add(found, Place.FIRST_SOCKET, onSocket(asker));
            add(found, Place.LATER_SOCKET, onSocket(later));
            add(found, Place.ATTACKERS_SOCKET, onSocket(attacker));
            for (var answer : answers) {
                add(found, Place.CLICKERS_ANSWER, answer.text("token"));
                add(found, Place.CLICKERS_ANSWER, answer.cookie("refresh").orElse(""));
            }
            var guess = row.knowsVerifier() ? asker.verifier() : Secrets.hash(asker.verifier());
            add(found, Place.CLICKERS_CLAIM, claim(clicker, guess));
            add(found, Place.ATTACKERS_CLAIM, claim(attacker, attacker.verifier()));
            var claimed = asker.claim();
            add(found, Place.ASKERS_CLAIM, claimed.status() == 200 ? asker.token() : "");
            assertThat(claimed.status()).isIn(200, 202);
            if (!asker.token().isEmpty()) {
                var info = product.http(Request.get("/user/info").bearer(asker.token()));
                assertThat(info.text("email")).isEqualTo(mail);
            }
            return found;
        }

        /// Whatever was tried, the window that asked still gets in by its own verifier.
        void honestEnd() {
            if (row.finishes()) {
                return;
            }
            assertThat(asker.finishSame(jwt).text("result")).as(row.toString()).isEqualTo("sent");
            assertThat(asker.claim().status()).as(row.toString()).isEqualTo(200);
        }

        private static void add(Set<Place> found, Place place, String token) {
            if (!token.isEmpty()) {
                found.add(place);
            }
        }

        private static String onSocket(Window window) {
            return window.received().stream()
                    .map(event -> event.get("token"))
                    .filter(token -> token != null && !token.isNull())
                    .map(token -> token.getStringValue())
                    .findFirst()
                    .orElse("");
        }

        private String claim(Window window, String verifier) {
            var body =
                    "{\"loginId\":\"%s\",\"verifier\":\"%s\"}".formatted(asker.loginId(), verifier);
            return window.send(Request.post("/auth/claim").json(body).origin(Product.ORIGIN))
                    .text("token");
        }

        private void claimFrame(Window window, String verifier) {
            window.frame(
                    Map.of(
                            "action",
                            "login.claim",
                            "loginId",
                            asker.loginId(),
                            "verifier",
                            verifier));
        }
    }
}
