package basel.cost;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.sign.Secrets;
import basel.shared.testing.Sizes;
import basel.testing.Product;
import basel.testing.Request;
import basel.testing.Window;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Counts what the reference message takes, and holds `docs/cost.md` to it: 60 words in, 300 tokens
/// out over 6 s.
final class CostTest {
    private static final double MOST = 70;
    private static final boolean FULL = Sizes.of(0, 1) == 1;
    private static final List<String> HEADS = List.of("message 1", "2–11", "91–100", "991–1,000");
    private static final Path DOC = Path.of("../docs/cost.md");
    private static final Path TEMPLATE = Path.of("../template.yaml");
    private static Product product;

    @BeforeAll
    static void start() {
        product =
                Product.with(
                        Map.of(
                                "basel.cost", "true",
                                "basel.budget.user", 2_000_000_000,
                                "basel.budget.invite", 2_000_000_000,
                                "basel.budget.everyone", 2_000_000_000));
        product.clock().stop(Instant.now().truncatedTo(ChronoUnit.SECONDS).plusMillis(123));
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void an_interview_costs_what_is_written() {
        var ada = Window.of(product).signIn("ada@basel.test");
        var chat = ada.send(Request.post("/chats").json("{\"kind\":\"basel\"}")).text("id");
        var talk = new Talk(product, ada, chat, CostTest::told);

        check("basel", talk, 1_000);
    }

    @Test
    void a_visit_costs_what_is_written() {
        var ada = Window.of(product).signIn("eve@basel.test");
        var skill = "{\"title\":\"Weaving\",\"visibility\":\"persona\"}";
        var kept = ada.send(Request.post("/profile/skills").json(skill));
        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
        var link =
                ada.send(
                                Request.post("/invites")
                                        .json(
                                                "{\"purpose\":\"persona\",\"maxUses\":1,\"expiresAt\":\"%s\"}"
                                                        .formatted(
                                                                product.clock()
                                                                        .instant()
                                                                        .plus(Duration.ofDays(7)))))
                        .text("url");
        var bob = Window.of(product).signIn("bob@basel.test"); // a guest would have to come again
        var in =
                bob.send(
                        Request.post("/invites/accept")
                                .json(
                                        "{\"token\":\"%s\",\"visitorSecret\":\"%s\",\"consent\":\"%s\"}"
                                                .formatted(
                                                        link.substring(link.indexOf('#') + 1),
                                                        Secrets.random(),
                                                        "2026-11-21")));
        assertThat(in.status()).as(in.body()).isEqualTo(200);
        var talk = new Talk(product, bob, in.text("chatId"), _ -> "Does she know weaving?");

        check("persona", talk, 1_000);
    }

    /// With `-Dcost.write=true` the table is written; else it must say what was counted.
    private static void check(String kind, Talk talk, int messages) {
        var table = new CostTable();
        var memory = new Memory(TEMPLATE);
        for (int before : FULL ? List.of(0, 1, 90, 990) : List.of(0, 1)) {
            if (before >= messages) {
                break;
            }
            talk.to(before);
            table.add(talk.next(before == 0 ? 1 : 10), memory);
        }
        var doc = new CostDoc(DOC, kind);
        if (Boolean.getBoolean("cost.write")) {
            doc.write(table.lines(HEADS));
        }

        assertThat(table.differences(doc.lines()))
                .as("docs/cost.md, %s (write it anew by the command that stands there)", kind)
                .isEmpty();
        assertThat(table.most("**$ said and answered**")).isLessThanOrEqualTo(MOST);
    }

    /// 60 words, of which two sentences tell something new.
    private static String told(int turn) {
        return "Well, let me think about that for a moment, because it was quite some time ago. "
                + "I know Tool%04d from a project for a customer in the south of the country. "
                        .formatted(turn)
                + "We were a team of five, and I had to speak with the people there every day. "
                + "I like Craft%04d best of all, as it leaves time to think.".formatted(turn);
    }
}
