package basel.notice;

import java.util.Locale;

/// A way to somebody.
enum Channel {
    APP,
    MAIL,
    TEXT;

    /// Its name on the wire.
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Channel of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
