package basel.article;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.kernel.Role;
import basel.testing.Answer;
import basel.testing.Product;
import basel.testing.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class FilesTest {
    private static Product product;
    private static Desk desk;

    @BeforeAll
    static void start() {
        product = Product.fresh();
        desk = Desk.of(product, Role.CANDIDATE, Role.SUPPORTER);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void a_file_of_each_kind_becomes_a_draft_that_is_edited_and_published_like_any_other() {
        var files =
                Map.of(
                        "Tapirs", text("Tapirs\n\nA tapir swims well at night.\n"),
                        "Quokkas", docx("Quokkas", "A quokka smiles well at night."),
                        "Narwhals", pdf("Narwhals", "A narwhal dives well at night."));

        files.forEach((name, file) -> {
            var made = upload("", file);
            assertThat(made.status()).as(made.body()).isEqualTo(201);
            assertThat(made.text("title")).isEqualTo(name);
            assertThat(made.text("type")).isEqualTo("file");
            assertThat(made.text("state")).isEqualTo("draft");
            assertThat(made.text("text")).matches("(?s)" + name + "\n\n.*well at night\\.");
            var published = desk.change(made.text("id"), Map.of("state", "published"));
            assertThat(published.status()).isEqualTo(200);
        });
        product.work();

        assertThat(desk.find("who dives?")).containsExactly("Narwhals");
        assertThat(desk.hits("night"))
                .hasSize(3)
                .allSatisfy(hit -> assertThat(hit.get("type").getStringValue()).isEqualTo("file"));
    }

    @Test
    void markdown_keeps_its_shape_and_a_title_and_language_may_be_given() {
        var list = "# Heading\n\n- one\n  - two\n\n    code  here\n";

        var made = upload("?title=Given&language=de", text(list));

        assertThat(made.text("title")).isEqualTo("Given");
        assertThat(made.text("language")).isEqualTo("de");
        assertThat(made.text("text")).isEqualTo(list.strip());
        assertThat(upload("", text(list)).text("title")).isEqualTo("Heading");
    }

    @Test
    void hostile_files_are_refused_with_the_reason_and_nothing_is_made() {
        var before = desk.items("Library").size();
        var entity =
                "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hosts\">]>"
                        + "<d><t>&e;</t></d>";

        assertThat(reason(upload("", zip("word/document.xml", text(entity))))).isEqualTo("broken");
        assertThat(reason(upload("", zip("a", new byte[60 << 20])))).isEqualTo("unpacks-too-large");
        assertThat(reason(upload("", text("%PDF-1.7\n" + "]<</".repeat(99))))).isEqualTo("broken");
        assertThat(reason(upload("", text("<!DOCTYPE html><script>")))).isEqualTo("web-page");
        assertThat(reason(upload("", text("GIF89a…")))).isEqualTo("picture");
        var long_ = upload("", text("word and ".repeat(11_200)));
        assertThat(reason(long_)).isEqualTo("too-long");
        assertThat(long_.text("message")).contains("100,000 characters", "several files");
        assertThat(upload("", new byte[5 << 20]).status()).isEqualTo(413);
        assertThat(upload("?language=fr", text("A text of some length.")).status()).isEqualTo(422);

        assertThat(desk.items("Library")).hasSize(before);
    }

    @Test
    void the_same_key_makes_one_article() {
        var request =
                Request.post("/knowledge/files")
                        .file(text("A text that is sent twice."), "text/plain")
                        .header("idempotency-key", "twice");

        var first = desk.send(request);
        var again = desk.send(request);

        assertThat(List.of(first.status(), again.status())).containsExactly(201, 200);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
    }

    @Test
    void uploads_are_counted() {
        var busy = Desk.of(product, Role.CANDIDATE, Role.ADMIN);
        for (int i = 0; i < 60; i++) {
            busy.send(Request.post("/knowledge/files").file(text("GIF89a…"), "text/plain"));
        }

        var last = busy.send(Request.post("/knowledge/files").file(text("Hello"), "text/plain"));

        assertThat(last.status()).isEqualTo(429);
    }

    private static Answer upload(String query, byte[] file) {
        return desk.send(
                Request.post("/knowledge/files" + query).file(file, "application/octet-stream"));
    }

    private static String reason(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return answer.node().get("details").get("reason").getStringValue();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] docx(String... paragraphs) {
        var body = new StringBuilder();
        for (var paragraph : paragraphs) {
            body.append("<w:p><w:r><w:t>").append(paragraph).append("</w:t></w:r></w:p>");
        }
        var document =
                "<?xml version=\"1.0\"?><w:document xmlns:w=\"urn:w\"><w:body>"
                        + body
                        + "</w:body></w:document>";
        return zip("word/document.xml", text(document));
    }

    private static byte[] zip(String name, byte[] part) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(part);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// A page with a paragraph each, far apart.
    private static byte[] pdf(String... paragraphs) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                int height = 700;
                for (var paragraph : paragraphs) {
                    content.beginText();
                    content.newLineAtOffset(72, height);
                    content.showText(paragraph);
                    content.endText();
                    height -= 60;
                }
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
