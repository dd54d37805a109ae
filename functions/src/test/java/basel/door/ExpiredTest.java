package basel.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import basel.account.Accounts;
import basel.account.Address;
import basel.shared.kernel.ConnectionId;
import basel.shared.kernel.Role;
import basel.shared.kernel.UserId;
import basel.shared.limit.Limit;
import basel.shared.limit.Limits;
import basel.shared.limit.Once;
import basel.shared.mail.MailStops;
import basel.shared.notice.News;
import basel.shared.notice.Notices;
import basel.shared.push.Connections;
import basel.shared.session.Sessions;
import basel.shared.sign.Secrets;
import basel.shared.testing.LocalDynamo;
import basel.shared.web.Problem;
import basel.testing.Askers;
import basel.testing.Product;
import basel.testing.Request;
import basel.testing.Window;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// DynamoDB sweeps what has expired days late: until then it stands there, and is worth nothing.
/// One of each kind of item that ends is made and used in time; another is used when its time is
/// over, while it still stands. Whatever source file stores a kind that ends is to have a case
/// here.
final class ExpiredTest {
    private static final Path REPO = Path.of("..");
    private static final List<String> NOTHING_ENDS = List.of("Usage", "Audit");
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int GONE = 404;
    private static final int FINE = 200;

    /// Cases that stand in the tests of their rooms, where what they use is to be seen.
    private static final Map<String, String> ELSEWHERE =
            Map.of(
                    "Attempts.java",
                    "basel.provider.ProviderTest#what_waits_for_a_click_in_a_mail_is_over_in_time",
                    "Row.java", // a mark that something was forgotten: it opens nothing
                    "basel.knowledge.KnowledgeTest#what_was_forgotten_is_gone_and_never_comes_back",
                    "Visited.java", // says where to look for what an account left; opens nothing
                    "basel.leaving.LeavingTest#nothing_of_a_person_is_left_in_any_table");

    private static Product product;
    private static Askers askers;

    /// What a file stores in a table, how long it is good, and what using it gives in time and
    /// after.
    private record Kind(
            String file,
            String what,
            String table,
            Duration life,
            int good,
            int late,
            Supplier<IntSupplier> make) {
        Kind(String file, String what, String table, Duration life, Supplier<IntSupplier> make) {
            this(file, what, table, life, FINE, GONE, make);
        }
    }

    private static List<Kind> kinds() {
        var minutes = Duration.ofMinutes(10);
        return List.of(
                new Kind(
                        "Tickets.java",
                        "ticket",
                        "Sessions",
                        sec(31),
                        FINE,
                        403,
                        ExpiredTest::ticket),
                new Kind("Logins.java", "link", "Logins", minutes, ExpiredTest::link),
                new Kind(
                        "AddressProofs.java",
                        "code",
                        "Accounts",
                        minutes,
                        FINE,
                        403,
                        ExpiredTest::code),
                new Kind(
                        "MailedTokens.java",
                        "reset",
                        "Logins",
                        min(30),
                        FINE,
                        404,
                        ExpiredTest::reset),
                new Kind(
                        "MailedTokens.java",
                        "registration",
                        "Logins",
                        min(60),
                        ExpiredTest::registration),
                new Kind(
                        "Sessions.java",
                        "token",
                        "Sessions",
                        min(61),
                        FINE,
                        401,
                        ExpiredTest::token),
                new Kind(
                        "Limits.java",
                        "window",
                        "LimitsTable",
                        min(61),
                        429,
                        FINE,
                        ExpiredTest::limit),
                new Kind(
                        "Connections.java", "socket", "Connections", min(121), ExpiredTest::socket),
                new Kind(
                        "CvReadings.java",
                        "reading",
                        "Profiles",
                        days(1).plusHours(1),
                        ExpiredTest::cv),
                new Kind("Once.java", "deed", "LimitsTable", days(3), 0, 1, ExpiredTest::once),
                new Kind(
                        "StoredEntries.java",
                        "key",
                        "Profiles",
                        days(3),
                        FINE,
                        201,
                        ExpiredTest::entry),
                new Kind(
                        "Articles.java",
                        "key",
                        "Library",
                        days(3),
                        FINE,
                        201,
                        ExpiredTest::article),
                new Kind(
                        "InviteItems.java",
                        "invite",
                        "Invites",
                        days(7),
                        FINE,
                        409,
                        ExpiredTest::invite),
                new Kind("MailStops.java", "stop", "Accounts", days(31), ExpiredTest::mailStop),
                new Kind("Sessions.java", "session", "Sessions", days(31), ExpiredTest::session),
                new Kind(
                        "RefreshChains.java",
                        "secret",
                        "Sessions",
                        days(31),
                        FINE,
                        401,
                        ExpiredTest::refresh),
                new Kind("NotMeLinks.java", "link", "Accounts", days(31), ExpiredTest::notMe),
                new Kind(
                        "Invites.java",
                        "key",
                        "Invites",
                        days(31),
                        FINE,
                        201,
                        ExpiredTest::inviteKey),
                new Kind(
                        "Chats.java",
                        "client id",
                        "Chats",
                        days(31),
                        FINE,
                        201,
                        ExpiredTest::clientId),
                new Kind("Entries.java", "notice", "Notices", days(181), ExpiredTest::notice),
                new Kind("Entries.java", "reading", "Notices", days(181), ExpiredTest::reading),
                new Kind("Uses.java", "visit", "Invites", days(408), ExpiredTest::visit));
    }

