package basel.notice;

import basel.shared.kernel.UserId;
import basel.shared.sign.SignedLinks;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Signs what an unsubscribe link may do: switch off the mails of these kinds for this user, and
/// nothing else. A link works as long as its key is kept.
@Singleton
final class UnsubscribeLinks {
    private static final String PURPOSE = "unsubscribe";
    private static final Pattern PAYLOAD =
            Pattern.compile(
                    "\\{\"user\":\"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\",\"kinds\":\"([a-z,-]{1,150})\"}");

    private final SignedLinks links;

    UnsubscribeLinks(SignedLinks links) {
        this.links = links;
    }

    /// Whose mails of which kinds.
    record Wish(UserId user, Set<Kind> kinds) {
        Wish {
            kinds = Set.copyOf(kinds);
        }
    }

    String sign(UserId user, Collection<Kind> kinds) {
        var names =
                kinds.stream().map(Kind::wire).distinct().sorted().collect(Collectors.joining(","));
        var payload = "{\"user\":\"%s\",\"kinds\":\"%s\"}".formatted(user.value(), names);
        return links.sign(PURPOSE, payload);
    }

    /// What the token asks for, if it is signed by a key that we still have.
    Optional<Wish> read(String token) {
        return links.read(PURPOSE, token)
                .map(PAYLOAD::matcher)
                .filter(Matcher::matches)
                .flatMap(payload -> wish(payload.group(1), payload.group(2)));
    }

    private static Optional<Wish> wish(String user, String names) {
        var kinds =
                Arrays.stream(names.split(",", -1))
                        .map(Kind::named)
                        .flatMap(Optional::stream)
                        .filter(kind -> !kind.fixed(Channel.MAIL))
                        .collect(Collectors.toSet());
        return kinds.isEmpty() ? Optional.empty() : Optional.of(new Wish(new UserId(user), kinds));
    }
}
