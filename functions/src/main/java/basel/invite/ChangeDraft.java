package basel.invite;

import basel.shared.kernel.BadInput;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// Another label, a pause or its end; what is missing stays.
@Serdeable
record ChangeDraft(@Nullable Long version, @Nullable String label, @Nullable String state) {
    ChangeDraft {
        BadInput.missing(version, "version");
        label = label == null ? null : InviteDraft.label(label);
        BadInput.unless(
                state == null || state.equals("active") || state.equals("paused"),
                "state",
                "is unknown (expected: active or paused)");
        BadInput.unless(label != null || state != null, "label", "or state is missing");
    }

    String labelOr(String before) {
        return label == null ? before : label;
    }

    Invite.State stateOr(Invite.State before) {
        return state == null ? before : Invite.State.valueOf(state);
    }
}