    @BeforeAll
    static void start() {
        product = Product.fresh();
        askers = new Askers(product);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @TestFactory
    Stream<DynamicTest> what_has_expired_but_stands_is_worth_nothing() {
        return kinds().stream()
                .map(kind ->
                        DynamicTest.dynamicTest(
                                kind.file() + ": " + kind.what(), () -> expires(kind)));
    }

    private static void expires(Kind kind) {
        var early = kind.make().get();
        var late = kind.make().get();
        assertThat(early.getAsInt()).as("in time").isEqualTo(kind.good());

        product.clock().forward(kind.life());

        assertThat(expired(kind.table())).as("what expired and still stands").isPositive();
        assertThat(late.getAsInt()).as("too late").isEqualTo(kind.late());
    }

    @Test
    void whatever_stores_what_ends_has_a_case() throws Exception {
        var cases = Stream.concat(kinds().stream().map(Kind::file), ELSEWHERE.keySet().stream());

        assertThat(cases.distinct()).containsExactlyInAnyOrderElementsOf(writers());
        for (var test : ELSEWHERE.values()) {
            var names = test.split("#", -1);
            assertThat(Class.forName(names[0]).getDeclaredMethod(names[1])).isNotNull();
        }
    }

    @Test
    void every_table_that_is_swept_has_a_case() {
        var cases = Stream.concat(kinds().stream().map(Kind::table), NOTHING_ENDS.stream());

        assertThat(Stream.concat(cases, Stream.of("Knowledge")).distinct())
                .containsExactlyInAnyOrderElementsOf(swept());
    }

    /// The source files that store an item with a time to live.
    private static List<String> writers() {
        try (var functions = Files.walk(REPO.resolve("functions/src/main/java"));
                var shared = Files.walk(REPO.resolve("shared/src/main/java"))) {
            return Stream.concat(functions, shared)
                    .filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> read(path).contains(".ttl("))
                    .map(path -> path.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the sources", e);
        }
    }

    /// The tables of the template whose items may have a time to live.
    private static List<String> swept() {
        var table =
                Pattern.compile(
                        "(?m)^  (\\w+):.*\\n    Type: AWS::DynamoDB::Table\\n((?:    .*\\n|\\n)*)");
        return table.matcher(read(REPO.resolve("template.yaml")))
                .results()
                .filter(found -> found.group(2).contains("TimeToLiveSpecification"))
                .map(found -> found.group(1))
                .toList();
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /// How many items stand in a table whose time to live or own end has passed.
    private static long expired(String table) {
        var found = 0L;
        for (var page : LocalDynamo.with().client().scanPaginator(scan -> scan.tableName(table))) {
            found += page.items().stream().filter(ExpiredTest::over).count();
        }
        return found;
    }

    private static boolean over(Map<String, AttributeValue> item) {
        var now = product.clock().instant();
        var ttl = item.get("ttl");
        var end = item.get("expiresAt");
        return (ttl != null && Long.parseLong(ttl.n()) <= now.getEpochSecond())
                || (end != null && !Instant.parse(end.s()).isAfter(now));
    }

    private static IntSupplier ticket() {
        var ticket = member(mail()).send(Request.post("/socket/ticket")).text("ticket");
        var socket = "expired-" + COUNT.incrementAndGet();
        return () -> product.connect(socket, ticket, Map.of("Origin", Product.ORIGIN));
    }

    private static IntSupplier link() {
        var mail = mail();
        var window = Window.of(product).open();
        window.ask(mail);
        var jwt = Window.mailedTo(product, mail);
        return () -> window.finishSame(jwt).status();
    }

    private static IntSupplier code() {
        var window = member(mail());
        var to = mail();
        window.send(Request.post("/user/email").json("{\"email\":\"" + to + "\"}"));
        var code = letter(to).replaceAll("(?s).*code for that:\\s+([0-9]{6}).*", "$1");
        var body = "{\"email\":\"" + to + "\",\"code\":\"" + code + "\"}";
        return () -> window.send(Request.post("/user/email").json(body)).status();
    }

    private static IntSupplier reset() {
        var mail = mail();
        var window = member(mail);
        product.clock().forward(min(2));
        window.send(Request.post("/auth/forgot-password").json("{\"email\":\"" + mail + "\"}"));
        var secret = secret(mail);
        var body = "{\"token\":\"" + secret + "\",\"password\":\"four green elephants dance\"}";
        return () -> window.send(Request.post("/auth/reset-password").json(body)).status();
    }

    private static IntSupplier registration() {
        var mail = mail();
        var window = Window.of(product);
        var both = "\"password\":\"four green elephants dance\"";
        window.send(
                Request.post("/auth/register").json("{\"email\":\"" + mail + "\"," + both + "}"));
        var body = "{\"token\":\"" + secret(mail) + "\"," + both + "}";
        return () ->
                window.send(
                                Request.post("/auth/register/confirm")
                                        .json(body)
                                        .origin(Product.ORIGIN))
                        .status();
    }

    private static IntSupplier token() {
        var window = member(mail());
        return () -> window.send(Request.get("/user/info")).status();
    }

    private static IntSupplier limit() {
        var limits = product.bean(Limits.class);
        var limit = new Limit("expired-" + COUNT.incrementAndGet(), 1, Duration.ofHours(1));
        limits.spend(limit, "whose");
        return () -> {
            try {
                limits.spend(limit, "whose");
                return FINE;
            } catch (Problem refused) {
                return 429;
            }
        };
    }

    private static IntSupplier socket() {
        var window = member(mail());
        window.openSignedIn();
        var id = new ConnectionId(window.socket());
        var connections = product.bean(Connections.class);
        return () -> connections.find(id).isPresent() ? FINE : GONE;
    }

    private static IntSupplier cv() {
        var user = user();
        var text = "Kotlin engineer at Acme, 2019 to 2024. Berlin.".getBytes(UTF_8);
        product.http(as(user, Request.post("/profile/cv").file(text, "text/plain")));
        product.work();
        return () -> product.http(as(user, Request.get("/profile/cv"))).status();
    }

    private static IntSupplier once() {
        var once = product.bean(Once.class);
        var id = "expired-" + COUNT.incrementAndGet();
        once.run(id, () -> {});
        return () -> {
            var done = new AtomicInteger();
            once.run(id, done::incrementAndGet);
            return done.get();
        };
    }

    private static IntSupplier entry() {
        var user = user();
        var request =
                Request.post("/profile/skills")
                        .json("{\"title\":\"Go\",\"level\":\"expert\"}")
                        .header("idempotency-key", "k");
        product.http(as(user, request));
        return () -> product.http(as(user, request)).status();
    }

    private static IntSupplier article() {
        var user = user();
        var request =
                Request.post("/knowledge/articles")
                        .json("{\"title\":\"Hours\",\"language\":\"en\"}")
                        .header("idempotency-key", "k");
        product.http(staff(user, request));
        return () -> product.http(staff(user, request)).status();
    }

    private static IntSupplier invite() {
        var token = made(user()).text("url").split("#", 2)[1];
        return () -> accept(token).status();
    }

    private static IntSupplier mailStop() {
        var mail = mail();
        product.deliver(
                """
                {"eventType":"Bounce","mail":{},"bounce":{"bounceType":"Permanent",\
                "bouncedRecipients":[{"emailAddress":"%s"}]}}\
                """
                        .formatted(mail));
        var stops = product.bean(MailStops.class);
        return () -> stops.of(mail).isPresent() ? FINE : GONE;
    }

    private static IntSupplier session() {
        var session = askers.session(Role.CANDIDATE);
        var sessions = product.bean(Sessions.class);
        return () ->
                sessions.find(session.user(), session.id()).isPresent()
                                && !sessions.of(session.user()).isEmpty()
                        ? FINE
                        : GONE;
    }

    private static IntSupplier refresh() {
        var window = member(mail());
        return () -> window.refresh().status();
    }

    private static IntSupplier notMe() {
        var mail = mail();
        member(mail);
        product.clock().forward(min(2));
        member(mail);
        var body = "{\"token\":\"" + secret(mail) + "\"}";
        return () -> product.http(Request.post("/auth/not-me").json(body)).status();
    }

    private static IntSupplier inviteKey() {
        var user = user();
        var until = product.clock().instant().plus(days(60));
        var request = Request.post("/invites").json(draft(until)).header("idempotency-key", "k");
        product.http(as(user, request));
        return () -> product.http(as(user, request)).status();
    }

    private static IntSupplier clientId() {
        var user = user();
        var chat =
                product.http(as(user, Request.post("/chats").json("{\"kind\":\"basel\"}")))
                        .text("id");
        var request =
                Request.post("/chats/" + chat + "/messages")
                        .json("{\"clientId\":\"c\",\"text\":\"Hello\"}");
        var first = product.http(as(user, request)).text("id");
        return () -> product.http(as(user, request)).text("id").equals(first) ? FINE : 201;
    }

    private static IntSupplier notice() {
        var user = user();
        var news = new News.BudgetLow(product.clock().instant());
        product.bean(Notices.class).tell(user, "low/" + user.value(), news);
        product.work();
        return () ->
                product.http(as(user, Request.get("/notices"))).body().contains("budget-low")
                        ? FINE
                        : GONE;
    }

    private static IntSupplier reading() {
        var user = user();
        var news = new News.BudgetLow(product.clock().instant());
        product.bean(Notices.class).tell(user, "low/" + user.value(), news);
        product.work();
        var listed = product.http(as(user, Request.get("/notices"))).body();
        var id = listed.replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
        return () -> product.http(as(user, Request.post("/notices/" + id + "/read"))).status();
    }

    private static IntSupplier visit() {
        var user = user();
        var made = made(user);
        accept(made.text("url").split("#", 2)[1]);
        var path = "/invites/" + made.text("id");
        return () -> product.http(as(user, Request.get(path))).status();
    }

    private static basel.testing.Answer made(UserId user) {
        var until = product.clock().instant().plus(days(7));
        return product.http(as(user, Request.post("/invites").json(draft(until))));
    }

    private static String draft(Instant until) {
        return "{\"purpose\":\"persona\",\"maxUses\":3,\"expiresAt\":\"" + until + "\"}";
    }

    private static basel.testing.Answer accept(String token) {
        var body =
                "{\"token\":\"%s\",\"visitorSecret\":\"%s\",\"consent\":\"2026-11-21\"}"
                        .formatted(token, Secrets.random());
        return Window.of(product).send(Request.post("/invites/accept").json(body));
    }

    /// Asks as this user, with a session begun just now.
    private static Request staff(UserId user, Request request) {
        return request.bearer(askers.token(askers.session(user, Role.CANDIDATE, Role.SUPPORTER)));
    }

    private static Request as(UserId user, Request request) {
        return request.bearer(askers.token(askers.session(user, Role.CANDIDATE)));
    }

    private static UserId user() {
        return product.bean(Accounts.class).of(Address.mail(mail()), "en").id();
    }

    private static Window member(String mail) {
        return Window.of(product).signIn(mail);
    }

    private static String mail() {
        return "expired" + COUNT.incrementAndGet() + "@basel.test";
    }

    private static String letter(String to) {
        product.work();
        return product.cloud().mails().reversed().stream()
                .filter(mail -> Window.to(mail).equals(to))
                .findFirst()
                .map(Window::text)
                .orElseThrow();
    }

    private static String secret(String to) {
        return letter(to).split("#token=", 2)[1].split("\\s", 2)[0];
    }

    private static Duration sec(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static Duration min(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }
}
