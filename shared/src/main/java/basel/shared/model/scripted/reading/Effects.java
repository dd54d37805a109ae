package basel.shared.model.scripted.reading;

/// Which clauses tell what came of something.
final class Effects {
    private static final Phrases CHANGE = Phrases.read("effects", "change");
    private static final Phrases AFTER = Phrases.read("effects", "after");
    private static final Phrases ABSENCE = Phrases.read("effects", "absence");
    private static final Phrases PRAISE = Phrases.read("effects", "praise");
    private static final Phrases BETTER =
            Words.any(
                    "(?:viel |deutlich |wesentlich |spürbar )(?:kürzer|schneller|weniger|besser|ruhiger|geringer|höher|niedriger|seltener)",
                    "(?:much|far|a lot|significantly|clearly) (?:shorter|faster|fewer|less|better|lower|higher|quicker|calmer)");
    private static final Phrases QUANTITY =
            Words.any(
                    "(?:downloads?|users?|customers?|orders?|searches|requests?|visitors?|subscribers?|followers?|signups?|views|transactions?|bookings?|sales|clients?|guests|nutzer(?:n|innen)?|kunden|bestellungen|anfragen|besucher|abonnenten|buchungen|aufrufe|euro|dollars?|percent|per cent|prozent|%|€)");
    private static final Phrases SUM = Phrases.read("effects", "sum");
    private static final Phrases MEASURED =
            Words.any(
                    "by (?:about |around |over |almost |nearly )?(?:\\d[\\d.,]*|half|a third|a quarter|two thirds) ?(?:%|percent|per cent|points|days|hours|minutes)?",
                    "\\d[\\d.,]* ?(?:%|percent|per cent|prozent|euro|€|dollars)",
                    "from .{1,40} to .*",
                    "um (?:etwa |rund |fast )?(?:\\d[\\d.,]*|die hälfte|ein drittel|ein viertel) ?(?:%|prozent)?",
                    "von .{1,40} auf .*");
    private static final Phrases END = Phrases.read("effects", "end");
    private static final Phrases ACHIEVED = Phrases.read("effects", "achieved");
    private static final Phrases LAST = Phrases.read("effects", "last");
    private static final Phrases AIM = Phrases.read("effects", "aim");
    private static final Phrases VAGUE = Phrases.read("effects", "vague");

    private Effects() {}

    /// A concrete or measurable effect.
    static boolean concrete(String clause, boolean story) {
        if (AIM.in(clause)) {
            return false;
        }
        var figure = Figures.in(clause);
        if (figure && CHANGE.in(clause)) {
            return true;
        }
        if (AFTER.in(clause)
                && ((figure && (story || LAST.in(clause) || QUANTITY.in(clause)))
                        || BETTER.in(clause))) {
            return true;
        }
        if (story && figure && SUM.in(clause)) {
            return true;
        }
        return PRAISE.in(clause) || (story && (ABSENCE.in(clause) || BETTER.in(clause)));
    }

    /// Says by how much.
    static boolean measured(String clause) {
        return MEASURED.in(clause) && CHANGE.in(clause);
    }

    /// A result in words that leaves no doubt, for the end of a story.
    static boolean achieved(String clause) {
        return ACHIEVED.in(clause) && !AIM.in(clause) && !VAGUE.in(clause);
    }

    /// Holds a figure, and no aim.
    static boolean figured(String clause) {
        return Figures.in(clause) && !AIM.in(clause);
    }

    static boolean absence(String clause) {
        return ABSENCE.in(clause);
    }

    /// Marked as the end of the story: "in the end", "seitdem".
    static boolean marked(String clause) {
        return END.in(clause) || VAGUE.in(clause);
    }
}
