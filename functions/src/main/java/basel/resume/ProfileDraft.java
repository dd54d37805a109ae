package basel.resume;

import basel.shared.kernel.BadInput;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The top of a profile as the person wants it; what is left out is empty from then on. A page that
/// is switched on without a handle gets one.
@Serdeable
record ProfileDraft(
        @Schema(
                        description =
                                "The version that the change was made from; 0 before the first.",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                @Nullable Long version,
        @Schema(maxLength = 80) @Nullable String name,
        @Schema(maxLength = 120) @Nullable String headline,
        @Schema(maxLength = 2000) @Nullable String about,
        @Schema(maxLength = 120) @Nullable String location,
        @Schema(description = "Whether everybody may read what is public.")
                @Nullable Boolean publicPage,
        @Schema(description = "Whether search engines may list the public page.")
                @Nullable Boolean findable,
        @Schema(pattern = "^[a-z0-9](-?[a-z0-9]){2,39}$") @Nullable String handle) {
    private static final Pattern HANDLE = Pattern.compile("[a-z0-9](-?[a-z0-9]){2,39}");
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_LINE = 120;
    private static final int LONGEST_TEXT = 2_000;

    ProfileDraft {
        BadInput.missing(version, "version");
        name = WordRules.clean(name);
        headline = WordRules.clean(headline);
        about = WordRules.clean(about);
        location = WordRules.clean(location);
        handle = WordRules.clean(handle);
        var wrong = new LinkedHashMap<String, String>();
        line(name, "name", LONGEST_NAME, wrong);
        line(headline, "headline", LONGEST_LINE, wrong);
        line(location, "location", LONGEST_LINE, wrong);
        if (about != null && about.length() > LONGEST_TEXT) {
            wrong.put("about", WordRules.tooLong(about, LONGEST_TEXT));
        }
        if (handle != null && !HANDLE.matcher(handle).matches()) {
            wrong.put(
                    "handle",
                    "is no page's name (expected: 3 to 40 of a-z, 0-9, with single hyphens between)");
        }
        BadInput.refuse(wrong);
    }

    boolean madeFrom(long stored) {
        return version != null && version == stored;
    }

    Head.Told told() {
        return new Head.Told(
                name,
                headline,
                about,
                location,
                Boolean.TRUE.equals(publicPage),
                Boolean.TRUE.equals(findable));
    }

    private static void line(
            @Nullable String line, String field, int longest, Map<String, String> wrong) {
        if (line == null) {
            return;
        }
        if (line.length() > longest) {
            wrong.put(field, WordRules.tooLong(line, longest));
        } else if (line.contains("\n")) {
            wrong.put(field, "has more than one line");
        }
    }
}
