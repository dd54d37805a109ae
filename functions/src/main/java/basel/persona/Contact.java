package basel.persona;

import java.util.regex.Pattern;

/// Whether a visitor wants to know how to reach the candidate.
final class Contact {
    private static final Pattern ASKED =
            Pattern.compile(
                    "\\b(?:how (?:can|do|could) (?:i|we) (?:reach|contact|call|write to)|(?:e-?mail|mail)(?: address|-?adresse)?|phone(?: number)?|telephone|mobile number|contact (?:details|data|information)|address|linkedin|telefon(?:nummer)?|handynummer|kontakt(?:daten)?|adresse|erreiche(?:n)? (?:ich|wir)|wie (?:kann|können) (?:ich|wir) .{0,20} erreichen)\\b",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Contact() {}

    static boolean asked(String said) {
        return said.length() < 200 && ASKED.matcher(said).find();
    }
}
