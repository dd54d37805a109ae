package basel.cv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/// CVs, good and hostile.
final class CvSamples {
    static final String TEXT =
            """
            Ada Lovelace
            Location: Hamburg

            Experience
            03/2019 – today  Backend Developer, Acme GmbH, Hamburg
            • Rebuilt the billing engine
            2015 - 2019  Software Engineer | Widgets Ltd.

            Education
            2010 – 2015  BSc Computer Science, University of Hamburg

            Skills
            Java (6 years), Kotlin, PostgreSQL
            Tools: Docker, Kubernetes

            Languages
            German (native), English C1

            Certificates
            AWS Certified Developer, 2022
            """;

    private CvSamples() {}

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// A PDF with a text layer, as the product itself writes it.
    static byte[] pdf(String text) {
        var part = new Paper.Part("CV", List.of(Paper.Block.of(text)));
        var paper = new Paper("CV", "en-GB", null, null, List.of(), null, List.of(part));
        return PdfPaper.of(paper, Instant.EPOCH);
    }

    static byte[] pages(int number) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            for (int page = 0; page < number; page++) {
                document.addPage(new PDPage());
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A PDF with this as its one page's content, packed as the filters say.
    static byte[] pdfOf(byte[] content, String filters, String more) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(
                text(
                        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R"
                                + "/Resources<</XObject<</F0 10 0 R>>>>>>endobj\n"
                                + "4 0 obj<</Length "
                                + content.length
                                + filters
                                + ">>stream\n"));
        out.writeBytes(content);
        out.writeBytes(text("\nendstream endobj\n" + more + "trailer<</Root 1 0 R>>\n%%EOF"));
        return out.toByteArray();
    }

    static byte[] deflated(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// Ten forms, each of which draws the next one ten times.
    static String laughs() {
        var forms = new StringBuilder();
        for (int form = 0; form < 10; form++) {
            var content = ("/F" + (form + 1) + " Do ").repeat(10);
            forms.append(10 + form)
                    .append(
                            " 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F")
                    .append(form + 1)
                    .append(' ')
                    .append(11 + form)
                    .append(" 0 R>>>>/Length ")
                    .append(content.length())
                    .append(">>stream\n")
                    .append(content)
                    .append("\nendstream endobj\n");
        }
        return forms.append(
                        "20 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 2>>stream\nq\n\nendstream endobj\n")
                .toString();
    }

    static byte[] docx(String text) {
        var paragraphs = new StringBuilder();
        text.lines()
                .forEach(line ->
                        paragraphs
                                .append("<w:p><w:r><w:t>")
                                .append(line)
                                .append("</w:t></w:r></w:p>"));
        return docxOf(
                "<?xml version=\"1.0\"?><w:document xmlns:w=\"urn:w\"><w:body>"
                        + paragraphs
                        + "</w:body></w:document>");
    }

    static byte[] docxOf(String document) {
        return zip(Map.of("word/document.xml", text(document)));
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
