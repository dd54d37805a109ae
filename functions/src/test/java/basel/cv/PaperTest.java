package basel.cv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

final class PaperTest {
    @Test
    void a_pdf_embeds_its_fonts_and_keeps_every_letter_it_knows() throws IOException {
        var names = "Łukasz Žižek, Øystein Åse, Çağla Ğ, Ștefan, Ñuñez, Ελένη, Анна – „Grüße“ €";
        var pdf = PdfPaper.of(paper(names + " 漢"), Instant.EPOCH);

        var folder = System.getProperty("papers");
        if (folder != null) {
            Files.write(Path.of(folder, "paper.pdf"), pdf);
        }
        assertThat(CvFile.text(pdf)).contains(names + " ?");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de-DE");
            for (var page : document.getPages()) {
                for (var font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
        }
        assertThat(pdf.length).isLessThan(120_000);
    }

    @Test
    void words_stay_words_in_markdown() {
        var text = MarkdownPaper.of(paper("<script>\n- [x](javascript:alert(1))\n1. one"));

        assertThat(text)
                .contains("\\<script\\>", "\\- \\[x\\](javascript:alert(1))", "1\\. one")
                .doesNotContain("<script>");
    }

    private static Paper paper(String about) {
        var blocks =
                IntStream.range(0, 14)
                        .mapToObj(number ->
                                new Paper.Block(
                                        number == 3
                                                ? "Leiterin der Abteilung für Donaudampfschifffahrtsgesellschaftskapitänsangelegenheiten und Weiteres"
                                                : "Backend-Entwicklerin",
                                        "Acme GmbH, Hamburg",
                                        "03/2019 – heute",
                                        "Die Abrechnung neu gebaut, mit drei anderen, ohne einen Tag Stillstand. "
                                                .repeat(3),
                                        number % 5 == 0
                                                ? "https://example.org/" + "x".repeat(120)
                                                : ""))
                        .toList();
        return new Paper(
                "Lebenslauf",
                "de-DE",
                "Ada Grünspan-Łukasiewicz",
                "Backend-Entwicklerin, zehn Jahre Zahlungsverkehr",
                List.of("Hamburg", "https://example.org/ada"),
                about,
                List.of(
                        new Paper.Part("Berufserfahrung", blocks),
                        new Paper.Part(
                                "Fähigkeiten",
                                List.of(
                                        Paper.Block.of(
                                                "Java (sehr gut, 6 Jahre) · Kotlin · PostgreSQL")))));
    }
}
