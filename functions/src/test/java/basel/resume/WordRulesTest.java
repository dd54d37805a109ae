package basel.resume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import basel.shared.kernel.BadInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WordRulesTest {
    @Test
    void all_wrong_fields_are_named_and_not_only_the_first() {
        var wrong =
                wrong(
                        Section.experience,
                        new Words(
                                "x".repeat(121),
                                null,
                                null,
                                "2020-13",
                                "soon",
                                "good",
                                null,
                                null,
                                "y".repeat(2001)));

        assertThat(wrong.wrong()).containsOnlyKeys("title", "from", "to", "level", "text");
        assertThat(wrong.wrong().get("level")).isEqualTo("does not belong to experience");
    }

    @Test
    void an_entry_tells_at_least_what_its_section_is_about() {
        assertThat(wrong(Section.skills, words(null, null, null)).wrong()).containsKey("title");
        assertThat(wrong(Section.links, Words.titled("Home")).wrong()).containsKey("url");
        assertThat(WordRules.checked(Section.experience, Words.at("Acme")).name())
                .isEqualTo("Acme");
    }

    @Test
    void an_end_is_not_before_its_beginning() {
        assertThat(wrong(Section.projects, words("P", "2021-05", "2021-04")).wrong())
                .containsOnlyKeys("to");
        assertThat(wrong(Section.projects, words("P", "2021-05", "2020")).wrong())
                .containsOnlyKeys("to");

        assertThat(WordRules.checked(Section.projects, words("P", "2021-05", "2021")).to())
                .isEqualTo("2021");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,hi",
                "ftp://example.org/a",
                "//example.org",
                "example.org",
                "https://",
                "https://user:secret@example.org/",
                "https://localhost/",
                "https://exa mple.org"
            })
    void only_addresses_in_the_web_are_links(String url) {
        var wrong = wrong(Section.links, link(url));

        assertThat(wrong.wrong()).containsOnlyKeys("url");
    }

    @Test
    void blanks_around_and_what_nobody_sees_are_left_out() {
        var words = WordRules.checked(Section.skills, Words.titled("  Ja\u0000va\u202E \n"));

        assertThat(words.title()).isEqualTo("Java");
        assertThat(WordRules.checked(Section.links, link("https://example.org/a?b=c")).url())
                .isEqualTo("https://example.org/a?b=c");
    }

    @Test
    void levels_are_those_of_the_section() {
        assertThat(wrong(Section.languages, Words.titled("German").withLevel("good")).wrong())
                .containsOnlyKeys("level");
        assertThat(wrong(Section.skills, Words.titled("Java").withYears(71)).wrong())
                .containsOnlyKeys("years");
    }

    private static Words words(@Nullable String title, @Nullable String from, @Nullable String to) {
        return new Words(title, null, null, from, to, null, null, null, null);
    }

    private static Words link(String url) {
        return new Words(null, null, null, null, null, null, null, url, null);
    }

    private static BadInput wrong(Section section, Words words) {
        return catchThrowableOfType(BadInput.class, () -> WordRules.checked(section, words));
    }
}
