package basel.shared.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LetterTest {
    @Test
    void text_and_html_say_the_same_and_markup_is_escaped() {
        var letter =
                new Letter(
                        "en",
                        "A & B",
                        List.of("From <script>alert(1)</script>."),
                        new Letter.Button("Go", "https://basel.test/login#jwt=a.b"),
                        List.of("Small \"print\"."));

        var mail = letter.to("ada@basel.test", "m1");

        assertThat(mail.subject()).isEqualTo("A & B");
        assertThat(mail.text())
                .contains("<script>", "Go:\nhttps://basel.test/login#jwt=a.b", "Small");
        assertThat(mail.html())
                .contains(
                        "&lt;script&gt;", "A &amp; B", "href=\"https://basel.test/login#jwt=a.b\"")
                .contains("lang=\"en\"", "Small &quot;print&quot;.")
                .doesNotContain("<script>");
    }

    @Test
    void a_letter_without_a_button_has_none() {
        var mail =
                new Letter("de", "Hallo", List.of("Nur Text."), null, List.of()).to("a@b.de", "m2");

        assertThat(mail.html()).doesNotContain("<a ");
        assertThat(mail.text()).startsWith("Nur Text.");
    }
}
