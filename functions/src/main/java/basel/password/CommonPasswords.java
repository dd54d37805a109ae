package basel.password;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Passwords that are long enough and tried first all the same: a short list, whatever repeats a
/// few characters, whatever climbs the alphabet or the keyboard, and the mail address.
final class CommonPasswords {
    private static final int LONGEST_PIECE = 5;
    private static final Set<String> LIST = read();
    private static final String ROWS =
            "abcdefghijklmnopqrstuvwxyz 01234567890123456789 qwertyuiopasdfghjklzxcvbnm"
                    + " qwertzuiopasdfghjklyxcvbnm 1qaz2wsx3edc4rfv5tgb6yhn7ujm 1q2w3e4r5t6y7u8i9o0p";

    private CommonPasswords() {}

    static boolean contain(Password password, String mail) {
        var plain = password.text().toLowerCase(Locale.ROOT).replaceAll("[\\s._-]", "");
        var name = mail.replaceAll("[\\s._-]", "");
        return plain.isEmpty()
                || LIST.contains(plain)
                || LIST.contains(plain.replaceAll("[0-9!?]+$", ""))
                || plain.equals(name)
                || repeats(plain)
                || climbs(plain);
    }

    private static boolean repeats(String text) {
        for (int piece = 1; piece <= LONGEST_PIECE; piece++) {
            var first = text.substring(0, Math.min(piece, text.length()));
            if (first.repeat(text.length() / piece + 1).startsWith(text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean climbs(String text) {
        var backwards = new StringBuilder(text).reverse().toString();
        return ROWS.contains(text) || ROWS.contains(backwards);
    }

    private static Set<String> read() {
        try (var in = CommonPasswords.class.getResourceAsStream("/passwords/common.txt")) {
            if (in == null) {
                throw new IllegalStateException("the zip lacks passwords/common.txt");
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read passwords/common.txt", e);
        }
    }
}
