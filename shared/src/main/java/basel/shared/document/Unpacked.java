package basel.shared.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// How large a PDF's streams unpack, found out before anything else opens it: every stream that is
/// packed with Flate, also within Flate or ASCII, is unpacked as far as the limit and thrown away.
/// LZW and run lengths, which no writer of today uses, are refused.
final class Unpacked {
    private static final long MOST = 64L * 1024 * 1024;
    private static final int MOST_NESTED = 8 * 1024 * 1024;
    private static final int DEEPEST = 4;
    private static final int PIECE = 64 * 1024;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    private final DocumentRules rules;
    private long left = MOST;

    private Unpacked(DocumentRules rules) {
        this.rules = rules;
    }

    static void check(byte[] pdf, DocumentRules rules) {
        var unpacked = new Unpacked(rules);
        unpacked.refuse(pdf);
        for (int at = find(pdf, 0); at >= 0; at = find(pdf, at)) {
            unpacked.stream(pdf, at, 0);
        }
    }

    /// Where the bytes of the next stream begin.
    private static int find(byte[] pdf, int from) {
        for (int at = from; at <= pdf.length - STREAM.length; at++) {
            if (java.util.Arrays.equals(pdf, at, at + STREAM.length, STREAM, 0, STREAM.length)) {
                int start = at + STREAM.length;
                while (start < pdf.length && (pdf[start] == '\r' || pdf[start] == '\n')) {
                    start++;
                }
                return start;
            }
        }
        return -1;
    }

    private void stream(byte[] bytes, int from, int depth) {
        if (depth > DEEPEST) {
            throw Unfit.UNPACKS_TOO_LARGE.problem(rules);
        }
        if (isFlate(bytes, from)) {
            nested(inflate(bytes, from), depth);
        } else if (isAscii85(bytes, from)) {
            nested(Ascii85.decode(bytes, from, MOST_NESTED), depth);
        }
    }

    private void nested(byte[] inner, int depth) {
        refuse(inner);
        if (inner.length > 1) {
            stream(inner, 0, depth + 1);
        }
    }

    /// What it unpacks to, as far as it is looked into further.
    private byte[] inflate(byte[] bytes, int from) {
        var inflater = new Inflater();
        var kept = new ByteArrayOutputStream();
        try {
            inflater.setInput(bytes, from, bytes.length - from);
            var piece = new byte[PIECE];
            while (!inflater.finished()) {
                int read = inflater.inflate(piece);
                if (read == 0) {
                    break;
                }
                left -= read;
                if (left < 0) {
                    throw Unfit.UNPACKS_TOO_LARGE.problem(rules);
                }
                kept.write(piece, 0, Math.min(read, MOST_NESTED - kept.size()));
            }
        } catch (DataFormatException notFlate) {
            return kept.toByteArray();
        } finally {
            inflater.end();
        }
        return kept.toByteArray();
    }

    private static boolean isFlate(byte[] bytes, int at) {
        if (at + 1 >= bytes.length) {
            return false;
        }
        int head = (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
        return (bytes[at] & 0x0F) == 8 && head % 31 == 0;
    }

    private static boolean isAscii85(byte[] bytes, int at) {
        int end = Math.min(bytes.length, at + 64);
        for (int i = at; i < end; i++) {
            if (bytes[i] == '~') {
                return true;
            }
            int c = bytes[i];
            boolean digit = (c >= '!' && c <= 'u') || c == 'z';
            if (!digit && !Character.isWhitespace(c)) {
                return false;
            }
        }
        return end - at == 64;
    }

    private void refuse(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var names = text.contains("#") ? unescaped(text) : text;
        if (names.contains("/LZWDecode")
                || names.contains("/RunLengthDecode")
                || names.contains("/LZW ")
                || names.contains("/ASCIIHexDecode")) {
            throw Unfit.UNPACKS_TOO_LARGE.problem(rules);
        }
    }

    /// `/#4cZWDecode` is `/LZWDecode`.
    private static String unescaped(String text) {
        return java.util.regex.Pattern.compile("#([0-9A-Fa-f]{2})")
                .matcher(text)
                .replaceAll(code ->
                        java.util.regex.Matcher.quoteReplacement(
                                Character.toString(Integer.parseInt(code.group(1), 16))));
    }
}
