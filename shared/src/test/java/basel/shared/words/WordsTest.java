package basel.shared.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class WordsTest {
    @Test
    void common_words_fall_and_the_rest_become_stems() {
        assertThat(Words.of("I was leading the teams of a hospital."))
                .containsExactly("lead", "team", "hospit");
        assertThat(Words.of("Ich habe die Abteilungen des Krankenhauses geleitet."))
                .containsExactly("abteil", "krankenhaus", "geleit");
    }

    @Test
    void a_text_in_no_clear_language_is_read_in_both() {
        assertThat(Words.of("Kubernetes, Lösungen"))
                .contains("kubernet", "losung", "losungen")
                .doesNotContain("lösungen");
    }

    @Test
    void a_question_asks_for_each_word_once_in_both_languages() {
        assertThat(Words.asked("Which solutions? The solutions!"))
                .containsExactly(new Words.Asked(Set.of("solut", "solution"), Set.of()));
    }

    @Test
    void umlauts_and_their_spellings_are_the_same_word() {
        assertThat(Words.asked("Müller")).isEqualTo(Words.asked("MÜLLER"));
        assertThat(Words.asked("für die Lösung").getFirst().stems())
                .containsAnyElementsOf(Words.of("das ist die Loesung"));
        assertThat(Words.asked("Straße").getFirst().stems())
                .containsAnyElementsOf(Words.of("die Strasse"));
        assertThat(Words.of("the cafés")).isEqualTo(Words.of("the cafe\u0301s"));
    }

    @Test
    void names_of_languages_and_numbers_are_words() {
        assertThat(Words.of("with C++ and C# since 2019, not C"))
                .containsExactly("c++", "c#", "sinc", "2019", "c");
    }

    @Test
    void an_apostrophe_ends_a_word() {
        assertThat(Words.of("the company's plan")).containsExactly("compani", "plan");
    }

    @Test
    void what_has_no_words_is_empty() {
        assertThat(Words.of(" … !? ")).isEmpty();
        assertThat(Words.asked("what is it?")).isEmpty();
    }

    @Test
    void what_is_too_long_for_a_compound_is_not_cut() {
        assertThat(Words.parts("die " + "frist".repeat(12))).isNotEmpty();
        assertThat(Words.parts("die " + "frist".repeat(13))).isEmpty();
    }

    @Test
    void a_german_compound_may_be_made_of_its_halves() {
        assertThat(Words.parts("die Kündigungsfrist ist lang")).contains("kundig", "frist");
        assertThat(Words.parts("the characteristics of it")).isEmpty();
        assertThat(Words.parts("die Fristen")).isEmpty();
        assertThat(Words.asked("die Kündigungsfrist").getFirst().parts())
                .contains("kundig", "frist");
    }
}
