package basel.article;

import basel.shared.kernel.UserId;
import basel.shared.sign.Secrets;

/// Keys of articles in the table Library, all under the pk `articles`.
///
/// | sk | is |
/// | --- | --- |
/// | `h#<id>` | an article's head: title and topics, sealed, and its state |
/// | `t#<id>#<version>` | its text as it is since that version, sealed |
/// | `k#<hash>` | which article a POST with that idempotency key made |
final class Keys {
    static final String ARTICLES = "articles";
    static final String HEADS = "h#";

    private Keys() {}

    static String head(String id) {
        return HEADS + id;
    }

    static String text(String id, long since) {
        return "t#" + id + "#" + since;
    }

    static String repeat(UserId user, String key) {
        return "k#" + Secrets.hash(user.value() + " " + key);
    }

    /// What an article's words are sealed for.
    static String seal(String id) {
        return "article/" + id;
    }
}
