package basel.basel;

import basel.shared.push.Fact;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What is known of a person, as the choice of questions sees it: facts that they did not switch
/// off, the newest first.
record Known(List<Fact> facts) {
    Known {
        facts = facts.stream().filter(fact -> fact.state() != Fact.State.off).toList();
    }

    boolean hasKind(String kind) {
        return facts.stream().anyMatch(fact -> fact.kind().equals(kind));
    }

    /// Facts of a kind that the person has.
    List<Fact> of(String kind) {
        return facts.stream()
                .filter(fact -> fact.kind().equals(kind) && fact.polarity() == Fact.Polarity.yes)
                .toList();
    }

    /// Whether the person has one of these skills, however they are spelled.
    boolean hasSkillOf(Topic topic) {
        var wanted = lower(topic.forSkills());
        return of("skill").stream().anyMatch(fact -> wanted.contains(lower(fact.value())));
    }

    /// Whether it is known for how many years the person has done what the topic is about.
    boolean hasYearsOf(Topic topic) {
        var wanted = lower(topic.forSkills());
        return of("years").stream().anyMatch(fact -> wanted.contains(subject(fact.value())));
    }

    /// `java` of `5 Java`.
    private static String subject(String years) {
        return lower(years.substring(years.indexOf(' ') + 1));
    }

    private static Set<String> lower(List<String> values) {
        return values.stream().map(Known::lower).collect(Collectors.toSet());
    }

    private static String lower(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }
}
