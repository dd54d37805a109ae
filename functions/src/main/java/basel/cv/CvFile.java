package basel.cv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// An uploaded CV, read into text. What kind of file it is, its first bytes say; its name and the
/// type it was sent with say nothing.
final class CvFile {
    static final int MOST_BYTES = 4 * 1024 * 1024;
    static final int MOST_CHARACTERS = 60_000;

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

    private CvFile() {}

    /// The text of a CV.
    ///
    /// @throws basel.shared.web.Problem when it cannot be read, with the reason
    static String text(byte[] file) {
        if (file.length == 0) {
            throw Unfit.EMPTY.problem();
        }
        if (file.length > MOST_BYTES) {
            throw Unfit.TOO_LARGE.problem();
        }
        return tidy(raw(file));
    }

    private static String raw(byte[] file) {
        if (begins(file, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            return PdfText.of(file);
        }
        if (begins(file, new byte[] {'P', 'K', 3, 4})) {
            return DocxText.of(file);
        }
        if (begins(file, OLE)) {
            throw Unfit.OLD_WORD.problem();
        }
        if (PICTURES.stream().anyMatch(picture -> begins(file, picture))) {
            throw Unfit.PICTURE.problem();
        }
        return plain(file);
    }

    private static String plain(byte[] file) {
        var text = decoded(file);
        var start = text.strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("{\\rtf")) {
            throw Unfit.RICH_TEXT.problem();
        }
        if (start.startsWith("<!doctype")
                || start.startsWith("<html")
                || start.startsWith("<?xml")) {
            throw Unfit.WEB_PAGE.problem();
        }
        long odd = text.chars().filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t').count();
        if (text.indexOf('\0') >= 0 || odd * 100 > text.length()) {
            throw Unfit.UNKNOWN.problem();
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
            return new String(file, java.nio.charset.Charset.forName("windows-1252"));
        }
    }

    /// One form of letters and line ends, and nothing that nobody sees.
    private static String tidy(String raw) {
        if (raw.length() > MOST_CHARACTERS * 4) {
            throw Unfit.TOO_LONG.problem();
        }
        var lines = raw.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        var text = Normalizer.normalize(lines, Normalizer.Form.NFC);
        var seen = SPACES.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ");
        var tidy = EMPTY_LINES.matcher(seen).replaceAll("\n").strip();
        if (tidy.length() > MOST_CHARACTERS) {
            throw Unfit.TOO_LONG.problem();
        }
        if (tidy.codePoints().filter(Character::isLetter).limit(FEWEST_LETTERS).count()
                < FEWEST_LETTERS) {
            throw Unfit.NO_TEXT.problem();
        }
        return tidy;
    }

    private static boolean begins(byte[] file, byte[] mark) {
        return file.length >= mark.length
                && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }
}
