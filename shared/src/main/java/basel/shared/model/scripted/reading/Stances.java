package basel.shared.model.scripted.reading;

/// Judges how the speaker stands to a clause, by its own words alone.
final class Stances {
    private static final Phrases WISH = Phrases.read("stances", "wish");

    /// Likes and dislikes say nothing of what one can do.
    private static final Phrases LIKING = Phrases.read("stances", "liking");

    private static final Phrases NOT_DONE =
            Words.any(
                    "wouldn't(?! dare| know)",
                    "würde (?:ich )?(?:\\p{L}+ ){0,3}nicht(?! trauen)",
                    "couldn't imagine",
                    "imagine",
                    "angenommen");

    private static final Phrases SUPPOSED = Phrases.read("stances", "supposed");

    private static final Phrases NO = Phrases.read("stances", "no");

    /// Words of denial that deny nothing, or only that it is much.
    private static final Phrases NOT_NO = Phrases.read("stances", "not-no");

    private static final Phrases HEARSAY = Phrases.read("stances", "hearsay");

    private Stances() {}

    static boolean wish(String text) {
        return WISH.in(text);
    }

    static boolean liking(String text) {
        return LIKING.in(text);
    }

    static boolean notDone(String text) {
        return NOT_DONE.in(text);
    }

    static boolean supposed(String text) {
        return SUPPOSED.in(text) && !Words.any("i'd say").in(text);
    }

    static boolean hearsay(String text) {
        return HEARSAY.in(text);
    }

    static boolean denial(String text) {
        return NO.in(NOT_NO.cutFrom(text));
    }
}
