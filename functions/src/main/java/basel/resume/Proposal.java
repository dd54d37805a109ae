package basel.resume;

import basel.shared.push.Fact;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a fact would be as an entry of the profile.
@Serdeable
record Proposal(
        String factId,
        @Schema(description = "A section, or `profile` for a place, which goes to the top.")
                String section,
        @Schema(description = "What the new entry would tell.") Words words,
        @Schema(description = "The entry that would be completed, where one stands already.")
                @Nullable String entryId,
        Fact fact) {

    /// All of them.
    @Serdeable
    record Page(List<Proposal> items) {
        Page {
            items = List.copyOf(items);
        }
    }

    /// What became of an accepted one: the entry (none for a place), and the confirmed fact.
    @Serdeable
    record Accepted(@Nullable Entry entry, Fact fact) {}

    /// What may be told when accepting.
    @Serdeable
    record Acceptance(
            @Schema(
                            pattern = "^(private|persona|public)$",
                            description = "Who may see the entry; private where left out.")
                    @Nullable String visibility) {}
}
