package basel.login;

import static org.assertj.core.api.Assertions.assertThat;

import basel.account.Accounts;
import basel.account.Address;
import basel.shared.session.Sessions;
import basel.shared.sign.Secrets;
import basel.shared.testing.Sizes;
import basel.shared.web.SocketCall.Caller;
import basel.testing.Product;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Many finish one link at once.
final class FinishRaceTest {
    private static final Caller CALLER = new Caller("192.0.2.1", "Firefox/140.0 Linux", null);
    private static final int ROUNDS = Sizes.of(10, 200);
    private static final int AT_ONCE = 64;
    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.with(Map.of("basel.limits", "off"));
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    private record Round(String email, String jwt, String verifier) {}

    /// The worst order of events: all have read the waiting login before any has written.
    @Test
    void sixty_four_finishes_of_one_link_make_one_session_in_each_round() throws Exception {
        var account = account("racer@basel.test");
        var signIns = product.bean(SignIns.class);
        var sessions = product.bean(Sessions.class);
        var logins = new ArrayList<Login>();
        for (int i = 0; i < ROUNDS; i++) {
            logins.add(login("racer@basel.test"));
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var login : logins) {
                var finishes =
                        Collections.nCopies(
                                AT_ONCE,
                                (Callable<FinishResult>)
                                        () -> signIns.sent(login, Optional.of(account)));
                var sent = 0;
                for (var result : threads.invokeAll(finishes)) {
                    sent += result.get() instanceof FinishResult.Sent ? 1 : 0;
                }
                assertThat(sent).isOne();
                var made = sessions.of(account.id());
                assertThat(made).hasSize(1);
                sessions.end(account.id(), made.getFirst().id());
            }
        }
    }

    @Test
    void a_first_sign_in_by_many_at_once_makes_one_account() throws Exception {
        var one = round("first@basel.test");
        var two = round("first@basel.test");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> finisher().finish(draft(one), CALLER, null));
            var second = threads.submit(() -> finisher().finish(draft(two), CALLER, null));
            assertThat(first.get()).isInstanceOf(FinishResult.Sent.class);
            assertThat(second.get()).isInstanceOf(FinishResult.Sent.class);
        }

        var account = account("first@basel.test");
        assertThat(product.bean(Sessions.class).of(account.id())).hasSize(2);
    }

    @Test
    void codes_guessed_at_once_are_three_tries_in_all() throws Exception {
        var round = round("guessed@basel.test");
        var guesses = new ArrayList<Callable<FinishResult>>();
        for (int i = 0; i < AT_ONCE; i++) {
            var code = "%06d".formatted(i);
            guesses.add(() ->
                    finisher()
                            .finish(
                                    new FinishDraft(round.jwt(), null, null, null, code),
                                    CALLER,
                                    null));
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var left = new ArrayList<Integer>();
            for (var result : threads.invokeAll(guesses)) {
                if (result.get() instanceof FinishResult.WrongCode(var tries)) {
                    left.add(tries);
                }
            }
            assertThat(left).contains(2, 1, 0);
            assertThat(left.stream().filter(tries -> tries > 0)).hasSize(2);
        }
    }

    private static Login login(String email) {
        var jwt = round(email).jwt();
        var id = LinkToken.read(jwt).orElseThrow().login();
        return product.bean(Logins.class).find(id).orElseThrow();
    }

    private static Round round(String email) {
        var verifier = Secrets.random();
        var draft = new LoginDraft(email, null, Secrets.hash(verifier), null);
        product.bean(LoginStarter.class).start(draft, CALLER, null);
        var order = product.cloud().take("/after").getLast().body();
        var jwt = order.split("#jwt=", 2)[1].split("[^A-Za-z0-9._-]", 2)[0];
        return new Round(email, jwt, verifier);
    }

    private static FinishDraft draft(Round round) {
        return new FinishDraft(round.jwt(), round.verifier(), null, null, null);
    }

    private static Finisher finisher() {
        return product.bean(Finisher.class);
    }

    private static basel.account.Account account(String email) {
        return product.bean(Accounts.class).of(Address.mail(email), "en");
    }
}
