package basel.cv;

import static org.assertj.core.api.Assertions.assertThat;

import basel.profile.Facts;
import basel.shared.kernel.Role;
import basel.shared.kernel.UserId;
import basel.shared.push.Fact;
import basel.shared.session.Session;
import basel.shared.testing.LocalDynamo;
import basel.testing.Answer;
import basel.testing.Askers;
import basel.testing.Product;
import basel.testing.Request;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CvControllerTest {
    private static final Product product = Product.fresh();

    private LocalDynamo dynamo = tables();
    private UserId ada = new UserId("nobody");
    private String token = "";

    @BeforeEach
    void empty() {
        dynamo = tables();
        var askers = new Askers(product);
        Session session = askers.session(Role.CANDIDATE);
        ada = session.user();
        token = askers.token(session);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void a_cv_is_read_into_proposed_facts_with_its_own_words_and_not_kept() {
        var taken = upload(CvSamples.pdf(CvSamples.TEXT), "application/pdf");
        assertThat(taken.status()).isEqualTo(202);
        assertThat(reading().text("state")).isEqualTo("reading");

        product.work();

        assertThat(reading().text("state")).isEqualTo("done");
        var facts = product.bean(Facts.class).known(ada);
        assertThat(facts)
                .extracting(fact -> fact.kind() + " " + fact.value())
                .contains(
                        "place Hamburg",
                        "role Backend Developer",
                        "employer Acme GmbH",
                        "education BSc Computer Science",
                        "skill Java",
                        "years 6 Java",
                        "skill Kubernetes",
                        "language German (native)",
                        "language English (C1)",
                        "certificate AWS Certified Developer");
        assertThat(reading().text("found")).isEqualTo(Integer.toString(facts.size()));
        assertThat(facts)
                .allSatisfy(fact -> {
                    assertThat(fact.state()).isEqualTo(Fact.State.proposed);
                    assertThat(fact.source()).extracting(Fact.Source::document).isEqualTo("cv");
                });
        assertThat(stored("text")).isEmpty();
    }

    @Test
    void the_same_cv_again_finds_nothing_new() {
        upload(CvSamples.docx(CvSamples.TEXT), "text/plain");
        product.work();
        int known = product.bean(Facts.class).known(ada).size();

        upload(CvSamples.text(CvSamples.TEXT), "application/octet-stream");
        product.work();

        assertThat(reading().text("found")).isEqualTo("0");
        assertThat(product.bean(Facts.class).known(ada)).hasSize(known);
    }

    @Test
    void what_waits_to_be_read_is_sealed() {
        upload(CvSamples.text("Canary Canary knows Java and more"), "text/plain");

        assertThat(stored("text"))
                .hasSize(1)
                .allSatisfy(text -> assertThat(text).doesNotContain("Canary"));
    }

    @Test
    void an_unfit_file_is_refused_at_once_and_nothing_is_queued() {
        var picture = upload(CvSamples.text("GIF89a…"), "application/pdf");

        assertThat(picture.status()).isEqualTo(422);
        assertThat(picture.node().get("details").get("reason").getStringValue())
                .isEqualTo("picture");
        assertThat(product.http(Request.post("/profile/cv").bearer(token)).status()).isEqualTo(400);
        assertThat(product.work()).isZero();
        assertThat(reading().status()).isEqualTo(404);
    }

    @Test
    void too_many_uploads_have_to_wait() {
        for (int upload = 0; upload < 10; upload++) {
            upload(CvSamples.text("GIF89a…"), "application/pdf");
        }

        assertThat(upload(CvSamples.text("GIF89a…"), "application/pdf").status()).isEqualTo(429);
    }

    @Test
    void a_resume_tells_what_was_typed_or_confirmed_in_the_wanted_language() {
        upload(CvSamples.text(CvSamples.TEXT), "text/plain");
        product.work();
        post("/profile/experience", "{\"title\":\"Zoë’s Löwe *Straße*\",\"from\":\"2019-03\"}");

        var german =
                product.http(Request.get("/profile/resume?format=md&language=de").bearer(token));
        var pdf = product.http(Request.get("/profile/resume?format=pdf&language=en").bearer(token));

        assertThat(german.body())
                .contains("## Berufserfahrung", "### Zoë’s Löwe \\*Straße\\*", "03/2019 – heute")
                .doesNotContain("Kubernetes");
        assertThat(german.header("content-type")).startsWith("text/markdown");
        assertThat(pdf.header("content-type")).startsWith("application/pdf");
        var text = CvFile.text(java.util.Base64.getDecoder().decode(pdf.body()));
        assertThat(text).contains("Experience", "Zoë’s Löwe *Straße*", "03/2019 – today");
        assertThat(product.http(Request.get("/profile/resume?format=doc").bearer(token)).status())
                .isEqualTo(422);
    }

    private Answer upload(byte[] file, String type) {
        return product.http(Request.post("/profile/cv").file(file, type).bearer(token));
    }

    private Answer reading() {
        return product.http(Request.get("/profile/cv").bearer(token));
    }

    private void post(String path, String body) {
        assertThat(product.http(Request.post(path).json(body).bearer(token)).status())
                .isEqualTo(201);
    }

    /// All stored values of an attribute, as they lie there.
    private List<String> stored(String attribute) {
        return dynamo.client().scan(scan -> scan.tableName("Profiles")).items().stream()
                .filter(item -> item.containsKey(attribute))
                .map(item -> item.get(attribute))
                .map(value -> value.b().asString(java.nio.charset.StandardCharsets.ISO_8859_1))
                .toList();
    }

    private static LocalDynamo tables() {
        return LocalDynamo.with(LocalDynamo.tablesOf(Path.of("../template.yaml")));
    }
}
