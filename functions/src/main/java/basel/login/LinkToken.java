package basel.login;

import basel.shared.kernel.LoginId;
import basel.shared.sign.Secrets;
import java.util.Optional;

/// What a sign-in link carries: which login, and a secret of 256 bits. Written `<login
/// id>.<secret>`.
record LinkToken(LoginId login, String secret) {
    private static final int LONGEST = 200;

    static Optional<LinkToken> read(String text) {
        var dot = text.indexOf('.');
        if (dot < 1 || text.length() > LONGEST || !Secrets.wellFormed(text.substring(dot + 1))) {
            return Optional.empty();
        }
        return Optional.of(
                new LinkToken(new LoginId(text.substring(0, dot)), text.substring(dot + 1)));
    }

    String text() {
        return login.value() + "." + secret;
    }

    String hash() {
        return Secrets.hash(text());
    }
}
