package basel.provider;

/// Somebody who says who people are. `issuer` is the OpenID issuer, or GitHub's web origin; `api`
/// is where GitHub answers.
record Provider(String id, String name, Kind kind, String issuer, String api, String clientId) {
    /// How it is spoken to.
    enum Kind {
        OPENID,
        GITHUB
    }
}
