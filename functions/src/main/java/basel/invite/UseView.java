package basel.invite;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A visit as the invite's owner sees it.
@Serdeable
record UseView(
        String chatId,
        Instant at,
        boolean guest,
        @Nullable String name,
        @Nullable String company,
        @Nullable String email,
        @Nullable String accountName,
        @Nullable String accountEmail,
        String browser,
        @Nullable String place) {

    static UseView of(Use use) {
        var known = use.account();
        return new UseView(
                use.chat().value(),
                use.at(),
                use.guest(),
                use.visitor().name(),
                use.visitor().company(),
                use.visitor().email(),
                known == null ? null : known.name(),
                known == null ? null : known.email(),
                use.browser(),
                use.place());
    }
}
