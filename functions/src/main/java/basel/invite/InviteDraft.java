package basel.invite;

import basel.shared.kernel.BadInput;
import basel.shared.kernel.InviteId;
import basel.shared.kernel.UserId;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A link that its owner wants.
@Serdeable
record InviteDraft(
        @Nullable String purpose,
        @Nullable String label,
        @Nullable OffsetDateTime expiresAt,
        @Nullable Integer maxUses,
        @Nullable String countBy,
        @Nullable Boolean requireLogin,
        @Nullable String passcode,
        @Nullable List<String> hiddenTopics) {
    static final int MOST_LABEL = 80;
    static final int MOST_USES = 200;

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int MOST_TOPICS = 20;
    private static final int MOST_TOPIC = 60;
    private static final int SHORTEST_PASSCODE = 4;
    private static final int LONGEST_PASSCODE = 64;

    InviteDraft {
        BadInput.missing(purpose, "purpose");
        BadInput.missing(expiresAt, "expiresAt");
        int wanted = BadInput.missing(maxUses, "maxUses");
        label = label(label == null ? "" : label);
        passcode = passcode == null || passcode.isBlank() ? null : passcode.strip();
        hiddenTopics = hiddenTopics == null ? List.of() : topics(hiddenTopics);
        BadInput.unless(
                wanted >= 1 && wanted <= MOST_USES,
                "maxUses",
                "is " + wanted + " (expected: 1.." + MOST_USES + ")");
        BadInput.unless(
                passcode == null
                        || (passcode.length() >= SHORTEST_PASSCODE
                                && passcode.length() <= LONGEST_PASSCODE),
                "passcode",
                "has a wrong length (expected: %d..%d characters)"
                        .formatted(SHORTEST_PASSCODE, LONGEST_PASSCODE));
    }

    static String label(String text) {
        var line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        BadInput.unless(
                line.length() <= MOST_LABEL,
                "label",
                "has %d characters (expected: %d at most)".formatted(line.length(), MOST_LABEL));
        return line;
    }

    Invite.Purpose wantedPurpose() {
        return oneOf(Invite.Purpose.values(), purpose, "purpose");
    }

    Invite invite(InviteId id, UserId owner, Instant now) {
        var end = Objects.requireNonNull(expiresAt).toInstant().truncatedTo(ChronoUnit.MILLIS);
        BadInput.unless(end.isAfter(now), "expiresAt", "is over (expected: a time to come)");
        BadInput.unless(
                !end.isAfter(now.plus(LONGEST)),
                "expiresAt",
                "is too far away (expected: a year at most)");
        return new Invite(
                id,
                owner,
                wantedPurpose(),
                Objects.requireNonNull(label),
                Objects.requireNonNull(hiddenTopics),
                Invite.State.active,
                countBy == null
                        ? Invite.CountBy.visit
                        : oneOf(Invite.CountBy.values(), countBy, "countBy"),
                Boolean.TRUE.equals(requireLogin),
                passcode != null,
                Objects.requireNonNull(maxUses),
                0,
                now,
                end,
                1);
    }

    private static List<String> topics(List<String> topics) {
        var plain =
                topics.stream()
                        .filter(Objects::nonNull)
                        .map(topic -> topic.replaceAll("\\p{Cntrl}+", " ").strip())
                        .filter(topic -> !topic.isEmpty())
                        .distinct()
                        .toList();
        BadInput.unless(
                plain.size() <= MOST_TOPICS,
                "hiddenTopics",
                "has " + plain.size() + " (expected: " + MOST_TOPICS + " at most)");
        BadInput.unless(
                plain.stream().allMatch(topic -> topic.length() <= MOST_TOPIC),
                "hiddenTopics",
                "has one that is too long (expected: " + MOST_TOPIC + " characters at most)");
        return plain;
    }

    private static <E extends Enum<E>> E oneOf(E[] all, @Nullable String name, String field) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        BadInput.field(
                                field, "is unknown (expected: one of " + List.of(all) + ")"));
    }
}
