package basel.shared.mail;

/// What every letter says, in its language.
record LetterWords(String unsubscribe, String sentBy) {
    private static final LetterWords ENGLISH =
            new LetterWords("No more mails of this kind", "This mail was sent by Basel.");
    private static final LetterWords GERMAN =
            new LetterWords("Keine Mails dieser Art mehr", "Diese Mail hat Basel geschickt.");

    static LetterWords in(String language) {
        return language.equals("de") ? GERMAN : ENGLISH;
    }
}
