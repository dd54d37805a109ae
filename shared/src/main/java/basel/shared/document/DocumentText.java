package basel.shared.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A file that somebody sent, read into text. What kind of file it is, its first bytes say; its
/// name and the type it was sent with say nothing.
public final class DocumentText {
    private static final int FEWEST_LETTERS = 20;
    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final List<byte[]> PICTURES =
            List.of(
                    new byte[] {(byte) 0x89, 'P', 'N', 'G'},
                    new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
                    new byte[] {'G', 'I', 'F', '8'},
                    new byte[] {'I', 'I', '*', 0},
                    new byte[] {'M', 'M', 0, '*'});
    private static final Pattern UNSEEN =
            Pattern.compile(
                    "[\\p{Cntrl}&&[^\\n]]|[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]|[\\x{E0000}-\\x{E007F}]");
    private static final Pattern SPACES = Pattern.compile("[ \\u00A0]{2,}|\\u00A0");
    private static final Pattern EMPTY_LINES = Pattern.compile(" *\\n(?: *\\n)+ *| *\\n *");
    private static final Pattern LINE_ENDS = Pattern.compile("[ \\u00A0]+(?=\\n)");
    private static final Pattern GAPS = Pattern.compile("\\n{3,}");

    private final DocumentRules rules;

    private DocumentText(DocumentRules rules) {
        this.rules = rules;
    }

    /// The text of a file.
    ///
    /// @throws basel.shared.web.Problem when it cannot be read, with the reason
    public static String of(byte[] file, DocumentRules rules) {
        if (file.length == 0) {
            throw Unfit.EMPTY.problem(rules);
        }
        if (file.length > DocumentRules.MOST_BYTES) {
            throw Unfit.TOO_LARGE.problem(rules);
        }
        var document = new DocumentText(rules);
        return document.tidy(document.raw(file));
    }

    private String raw(byte[] file) {
        if (begins(file, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            return PdfText.of(file, rules);
        }
        if (begins(file, new byte[] {'P', 'K', 3, 4})) {
            return DocxText.of(file, rules);
        }
        if (begins(file, OLE)) {
            throw Unfit.OLD_WORD.problem(rules);
        }
        if (PICTURES.stream().anyMatch(picture -> begins(file, picture))) {
            throw Unfit.PICTURE.problem(rules);
        }
        return plain(file);
    }

    private String plain(byte[] file) {
        var text = decoded(file);
        var start = text.strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("{\\rtf")) {
            throw Unfit.RICH_TEXT.problem(rules);
        }
        if (start.startsWith("<!doctype")
                || start.startsWith("<html")
                || start.startsWith("<?xml")) {
            throw Unfit.WEB_PAGE.problem(rules);
        }
        long odd = text.chars().filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t').count();
        if (text.indexOf('\0') >= 0 || odd * 100 > text.length()) {
            throw Unfit.UNKNOWN.problem(rules);
        }
        return text;
    }

    /// UTF-8 or UTF-16 with its mark, else what Windows writes.
    private static String decoded(byte[] file) {
        if (begins(file, new byte[] {(byte) 0xFF, (byte) 0xFE})
                || begins(file, new byte[] {(byte) 0xFE, (byte) 0xFF})) {
            return new String(file, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }

    /// One form of letters and line ends, and nothing that nobody sees.
    private String tidy(String raw) {
        if (raw.length() > rules.characters() * 4L) {
            throw Unfit.TOO_LONG.problem(rules);
        }
        var lines = raw.replace("\r\n", "\n").replace('\r', '\n');
        var text =
                Normalizer.normalize(
                        lines.replace("\t", rules.laidOut() ? "    " : " "), Normalizer.Form.NFC);
        var seen = UNSEEN.matcher(text).replaceAll("");
        var tidy = rules.laidOut() ? laidOut(seen) : lines(seen);
        if (tidy.length() > rules.characters()) {
            throw Unfit.TOO_LONG.problem(rules);
        }
        if (tidy.codePoints().filter(Character::isLetter).limit(FEWEST_LETTERS).count()
                < FEWEST_LETTERS) {
            throw Unfit.NO_TEXT.problem(rules);
        }
        return tidy;
    }

    private static String lines(String seen) {
        var words = SPACES.matcher(seen).replaceAll(" ");
        return EMPTY_LINES.matcher(words).replaceAll("\n").strip();
    }

    private static String laidOut(String seen) {
        var lines = LINE_ENDS.matcher(seen).replaceAll("");
        return GAPS.matcher(lines).replaceAll("\n\n").strip();
    }

    private static boolean begins(byte[] file, byte[] mark) {
        return file.length >= mark.length
                && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }
}
