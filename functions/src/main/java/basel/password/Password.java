package basel.password;

import basel.shared.kernel.BadInput;
import java.text.Normalizer;

/// A password as somebody typed it, in Unicode's form NFKC, so that it is the same from every
/// keyboard. It never shows itself.
record Password(String text) {
    static final int SHORTEST = 15;
    static final int LONGEST = 256;

    /// What is typed to sign in: anything at all.
    static Password typed(String text) {
        return new Password(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    /// What is to be a password from now on: long enough, and none that everybody tries first.
    static Password chosen(String text, String mail) {
        var password = typed(text);
        var length = password.text().codePointCount(0, password.text().length());
        BadInput.unless(
                length >= SHORTEST && length <= LONGEST,
                "password",
                "has a wrong length (expected: 15 to 256 characters)");
        BadInput.unless(
                !CommonPasswords.contain(password, mail),
                "password",
                "is one that is tried first (expected: something that only you think of)");
        return password;
    }

    @Override
    public String toString() {
        return "Password[…]";
    }
}
