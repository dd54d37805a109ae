package basel.shared.model.scripted.reading;

import java.util.regex.Pattern;

/// The name of a paper without what does not belong to it: "the Scrum Master certificate from
/// Scrum.org" is "Scrum Master", a "forklift licence" is one as said.
final class PaperNames {
    private static final Pattern END =
            Pattern.compile(
                    "[ -](?:certificates?|certifications?|qualification|zertifikate?s?|zertifizierung|schein)$",
                    Words.FLAGS);
    private static final Pattern START =
            Pattern.compile(
                    "^(?:(?:the|a|an|my|den|die|das|der|ein|einen|eine|mein|meinen|meine) )?(?:(?:certificate|certification|zertifikat|zertifizierung)(?: (?:in|as|als|zum|zur|für))? )?",
                    Words.FLAGS);
    private static final Pattern ISSUED =
            Pattern.compile(
                    " (?:from|by|through|von|vom|bei|beim|in \\d{4}|\\d{4})(?: .*)?$", Words.FLAGS);

    private PaperNames() {}

    static String plain(String said) {
        var name = START.matcher(said.strip()).replaceFirst("");
        name = END.matcher(ISSUED.matcher(name).replaceFirst("")).replaceFirst("").strip();
        return name.isEmpty() ? said.strip() : name;
    }
}
