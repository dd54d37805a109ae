package basel.notice;

import basel.shared.kernel.UserId;

/// Keys of the table Notices, written once.
///
/// | pk | sk | is |
/// | --- | --- | --- |
/// | `u#<user>` | `n#<id>` | a notice that the app shows |
/// | `u#<user>` | `h#<id>` | one that goes by mail or text alone |
/// | `u#<user>` | `e#<hash of the event>` | which notice an event became |
/// | `u#<user>` | `read` | the newest notice when all were read |
/// | `u#<user>` | `preferences` | what was chosen |
/// | `u#<user>` | `box#mail`, `box#text` | what waits to be sent; in the index `due` while it does |
final class Keys {
    static final String SHOWN = "n#";
    static final String HIDDEN = "h#";
    static final String EVENT = "e#";
    static final String READ = "read";
    static final String PREFERENCES = "preferences";
    static final String BOX = "box#";

    private static final String USER = "u#";

    private Keys() {}

    static String of(UserId user) {
        return USER + user.value();
    }

    static UserId user(String pk) {
        return new UserId(pk.substring(USER.length()));
    }

    static String box(Channel channel) {
        return BOX + channel.wire();
    }

    static Channel channel(String sk) {
        return Channel.of(sk.substring(BOX.length()));
    }
}
