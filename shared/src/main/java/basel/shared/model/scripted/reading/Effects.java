package basel.shared.model.scripted.reading;

import java.util.regex.Pattern;

/// Which clauses tell what came of something.
final class Effects {
    private static final Phrases CHANGE =
            Words.any(
                    "cut",
                    "reduced?",
                    "lower(?:ed)?",
                    "increased?",
                    "grew",
                    "grown",
                    "rose",
                    "risen",
                    "fell",
                    "fallen",
                    "dropped",
                    "drops?",
                    "went (?:up|down|from)",
                    "gone (?:up|down|from)",
                    "improved?",
                    "saved?",
                    "saves",
                    "saving",
                    "doubled",
                    "halved",
                    "tripled",
                    "gained",
                    "lost",
                    "sold",
                    "won",
                    "raised",
                    "earned",
                    "generated",
                    "served",
                    "handles",
                    "handled",
                    "shipped",
                    "finished",
                    "caught",
                    "reached",
                    "delivered",
                    "hit",
                    "brought (?:in|down|up)",
                    "shortened",
                    "exceeded",
                    "beat",
                    "avoided",
                    "recovered",
                    "cleared",
                    "retained",
                    "attracted",
                    "signed(?: up)?",
                    "processed",
                    "from .{1,40} to",
                    "down to",
                    "(?:went|rose|grew|climbed) up to",
                    "faster",
                    "fewer",
                    "less",
                    "more than before",
                    "cheaper",
                    "quicker",
                    "shorter",
                    "higher",
                    "ran in",
                    "runs in",
                    "took only",
                    "takes (?:only |just )?",
                    "early",
                    "ahead of",
                    "under budget",
                    "on time",
                    "went live",
                    "gesenkt",
                    "senken",
                    "gesunken",
                    "sank",
                    "reduziert",
                    "reduzierte",
                    "erhöht",
                    "gesteigert",
                    "gestiegen",
                    "stieg",
                    "verbessert",
                    "verkürzt",
                    "verkürzte",
                    "gespart",
                    "eingespart",
                    "spart",
                    "sparen",
                    "sparte",
                    "verdoppelt",
                    "halbiert",
                    "verdreifacht",
                    "gewonnen",
                    "verkauft",
                    "verloren",
                    "geliefert",
                    "fertig",
                    "zurückgegangen",
                    "gewachsen",
                    "erreicht",
                    "geschafft",
                    "abgeschlossen",
                    "gefunden",
                    "zurückgewonnen",
                    "von .{1,40} auf",
                    "statt (?:bisher |vorher |früher )?\\S+",
                    "weniger",
                    "mehr als",
                    "schneller",
                    "kürzer",
                    "billiger",
                    "günstiger",
                    "höher",
                    "dauert(?:e)? (?:nur|jetzt|noch)?",
                    "braucht(?:e)? (?:nur|jetzt|noch)",
                    "kommen",
                    "brachte",
                    "bringt",
                    "gebracht",
                    "nutzen",
                    "vertrag");
    private static final Phrases AFTER =
            Words.any(
                    "in the end",
                    "at the end",
                    "after that",
                    "afterwards",
                    "after (?:half a|one|a|two|three|four|six|\\d+) (?:years?|months?|weeks?|days?|quarters?)",
                    "since then",
                    "since",
                    "as a result",
                    "the result",
                    "result(?:ed)?",
                    "eventually",
                    "finally",
                    "from then on",
                    "ever since",
                    "today",
                    "by now",
                    "now",
                    "these days",
                    "turned out",
                    "ended up",
                    "by (?:january|february|march|april|may|june|july|august|september|october|november|december|then|the end|summer|spring|autumn|christmas|easter)",
                    "within",
                    "(?:a|one|two|three|six|\\d+) (?:years?|months?|weeks?|days?|hours?) later",
                    "which meant",
                    "so that",
                    "am ende",
                    "am schluss",
                    "zum schluss",
                    "schließlich",
                    "letztlich",
                    "letztendlich",
                    "seitdem",
                    "seither",
                    "danach",
                    "inzwischen",
                    "mittlerweile",
                    "heute",
                    "jetzt",
                    "nun",
                    "dadurch",
                    "das ergebnis",
                    "ergebnis",
                    "im ergebnis",
                    "nach (?:einem|einer|zwei|drei|vier|sechs|acht|\\d+) (?:jahre?n?|monate?n?|wochen?|tage?n?|stunden?)",
                    "seit \\S+ (?:monaten|wochen|jahren|tagen)",
                    "innerhalb",
                    "binnen",
                    "(?:monate|wochen|tage|jahre) später");
    private static final Phrases ABSENCE =
            Words.any(
                    "nobody (?:has )?(?:complained|waited|noticed|left|quit|lost|had to|was|got)",
                    "no one (?:has )?(?:complained|waited|noticed|left|quit|was|got)",
                    "found nothing",
                    "without a (?:hitch|problem|scratch|single \\p{L}+)",
                    "noticed nothing",
                    "(?:hat|haben) nichts (?:davon )?gemerkt",
                    "reibungslos",
                    "nothing (?:was|got) (?:lost|broken|damaged|missing)",
                    "not a single",
                    "not one",
                    "without (?:a single |any |one )?(?:\\p{L}+ )?(?:loss|complaint|incident|error|accident|downtime|outage|interruption|injur(?:y|ies)|problem|claim|mistake)s?",
                    "zero \\p{L}+",
                    "no (?:more |further )?(?:complaints?|incidents?|accidents?|outages?|downtime|errors?|falls|injuries|losses|returns|claims|defects|fines|findings|problems)",
                    "kein(?:e|en|er)? (?:einzige[rns]? )?(?:\\p{L}+ )?(?:mehr|verloren|beschwert|beschwerden|reklamation(?:en)?|stürze|unfälle?|ausfälle?|verletzten?|fehler|beanstandung(?:en)?|absturz|abstürze|rückläufer|mängel)",
                    "(?:ganz )?ohne (?:\\p{L}+ )?(?:\\p{L}*verlust|ausfall|unfall|beschwerden?|fehler|unterbrechung|verletzte|beanstandung(?:en)?|mängel|stillstand)",
                    "niemand (?:hat|musste|wurde|ist)",
                    "nie wieder",
                    "no longer");
    private static final Phrases PRAISE =
            Words.any(
                    "awards?",
                    "prize",
                    "thank-you (?:card|letter|note)",
                    "best .{1,30} of the year",
                    "auszeichnung",
                    "preis gewonnen",
                    "dankeskarte",
                    "dankesbrief",
                    "(?:were|was|got|been) promoted",
                    "(?:signed|renewed|extended) (?:the|a|their|his|her) (?:contract|deal|subscription)",
                    "served everybody",
                    "unterschrieben",
                    "vertrag verlängert",
                    "hatten wir den vertrag");
    private static final Phrases BETTER =
            Words.any(
                    "(?:viel |deutlich |wesentlich |spürbar )(?:kürzer|schneller|weniger|besser|ruhiger|geringer|höher|niedriger|seltener)",
                    "(?:much|far|a lot|significantly|clearly) (?:shorter|faster|fewer|less|better|lower|higher|quicker|calmer)");
    private static final Phrases QUANTITY =
            Words.any(
                    "(?:downloads?|users?|customers?|orders?|searches|requests?|visitors?|subscribers?|followers?|signups?|views|transactions?|bookings?|sales|clients?|guests|nutzer(?:n|innen)?|kunden|bestellungen|anfragen|besucher|abonnenten|buchungen|aufrufe|euro|dollars?|percent|per cent|prozent|%|€)");
    private static final Phrases SUM =
            Words.any(
                    "^that was",
                    "^that's",
                    "^that makes",
                    "^das waren",
                    "^das sind",
                    "^das macht",
                    "(?:was|were) (?:back|gone|up|down|done)",
                    "(?:are|is) gone",
                    "weg",
                    "zurück");
    private static final Phrases MEASURED =
            Words.any(
                    "by (?:about |around |over |almost |nearly )?(?:\\d[\\d.,]*|half|a third|a quarter|two thirds) ?(?:%|percent|per cent|points|days|hours|minutes)?",
                    "\\d[\\d.,]* ?(?:%|percent|per cent|prozent|euro|€|dollars)",
                    "from .{1,40} to .*",
                    "um (?:etwa |rund |fast )?(?:\\d[\\d.,]*|die hälfte|ein drittel|ein viertel) ?(?:%|prozent)?",
                    "von .{1,40} auf .*");
    private static final Phrases END =
            Words.any(
                    "in the end",
                    "at the end",
                    "after that",
                    "afterwards",
                    "since then",
                    "as a result",
                    "the result (?:was|is)",
                    "eventually",
                    "finally",
                    "from then on",
                    "ever since",
                    "by now",
                    "these days",
                    "turned out",
                    "ended up",
                    "today",
                    "now",
                    "am ende",
                    "am schluss",
                    "zum schluss",
                    "schließlich",
                    "letztlich",
                    "letztendlich",
                    "seitdem",
                    "seither",
                    "danach",
                    "inzwischen",
                    "mittlerweile",
                    "dadurch",
                    "das ergebnis",
                    "im ergebnis",
                    "heute",
                    "jetzt");
    private static final Phrases ACHIEVED =
            Words.any(
                    "won",
                    "passed",
                    "renewed",
                    "signed",
                    "came back",
                    "delivered",
                    "opened",
                    "launched",
                    "went live",
                    "published",
                    "approved",
                    "recovered",
                    "stayed with us",
                    "got (?:the|her|his|their|our|a) (?:job|contract|order|place|licence|flat|money|deposit|grant|funding|certificate)",
                    "was hired",
                    "were hired",
                    "hired (?:me|him|her|us)",
                    "promoted",
                    "still (?:use[sd]?|runs?|running|in use|works? there|comes?|buys?)",
                    "(?:is|are) (?:still|now) (?:used|standard|our)",
                    "became (?:the|a|our)",
                    "adopted",
                    "uses? (?:it|them|that) (?:now|today|to this day|every)",
                    "to this day",
                    "nobody (?:was|got) (?:hurt|injured|fired|lost)",
                    "no one (?:was|got) (?:hurt|injured|fired)",
                    "on time",
                    "in time",
                    "refund(?:ed)?",
                    "reopened",
                    "rehoused",
                    "alle .{1,40} (?:bedient|versorgt|zufrieden|fertig|geschafft|bezahlt|da|pünktlich)",
                    "(?:everyone|everybody|all .{1,30}) (?:was|were|got) (?:served|paid|happy|safe|satisfied|back|done)",
                    "bestanden",
                    "gewonnen",
                    "unterschrieben",
                    "verlängert",
                    "wiedergekommen",
                    "zurückgekommen",
                    "eröffnet",
                    "veröffentlicht",
                    "genehmigt",
                    "übernommen",
                    "eingestellt",
                    "befördert",
                    "bis heute",
                    "läuft (?:immer noch|noch heute|heute noch|seitdem)",
                    "rechtzeitig",
                    "pünktlich",
                    "geliefert",
                    "ausgeliefert",
                    "eingeführt",
                    "wird (?:heute|jetzt|seitdem|inzwischen)",
                    "nutzen (?:heute|jetzt|inzwischen)",
                    "ist (?:heute|jetzt|seitdem|inzwischen)",
                    "hat (?:die|ihre|seine|den) (?:\\p{L}+ )?(?:prüfung|ausbildung|abschluss|vertrag|auftrag|stelle)",
                    "niemand (?:wurde|ist|hat)",
                    "keiner (?:wurde|ist|hat)");
    private static final Phrases LAST =
            Words.any(
                    "in the end",
                    "by the end",
                    "am ende",
                    "eventually",
                    "finally",
                    "as a result",
                    "ended up",
                    "schließlich",
                    "letztlich",
                    "im ergebnis");
    private static final Phrases AIM =
            Words.any(
                    "had to",
                    "have to",
                    "needed to",
                    "goal",
                    "aim",
                    "task",
                    "wanted",
                    "supposed to",
                    "asked to",
                    "should",
                    "musste[n]?",
                    "sollte[n]?",
                    "ziel",
                    "aufgabe",
                    "wollte[n]?",
                    "budget of",
                    "deadline");
    private static final Phrases VAGUE =
            Words.any(
                    "sorted (?:it|that|itself) out",
                    "went (?:very |really )?well",
                    "worked out",
                    "lief gut",
                    "gut gelaufen",
                    "hat geklappt",
                    "ist ruhe",
                    "he agreed",
                    "she agreed",
                    "they agreed");

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
                && ((figure
                                && (story
                                        || LAST.in(clause)
                                        || QUANTITY.in(clause)))
                        || BETTER.in(clause))) {
            return true;
        }
        if (story && figure && SUM.in(clause)) {
            return true;
        }
        return PRAISE.in(clause)
                || (story && (ABSENCE.in(clause) || BETTER.in(clause)));
    }

    /// Says by how much.
    static boolean measured(String clause) {
        return MEASURED.in(clause) && CHANGE.in(clause);
    }

    /// A result in words that leaves no doubt, for the end of a story.
    static boolean achieved(String clause) {
        return ACHIEVED.in(clause)
                && !AIM.in(clause)
                && !VAGUE.in(clause);
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
