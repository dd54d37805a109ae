package basel.shared.document;

import basel.shared.web.Problem;
import java.util.Locale;

/// Why a file cannot be read, in words that say how to help it.
public enum Unfit {
    TOO_LARGE("The file has more than 4 MB. Save it smaller, or without pictures."),
    EMPTY("The file is empty."),
    OLD_WORD("This is an old Word file (DOC). Save it as DOCX or PDF."),
    OTHER_OFFICE("This is no Word file (DOCX). Save it as DOCX or PDF."),
    RICH_TEXT("This is rich text (RTF). Save it as DOCX or PDF."),
    WEB_PAGE("This is a web page. Save it as PDF."),
    PICTURE("This is a picture. I read text only: PDF, DOCX or plain text."),
    UNKNOWN("I cannot tell what kind of file this is. I read PDF, DOCX and plain text."),
    ENCRYPTED("The PDF is locked with a password. Save it without one."),
    BROKEN("The file is damaged: I cannot open it. Save it again as PDF or DOCX."),
    UNPACKS_TOO_LARGE(
            "The file unpacks to more than I take. Save it smaller, or without pictures."),
    TOO_MANY_PAGES("The file has more than %2$,d pages. %1$s"),
    TOO_LONG("There are more than %3$,d characters in the file. %1$s"),
    NO_TEXT("There is no text in the file. Is it scanned? Save it from where it was written.");

    private final String message;

    Unfit(String message) {
        this.message = message;
    }

    /// The refusal; `details.reason` names it.
    public Problem problem(DocumentRules rules) {
        var said =
                String.format(
                        Locale.ROOT, message, rules.advice(), rules.pages(), rules.characters());
        var reason = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return this == TOO_LARGE ? Problem.tooLarge(said) : Problem.wrong(said, reason);
    }
}
