package basel.shared.model.scripted.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Names from a resource file, found in a list of tokens; the longest name wins. Hyphens and spaces
/// are the same.
final class Lexicon {
    /// How a section's names are to be read.
    enum Care {
        PLAIN,
        TRADE,
        CASED,
        EXACT,
        SOFT,
        FIELD
    }

    /// A thing with a name in each language.
    record Entry(String english, String german, Care care) {
        String in(Language language) {
            return language == Language.GERMAN ? german : english;
        }
    }

    /// An entry found at tokens `from` (inclusive) to `to` (exclusive), spelled as the file spells
    /// this name.
    record Hit(Entry entry, String spelled, int from, int to) {}

    private record Name(List<String> words, List<String> written, String spelled, Entry entry) {
        boolean caseCounts() {
            return entry.care() == Care.EXACT || entry.care() == Care.CASED;
        }
    }

    private final Map<String, List<Name>> names = new HashMap<>();
    private int size;

    static Lexicon read(String resource) {
        var lexicon = new Lexicon();
        var care = Care.PLAIN;
        for (var line : lines(resource)) {
            if (line.startsWith("[")) {
                care = careOf(line);
            } else if (!line.isBlank() && !line.startsWith("# ")) {
                lexicon.add(line, care);
            }
        }
        lexicon.names
                .values()
                .forEach(list -> list.sort(Comparator.comparingInt(n -> -n.words().size())));
        return lexicon;
    }

    /// With each name also as written without accents: Malmö and Malmo.
    static Lexicon folded(String resource) {
        var lexicon = read(resource);
        var accented =
                lexicon.names.values().stream()
                        .flatMap(List::stream)
                        .filter(name -> !plain(name.spelled()).equals(name.spelled()))
                        .toList();
        accented.forEach(name -> lexicon.add(plain(name.spelled()), name.entry()));
        return lexicon;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    int size() {
        return size;
    }

    List<Hit> in(List<Token> tokens) {
        var hits = new ArrayList<Hit>();
        var at = 0;
        while (at < tokens.size()) {
            var hit = at(tokens, at);
            hit.ifPresent(hits::add);
            at = hit.map(Hit::to).orElse(at + 1);
        }
        return hits;
    }

    /// The entry that begins at this token.
    Optional<Hit> at(List<Token> tokens, int at) {
        for (var name : names.getOrDefault(key(tokens.get(at).lower()), List.of())) {
            var end = end(name, tokens, at);
            if (end > at) {
                return Optional.of(new Hit(name.entry(), name.spelled(), at, end));
            }
        }
        return Optional.empty();
    }

    /// The entry with exactly this name.
    Optional<Entry> named(String name) {
        var tokens = Token.of(name);
        return tokens.isEmpty()
                ? Optional.empty()
                : at(tokens, 0).filter(hit -> hit.to() == tokens.size()).map(Hit::entry);
    }

    private static int end(Name name, List<Token> tokens, int start) {
        var at = start;
        for (var i = 0; i < name.words().size(); i++, at++) {
            while (i > 0 && at < tokens.size() && tokens.get(at).is("-")) {
                at++;
            }
            if (at >= tokens.size() || !same(name, i, tokens.get(at))) {
                return -1;
            }
        }
        return at;
    }

    private static boolean same(Name name, int index, Token token) {
        if (name.caseCounts()) {
            return name.written().get(index).equals(token.text());
        }
        var word = name.words().get(index);
        var read = token.lower();
        if (read.equals("it") && !token.text().equals("IT")) {
            return false;
        }
        var last = index == name.words().size() - 1;
        return word.equals(read)
                || (last
                        && word.length() > 3
                        && (read.equals(word + "s") || read.equals(word + "'s")));
    }

    private void add(String line, Care care) {
        var parts = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        var english = parts.getFirst();
        var german = parts.size() > 1 && !parts.get(1).isEmpty() ? parts.get(1) : english;
        var entry = new Entry(english, german, care);
        size++;
        parts.stream().filter(name -> !name.isEmpty()).forEach(name -> add(name, entry));
    }

    private void add(String alias, Entry entry) {
        var givesWay = alias.startsWith("=");
        var name = givesWay ? alias.substring(1) : alias;
        var tokens = Token.of(name).stream().filter(token -> !token.is("-")).toList();
        var words = tokens.stream().map(Token::lower).toList();
        var written = tokens.stream().map(Token::text).toList();
        names.computeIfAbsent(key(words.getFirst()), _ -> new ArrayList<>())
                .add(new Name(words, written, givesWay ? entry.english() : name, entry));
    }

    /// Names are filed under their first word without a plural's end.
    private static String key(String lower) {
        var word = lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
        return word.length() > 3 && word.endsWith("s")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    private static Care careOf(String heading) {
        return Care.valueOf(heading.substring(1, heading.indexOf(']')).toUpperCase(Locale.ROOT));
    }

    static List<String> lines(String resource) {
        try (InputStream in =
                Lexicon.class.getResourceAsStream("/basel/shared/model/scripted/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
