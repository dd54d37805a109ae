package basel.shared.model.scripted.reading;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Numbers in digits and in words, in both languages.
final class Figures {
    private static final Map<String, String> WORDS =
            Stream.of(
                            "half a=0.5 one=1 a=1 an=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16"
                                    + " seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 zero=0 null=0 eins=1 fünfzig=50",
                            "ein=1 eine=1 einen=1 einem=1 einer=1 zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 dreizehn=13 vierzehn=14 fünfzehn=15"
                                    + " sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 einundzwanzig=21 zweiundzwanzig=22 dreiundzwanzig=23 vierundzwanzig=24 fünfundzwanzig=25 dreißig=30 vierzig=40"
                                    + " anderthalb=1.5 eineinhalb=1.5 zweieinhalb=2.5 dreieinhalb=3.5 viereinhalb=4.5 fünfeinhalb=5.5 sechseinhalb=6.5 siebeneinhalb=7.5")
                    .flatMap(line -> Pattern.compile("(?<=\\d) ").splitAsStream(line))
                    .map(pair -> pair.split("="))
                    .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    private static final Pattern ENGLISH_TENS =
            Pattern.compile(
                    "(twenty|thirty|forty|fifty)[- ](one|two|three|four|five|six|seven|eight|nine)");
    private static final Pattern GERMAN_TENS =
            Pattern.compile(
                    "(ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und(zwanzig|dreißig|vierzig|fünfzig)");
    private static final Phrases ANY =
            Words.any(
                    "(?:\\d[\\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
                            + "|hundreds?|overnight|(?:within|in) (?:an?|one) (?:hour|day|week|month|year)|innerhalb eine[rs] \\p{L}+|zwanzigtausend|dozens of|dutzende|hunderte|tausende|thousands?|millions?|half|halved|doubled|doubling|tripled|twice|a third|a quarter|a dozen|dozens|one|single"
                            + "|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|achtzehn|zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)(?:und(?:zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)|hundert|tausend)|siebzehn|neunzehn|hundert|tausend|million(?:en)?"
                            + "|die hälfte|halb|halbe[ns]?|halbiert|verdoppelt|verdreifacht|doppelt|ein drittel|ein viertel|ein dutzend|eine? einzige[rn]?|einen|einem|eins)");

    /// Times of day, dates and years are no figures.
    private static final Phrases CLOCK = Phrases.read("figures", "clock");

    private Figures() {}

    /// Whether there is a figure that measures something.
    static boolean in(String text) {
        return ANY.in(text) && ANY.in(CLOCK.cutFrom(text));
    }

    private static Optional<String> sum(String tens, String ones) {
        return Optional.of(
                Integer.toString(
                        Integer.parseInt(WORDS.getOrDefault(tens, "0"))
                                + Integer.parseInt(WORDS.getOrDefault(ones, "0"))));
    }

    /// The number that these words are, as digits: `five` is 5, `half a` is 0.5, `2,5` is 2.5.
    static Optional<String> value(String words) {
        var text = words.strip().toLowerCase(Locale.ROOT);
        var tens = ENGLISH_TENS.matcher(text);
        if (tens.matches()) {
            return sum(tens.group(1), tens.group(2));
        }
        var german = GERMAN_TENS.matcher(text);
        if (german.matches()) {
            return sum(german.group(2), german.group(1));
        }
        if (text.contains("decade") || text.contains("jahrzehnt")) {
            return value(text.substring(0, text.indexOf(' '))).map(tenfold -> tenfold + "0");
        }
        if (text.equals("half a") || text.equals("ein halbes")) {
            return Optional.of("0.5");
        }
        if (text.endsWith("half") && text.length() > 4) {
            return value(text.replaceFirst("[ -].*", "")).map(whole -> whole + ".5");
        }
        if (text.endsWith("einhalb") && text.length() > 7) {
            return value(text.substring(0, text.length() - 7)).map(whole -> whole + ".5");
        }
        if (!text.isEmpty() && Character.isDigit(text.charAt(0))) {
            return Optional.of(text.replace(',', '.').replaceFirst("\\.0*$", ""));
        }
        return Optional.ofNullable(WORDS.get(text));
    }
}
