package basel.cv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/// A résumé as PDF, on A4, its fonts embedded.
final class PdfPaper {
    private PdfPaper() {}

    static byte[] of(Paper paper, java.time.Instant now) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var sheet = new Sheet(document);
            head(sheet, paper);
            for (var part : paper.parts()) {
                sheet.heading(part.heading());
                for (var block : part.blocks()) {
                    block(sheet, block);
                }
            }
            sheet.finish();
            describe(document, paper, now);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a résumé", e);
        }
    }

    private static void head(Sheet sheet, Paper paper) throws IOException {
        sheet.name(paper.name() == null ? paper.title() : paper.name());
        if (paper.headline() != null) {
            sheet.text(paper.headline(), Sheet.Ink.STRONG, 12);
        }
        if (!paper.contact().isEmpty()) {
            sheet.text(String.join("  ·  ", paper.contact()), Sheet.Ink.MUTED, 9.5f);
        }
        if (paper.about() != null) {
            sheet.space(8);
            sheet.text(paper.about(), Sheet.Ink.PLAIN, 10.5f);
        }
    }

    private static void block(Sheet sheet, Paper.Block block) throws IOException {
        if (!block.title().isEmpty()) {
            sheet.entry(block.title(), block.when());
        }
        if (!block.under().isEmpty()) {
            sheet.text(block.under(), Sheet.Ink.MUTED, 10);
        }
        if (!block.text().isEmpty()) {
            sheet.text(block.text(), Sheet.Ink.PLAIN, 10);
        }
        if (!block.url().isEmpty()) {
            sheet.text(block.url(), Sheet.Ink.MUTED, 9.5f);
        }
        sheet.space(6);
    }

    private static void describe(PDDocument document, Paper paper, java.time.Instant now) {
        var about = new PDDocumentInformation();
        about.setTitle(paper.name() == null ? paper.title() : paper.title() + ": " + paper.name());
        about.setCreator("Basel");
        Calendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        made.setTimeInMillis(now.toEpochMilli());
        about.setCreationDate(made);
        document.setDocumentInformation(about);
        document.getDocumentCatalog().setLanguage(paper.locale());
    }
}
