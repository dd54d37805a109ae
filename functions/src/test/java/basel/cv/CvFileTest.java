package basel.cv;

import static basel.cv.CvSamples.deflated;
import static basel.cv.CvSamples.docx;
import static basel.cv.CvSamples.docxOf;
import static basel.cv.CvSamples.pdf;
import static basel.cv.CvSamples.pdfOf;
import static basel.cv.CvSamples.text;
import static basel.cv.CvSamples.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import basel.shared.document.Unfit;
import basel.shared.web.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class CvFileTest {
    private static final String NONE = "";

    @Test
    void the_same_text_comes_out_of_every_kind_of_file() {
        for (var file :
                new byte[][] {
                    text(CvSamples.TEXT),
                    docx(CvSamples.TEXT),
                    pdf(CvSamples.TEXT),
                    CvSamples.TEXT.getBytes(StandardCharsets.UTF_16),
                    CvSamples.TEXT.getBytes(Charset.forName("windows-1252"))
                }) {
            assertThat(CvFile.text(file))
                    .contains("Backend Developer, Acme GmbH, Hamburg")
                    .contains("German (native), English C1");
        }
    }

    @Test
    void what_nobody_sees_is_left_out() {
        var tidy =
                CvFile.text(
                        text(
                                "Ada\u200B Love\u202Elace knows Java and SQL\r\n\r\n\r\n  since 2019"));

        assertThat(tidy).isEqualTo("Ada Lovelace knows Java and SQL\nsince 2019");
    }

    /// What is sent, and why it is refused.
    static Stream<Arguments> hostile() {
        return Stream.of(
                file("nothing", () -> new byte[0], Unfit.EMPTY),
                file("5 MB", () -> new byte[5 << 20], Unfit.TOO_LARGE),
                file("a program", () -> text("MZ\0\1\2\3\4" + "\0".repeat(99)), Unfit.UNKNOWN),
                file("a picture", () -> text("GIF89a..."), Unfit.PICTURE),
                file("old Word", CvFileTest::ole, Unfit.OLD_WORD),
                file("rich text", () -> text("{\\rtf1 Ada}"), Unfit.RICH_TEXT),
                file("a page", () -> text("<!DOCTYPE html><script>"), Unfit.WEB_PAGE),
                file(
                        "a table",
                        () -> zip(Map.of("xl/workbook.xml", text("x"))),
                        Unfit.OTHER_OFFICE),
                file("a cut zip", () -> Arrays.copyOf(docx(CvSamples.TEXT), 150), Unfit.BROKEN),
                file(
                        "a zip bomb",
                        () -> zip(Map.of("a", new byte[60 << 20])),
                        Unfit.UNPACKS_TOO_LARGE),
                file("a large part", () -> docxOf(" ".repeat(17 << 20)), Unfit.UNPACKS_TOO_LARGE),
                file("many parts", CvFileTest::manyParts, Unfit.UNPACKS_TOO_LARGE),
                file(
                        "outer entity",
                        () -> docxOf(entity("SYSTEM \"file:///etc/hosts\"")),
                        Unfit.BROKEN),
                file(
                        "laughing entity",
                        () -> docxOf(entity("\"" + "ha".repeat(99) + "\"")),
                        Unfit.BROKEN),
                file("no XML", () -> docxOf("<w:document><w:body>"), Unfit.BROKEN),
                file("long text", () -> text("word and ".repeat(7_000)), Unfit.TOO_LONG),
                file("long document", () -> docx("word and ".repeat(30_000)), Unfit.TOO_LONG),
                file("no text", () -> text("1234 \n 5678"), Unfit.NO_TEXT),
                file("a scan", () -> CvSamples.pages(1), Unfit.NO_TEXT),
                file("31 pages", () -> CvSamples.pages(31), Unfit.TOO_MANY_PAGES),
                file("a locked PDF", CvFileTest::locked, Unfit.ENCRYPTED),
                file("a cut PDF", () -> Arrays.copyOf(pdf(CvSamples.TEXT), 700), Unfit.BROKEN),
                file("noise as PDF", () -> text("%PDF-1.7\n" + "]<</".repeat(999)), Unfit.BROKEN),
                file("a PDF bomb", CvFileTest::bomb, Unfit.UNPACKS_TOO_LARGE),
                file("a nested bomb", CvFileTest::nested, Unfit.UNPACKS_TOO_LARGE),
                file(
                        "an LZW bomb",
                        () -> pdfOf(new byte[99], "/Filter/#4cZWDecode", NONE),
                        Unfit.UNPACKS_TOO_LARGE),
                file(
                        "laughing forms",
                        () -> pdfOf(text("/F0 Do"), NONE, CvSamples.laughs()),
                        Unfit.UNPACKS_TOO_LARGE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void hostile_files_are_refused_and_told_why(String name, Supplier<byte[]> file, Unfit why) {
        var sent = file.get();

        var refused = catchThrowableOfType(Problem.class, () -> CvFile.text(sent));

        assertThat(refused).as(name).isNotNull();
        assertThat(refused.getMessage()).isEqualTo(why.problem(CvFile.RULES).getMessage());
    }

    private static Arguments file(String name, Supplier<byte[]> file, Unfit why) {
        return Arguments.of(name, file, why);
    }

    private static byte[] ole() {
        return new byte[] {
            (byte) 0xD0,
            (byte) 0xCF,
            0x11,
            (byte) 0xE0,
            (byte) 0xA1,
            (byte) 0xB1,
            0x1A,
            (byte) 0xE1,
            0
        };
    }

    private static byte[] manyParts() {
        var parts = new HashMap<String, byte[]>();
        for (int part = 0; part < 1_500; part++) {
            parts.put("p" + part, new byte[1]);
        }
        return zip(parts);
    }

    private static String entity(String value) {
        return "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY e " + value + ">]><d><t>&e;</t></d>";
    }

    private static byte[] bomb() {
        return pdfOf(deflated(new byte[100 << 20]), "/Filter/FlateDecode", NONE);
    }

    private static byte[] nested() {
        var twice = deflated(deflated(new byte[100 << 20]));
        return pdfOf(twice, "/Filter[/FlateDecode/FlateDecode]", NONE);
    }

    private static byte[] locked() {
        try (var document = Loader.loadPDF(pdf(CvSamples.TEXT));
                var out = new ByteArrayOutputStream()) {
            var policy = new StandardProtectionPolicy("owner", "secret", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
