package basel.shared.model.scripted.reading;

import java.util.List;
import java.util.Set;

/// Judges the stance of each part of a sentence: by its own words, by what came before it, by what
/// was asked.
final class StanceJudge {
    private static final Phrases NOW = Phrases.read("stance-judge", "now");

    private static final Set<String> ASKING =
            Words.of(
                    "do does did are is was were have has can could would should what which who where when why how if kann können kannst haben hast sind bist ist darf soll würde was wer wie wo wann warum welche welcher welches und");

    private static final Phrases TURNS =
            Words.any("^but", "^aber", "^sondern", "^just", "^only", "^nur", "schon$");
    private static final Phrases MORE = Words.any("^or", "^oder", "^maybe", "^vielleicht");

    private final Question question;

    StanceJudge(Question question) {
        this.question = question;
    }

    /// The stance of a part of a question put back: its tag, "is it?", asks, what stands before
    /// does not.
    static boolean asked(List<List<Token>> parts, List<Token> part) {
        var tag = parts.size() > 1 && !ASKING.contains(parts.getFirst().getFirst().lower());
        var last = part.getFirst().start() == parts.getLast().getFirst().start();
        return !figure(part) && !(tag && !last);
    }

    /// `before` is the clause that this part goes on with, or none where it begins a sentence.
    Stance of(
            String words,
            List<Token> part,
            boolean fragment,
            boolean continued,
            List<Clause> before) {
        var subject = subject(part, fragment);
        var denied = Stances.denial(words);
        if (Stances.hearsay(words)) {
            return denied && subject == Subject.SELF ? Stance.DENIED : Stance.OTHERS;
        }
        if (Stances.wish(words)) {
            return Stance.WISHED;
        }
        if (Stances.liking(words) || Stances.notDone(words)) {
            return Stance.SUPPOSED;
        }
        if (denied && subject != Subject.OTHERS) {
            return Stance.DENIED;
        }
        if (Stances.supposed(words)) {
            return Stance.SUPPOSED;
        }
        if (subject != Subject.NONE) {
            return subject == Subject.SELF ? Stance.SAID : Stance.OTHERS;
        }
        return continued
                ? continued(fragment, words, before.getLast())
                : begun(fragment, words, before);
    }

    /// "For, what, eight years?" tells the years all the same.
    private static boolean figure(List<Token> part) {
        return !part.getFirst().is("what")
                && part.size() <= 4
                && Figures.value(part.getFirst().lower()).isPresent();
    }

    /// "A water company", with no verb, explains and speaks of nobody.
    private static Subject subject(List<Token> part, boolean fragment) {
        var subject = Subjects.subject(part);
        var at = 0;
        while (at < part.size() - 1
                && Words.of("just only now still actually basically nur jetzt eigentlich")
                        .contains(part.get(at).lower())) {
            at++;
        }
        var explains =
                Words.of("a an ein eine einer einem").contains(part.get(at).lower())
                        && !Verbs.verb(part)
                        && part.stream()
                                .noneMatch(
                                        token -> Words.of("the den das").contains(token.lower()));
        return subject == Subject.OTHERS && !fragment && explains ? Subject.NONE : subject;
    }

    private static Stance continued(boolean fragment, String words, Clause last) {
        if (Corrections.only(last.text())) {
            return Stance.SAID;
        }
        var turns = TURNS.in(words) || !fragment;
        return last.stance() == Stance.DENIED && turns ? Stance.SAID : last.stance();
    }

    private Stance begun(boolean fragment, String words, List<Clause> before) {
        if (!fragment) {
            return Stance.SAID;
        }
        if (!before.isEmpty() && MORE.in(words) && unreal(before.getLast().stance())) {
            return before.getLast().stance();
        }
        if (question.negative()) {
            return question.cannot() ? Stance.DENIED : Stance.SUPPOSED;
        }
        if (question.asksHobbies()) {
            return Stance.SUPPOSED;
        }
        return question.wishes() && !NOW.in(words) ? Stance.WISHED : Stance.SAID;
    }

    private static boolean unreal(Stance stance) {
        return stance == Stance.SUPPOSED || stance == Stance.WISHED;
    }
}
