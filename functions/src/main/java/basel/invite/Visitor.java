package basel.invite;

import basel.shared.kernel.BadInput;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// Who somebody says they are, as far as they do.
@Serdeable
record Visitor(@Nullable String name, @Nullable String company, @Nullable String email) {
    static final Visitor UNKNOWN = new Visitor(null, null, null);

    private static final int MOST = 120;
    private static final int MOST_EMAIL = 254;

    Visitor {
        name = plain(name, "visitor.name", MOST);
        company = plain(company, "visitor.company", MOST);
        email = plain(email, "visitor.email", MOST_EMAIL);
        BadInput.unless(
                email == null || email.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+"),
                "visitor.email",
                "is no mail address (expected: such as ada@example.org)");
    }

    /// A line without its outer blanks; nothing where nothing was said.
    private static @Nullable String plain(@Nullable String text, String field, int most) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        BadInput.unless(
                line.length() <= most,
                field,
                "has " + line.length() + " characters (expected: " + most + " at most)");
        return line;
    }
}
