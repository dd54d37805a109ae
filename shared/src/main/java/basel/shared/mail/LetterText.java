package basel.shared.mail;

/// A letter as plain text: the same words and links, in the same order.
final class LetterText {
    private LetterText() {}

    static String of(Letter letter) {
        var text = new StringBuilder();
        letter.paragraphs().forEach(paragraph -> text.append(paragraph).append("\n\n"));
        var code = letter.code();
        if (code != null) {
            text.append("    ").append(code.code()).append("\n\n");
        }
        letter.lines()
                .forEach(line ->
                        text.append("- ")
                                .append(line.text())
                                .append(" (")
                                .append(line.when())
                                .append(")\n"));
        text.append(letter.lines().isEmpty() ? "" : "\n");
        var button = letter.button();
        if (button != null) {
            text.append(button.label()).append(":\n").append(button.url()).append("\n\n");
        }
        letter.smallPrint().forEach(line -> text.append(line).append('\n'));
        return text.append("\n-- \n").append(foot(letter)).toString();
    }

    private static String foot(Letter letter) {
        var words = LetterWords.in(letter.language());
        var way = letter.unsubscribing();
        return way == null
                ? words.sentBy() + "\n"
                : words.sentBy() + "\n" + words.unsubscribe() + ":\n" + way.page() + "\n";
    }
}
