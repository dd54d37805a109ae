package basel.cv;

import basel.shared.document.DocumentRules;
import basel.shared.document.DocumentText;

/// An uploaded CV, read into text.
final class CvFile {
    static final DocumentRules RULES = new DocumentRules(30, 60_000, false, "Keep to the CV.");

    private CvFile() {}

    /// The text of a CV.
    ///
    /// @throws basel.shared.web.Problem when it cannot be read, with the reason
    static String text(byte[] file) {
        return DocumentText.of(file, RULES);
    }
}
