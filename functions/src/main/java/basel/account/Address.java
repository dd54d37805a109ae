package basel.account;

import basel.shared.kernel.BadInput;
import basel.shared.sign.Secrets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Where a sign-in link can be sent: a mail address or a phone number, in one form each.
public record Address(Kind kind, String value) {
    private static final Pattern MAIL =
            Pattern.compile(
                    "[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.)+[\\p{L}\\p{N}-]{2,63}");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final int LONGEST_MAIL = 254;

    /// Mail or phone.
    public enum Kind {
        MAIL,
        PHONE
    }

    /// A mail address; letter case and outer blanks do not count.
    public static Address mail(String text) {
        var value =
                Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        BadInput.unless(
                value.length() <= LONGEST_MAIL && MAIL.matcher(value).matches(),
                "email",
                "is no mail address (expected: such as ada@example.org)");
        return new Address(Kind.MAIL, value);
    }

    /// A phone number; blanks, dashes, dots and brackets do not count.
    public static Address phone(String text) {
        var value = text.replaceAll("[\\s\\-./()]", "").replaceFirst("^00", "+");
        BadInput.unless(
                PHONE.matcher(value).matches(),
                "phone",
                "is no phone number (expected: such as +49 170 1234567)");
        return new Address(Kind.PHONE, value);
    }

    /// By which the store knows it.
    public String hash() {
        return Secrets.hash(kind + ":" + value);
    }
}
