package basel.shared.document;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// The text of a PDF, in the order it is read. Pages, drawing steps, characters and time are
/// limited, as a small file may ask for endless work.
final class PdfText {
    private PdfText() {}

    static String of(byte[] file, DocumentRules rules) {
        Unpacked.check(file, rules);
        try (PDDocument document = Loader.loadPDF(file)) {
            if (document.getNumberOfPages() > rules.pages()) {
                throw Unfit.TOO_MANY_PAGES.problem(rules);
            }
            return new Reader(rules).getText(document);
        } catch (InvalidPasswordException locked) {
            throw Unfit.ENCRYPTED.problem(rules);
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | NullPointerException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | StackOverflowError broken) {
            throw Unfit.BROKEN.problem(rules);
        }
    }

    private static final class Reader extends PDFTextStripper {
        private static final int MOST_STEPS = 1_000_000;
        private static final long MOST_NANOS = 8_000_000_000L;

        private final DocumentRules rules;
        private final long end = System.nanoTime() + MOST_NANOS;
        private int steps;
        private int characters;

        Reader(DocumentRules rules) {
            this.rules = rules;
            if (rules.laidOut()) {
                setParagraphEnd("\n");
            }
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands)
                throws IOException {
            if (++steps > MOST_STEPS || System.nanoTime() > end) {
                throw Unfit.UNPACKS_TOO_LARGE.problem(rules);
            }
            super.processOperator(operator, operands);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            if (++characters > rules.characters() * 2L) {
                throw Unfit.TOO_LONG.problem(rules);
            }
            super.processTextPosition(text);
        }
    }
}
