package basel.provider;

import basel.shared.sign.Secrets;

/// One attempt to sign in at a provider. All that binds it to the browser that began comes from one
/// secret, which that browser alone has (in a cookie): the state, the nonce and the PKCE verifier.
record Attempt(String secret) {
    static Attempt fresh() {
        return new Attempt(Secrets.random());
    }

    String state() {
        return Secrets.hash("state|" + secret);
    }

    String nonce() {
        return Secrets.hash("nonce|" + secret);
    }

    /// RFC 7636: 43 characters.
    String verifier() {
        return Secrets.hash("verifier|" + secret);
    }

    String challenge() {
        return Secrets.hash(verifier());
    }

    @Override
    public String toString() {
        return "Attempt[…]";
    }
}
