package basel.shared.model.scripted;

import basel.shared.model.Material;
import basel.shared.model.ModelRequest;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// What a visitor asks about a candidate: the facts that were found to answer it, quoted one by
/// one, each with its mark; where none was, that it is not known.
@Singleton
final class PersonaScript implements SpokenScript {
    @Override
    public String task() {
        return "persona";
    }

    @Override
    public String answer(ModelRequest request) {
        var told = new HashSet<String>();
        var quoted =
                request.materials().stream()
                        .filter(material -> material.type().equals("fact"))
                        .filter(material -> "answers".equals(material.about().get("fit")))
                        .map(fact -> sentence(fact, told))
                        .collect(Collectors.joining(" "));
        return quoted.isEmpty() ? "[^none]" : quoted;
    }

    /// Words of the person that several facts rest on are told once.
    private static String sentence(Material fact, Set<String> told) {
        var whole = fact.text().strip();
        var plain = fact.about().getOrDefault("sentence", whole).strip();
        var words = whole.startsWith(plain) ? whole.substring(plain.length()) : whole;
        var text = told.add(words) ? whole : plain;
        boolean ended = ".!?…".indexOf(text.charAt(text.length() - 1)) >= 0;
        return text + (ended ? "" : ".") + " [^" + fact.mark() + "]";
    }
}
