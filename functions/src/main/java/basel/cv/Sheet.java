package basel.cv;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Sets text from the top to the bottom of A4 pages, and begins another where one is full.
final class Sheet {
    private static final float SIDE = 60;
    private static final float TOP = 64;
    private static final float BOTTOM = 60;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * SIDE;
    private static final float KEPT_TOGETHER = 56;

    /// How text looks, in the tokens' colours.
    enum Ink {
        PLAIN,
        STRONG,
        MUTED
    }

    private static final Color INK = new Color(0x1D, 0x21, 0x1B);
    private static final Color PALE = new Color(0x5A, 0x61, 0x56);
    private static final Color BASIL = new Color(0x2B, 0x6A, 0x3A);
    private static final Color LINE = new Color(0xDD, 0xD7, 0xCA);

    private final PDDocument document;
    private final PDFont plain;
    private final PDFont strong;
    private final PDFont serif;
    private PDPageContentStream page;
    private float y;

    Sheet(PDDocument document) throws IOException {
        this.document = document;
        this.plain = font("Inter-Regular");
        this.strong = font("Inter-SemiBold");
        this.serif = font("Newsreader-Medium");
        this.page = begin();
    }

    /// Whose it is, large.
    void name(String name) throws IOException {
        for (var line : wrapped(name, serif, 28, WIDTH)) {
            y -= 28;
            write(line, serif, 28, SIDE, INK);
            y -= 6;
        }
        y -= 2;
    }

    /// A heading with a line below it; it is never the last on a page.
    void heading(String heading) throws IOException {
        y -= 14;
        room(KEPT_TOGETHER);
        y -= 12;
        write(heading, strong, 11.5f, SIDE, BASIL);
        y -= 6;
        page.setStrokingColor(LINE);
        page.setLineWidth(0.8f);
        page.moveTo(SIDE, y);
        page.lineTo(SIDE + WIDTH, y);
        page.stroke();
        y -= 8;
    }

    /// What at the left, when at the right.
    void entry(String title, String when) throws IOException {
        room(KEPT_TOGETHER);
        float beside = when.isEmpty() ? 0 : width(when, plain, 9.5f) + 16;
        boolean first = true;
        for (var line : wrapped(title, strong, 10.5f, WIDTH - beside)) {
            room(15);
            y -= 11;
            write(line, strong, 10.5f, SIDE, INK);
            if (first && !when.isEmpty()) {
                write(when, plain, 9.5f, SIDE + WIDTH - width(when, plain, 9.5f), PALE);
            }
            first = false;
            y -= 4;
        }
    }

    /// Running text; its line ends stay.
    void text(String text, Ink ink, float size) throws IOException {
        var font = ink == Ink.STRONG ? strong : plain;
        float leading = size * 1.45f;
        for (var line : wrapped(text, font, size, WIDTH)) {
            room(leading);
            y -= size;
            write(line, font, size, SIDE, ink == Ink.MUTED ? PALE : INK);
            y -= leading - size;
        }
    }

    void space(float points) {
        y -= points;
    }

    /// Ends the last page and numbers them where there are several.
    void finish() throws IOException {
        page.close();
        int pages = document.getNumberOfPages();
        for (int number = 1; pages > 1 && number <= pages; number++) {
            var text = number + " / " + pages;
            try (var foot =
                    new PDPageContentStream(
                            document,
                            document.getPage(number - 1),
                            AppendMode.APPEND,
                            true,
                            true)) {
                page = foot;
                y = 34;
                write(text, plain, 8.5f, SIDE + WIDTH - width(text, plain, 8.5f), PALE);
            }
        }
    }

    private void room(float needed) throws IOException {
        if (y - needed < BOTTOM) {
            page.close();
            page = begin();
        }
    }

    private PDPageContentStream begin() throws IOException {
        var next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        y = PDRectangle.A4.getHeight() - TOP;
        return new PDPageContentStream(document, next);
    }

    private void write(String text, PDFont font, float size, float x, Color color)
            throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.setNonStrokingColor(color);
        page.newLineAtOffset(x, y);
        page.showText(known(text, font));
        page.endText();
    }

    private static List<String> wrapped(String text, PDFont font, float size, float most)
            throws IOException {
        var lines = new ArrayList<String>();
        for (var paragraph : text.lines().toList()) {
            var line = new StringBuilder();
            for (var word : paragraph.strip().split("\\s+", -1)) {
                for (var piece : pieces(word, font, size, most)) {
                    var longer = line.isEmpty() ? piece : line + " " + piece;
                    if (!line.isEmpty() && width(longer, font, size) > most) {
                        lines.add(line.toString());
                        line.setLength(0);
                        line.append(piece);
                    } else {
                        line.setLength(0);
                        line.append(longer);
                    }
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /// A word that is longer than a line is broken where the line ends.
    private static List<String> pieces(String word, PDFont font, float size, float most)
            throws IOException {
        if (width(word, font, size) <= most) {
            return List.of(word);
        }
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        for (var letter : word.codePoints().mapToObj(Character::toString).toList()) {
            if (width(piece + letter, font, size) > most) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(letter);
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static float width(String text, PDFont font, float size) throws IOException {
        return font.getStringWidth(known(text, font)) / 1000 * size;
    }

    /// Letters that the font has not become a question mark.
    private static String known(String text, PDFont font) {
        var known = new StringBuilder();
        text.codePoints()
                .forEach(letter -> {
                    var one = Character.toString(letter);
                    known.append(has(font, one) ? one : "?");
                });
        return known.toString();
    }

    private static boolean has(PDFont font, String letter) {
        try {
            font.encode(letter);
            return true;
        } catch (IOException | IllegalArgumentException unknown) {
            return false;
        }
    }

    private PDFont font(String name) throws IOException {
        try (var in = Sheet.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException("the product lacks its font " + name);
            }
            return PDType0Font.load(document, in, true);
        }
    }
}
