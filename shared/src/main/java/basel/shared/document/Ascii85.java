package basel.shared.document;

import java.io.ByteArrayOutputStream;

/// ASCII base 85, as PDFs use it.
final class Ascii85 {
    private Ascii85() {}

    /// Decodes from `from` to `~` or to what is no such text, at most so many bytes.
    static byte[] decode(byte[] text, int from, int most) {
        var out = new ByteArrayOutputStream();
        long group = 0;
        int digits = 0;
        for (int at = from; at < text.length && out.size() < most; at++) {
            int c = text[at];
            if (c == '~' || c > 'z' || c < 0) {
                break;
            }
            if (c == 'z' && digits == 0) {
                out.writeBytes(new byte[4]);
            } else if (c >= '!' && c <= 'u') {
                group = group * 85 + (c - '!');
                if (++digits == 5) {
                    write(out, group, 4);
                    group = 0;
                    digits = 0;
                }
            }
        }
        return rest(out, group, digits);
    }

    private static byte[] rest(ByteArrayOutputStream out, long group, int digits) {
        if (digits > 1) {
            long full = group;
            for (int missing = digits; missing < 5; missing++) {
                full = full * 85 + 84;
            }
            write(out, full, digits - 1);
        }
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, long group, int bytes) {
        for (int at = 0; at < bytes; at++) {
            out.write((int) (group >> (24 - 8 * at)));
        }
    }
}
