package basel.house;

import static org.assertj.core.api.Assertions.assertThat;

import basel.account.AccountLetterSamples;
import basel.invite.InviteLetterSamples;
import basel.leaving.LeaveLetterSamples;
import basel.login.LoginLetterSamples;
import basel.notice.NoticeLetterSamples;
import basel.password.PasswordLetterSamples;
import basel.provider.ProviderLetterSamples;
import basel.shared.mail.Letter;
import basel.shared.mail.Mail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every mail of the product, in both languages: two parts that say the same, one layout. What the
/// test wrote into `target/mails` is looked at in a browser by `web/e2e/mails.walk.ts`.
final class LettersTest {
    private static final String ORIGIN = "https://basel.example";
    private static final String LINK = ORIGIN + "/page#token=a.b-c_d&more=1";
    private static final String NAME = "Ada <b>\"O'Neil\"</b> & Söhne";
    private static final Path MAILS = Path.of("target/mails");
    private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");
    private static final Pattern URL = Pattern.compile("https?://\\S+");

    @TestFactory
    Stream<DynamicTest> every_mail() {
        return Stream.of("en", "de")
                .flatMap(language ->
                        letters(language, NAME).entrySet().stream()
                                .map(letter ->
                                        DynamicTest.dynamicTest(
                                                letter.getKey() + " in " + language,
                                                () -> check(letter.getValue(), language))));
    }

    @Test
    void both_languages_have_the_same_letters_and_no_word_in_common() {
        var english = letters("en", "Ada");
        var german = letters("de", "Ada");

        assertThat(german.keySet()).isEqualTo(english.keySet());
        english.forEach((name, letter) -> {
            var other = german.getOrDefault(name, letter);
            assertThat(other.subject()).as(name).isNotEqualTo(letter.subject());
            assertThat(other.paragraphs()).as(name).hasSameSizeAs(letter.paragraphs());
            assertThat(other.smallPrint()).as(name).hasSameSizeAs(letter.smallPrint());
            assertThat(other.button() == null).as(name).isEqualTo(letter.button() == null);
        });
    }

    @Test
    void no_letter_of_the_product_is_missing_here() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java/basel"))) {
            var makers =
                    sources.map(Path::getFileName)
                            .map(Path::toString)
                            .filter(name -> name.endsWith("Letters.java"))
                            .sorted()
                            .toList();

            assertThat(makers)
                    .containsExactly(
                            "AccountLetters.java",
                            "InviteLetters.java",
                            "LeaveLetters.java",
                            "LoginLetters.java",
                            "NoticeLetters.java",
                            "PasswordLetters.java",
                            "ProviderLetters.java");
        }
    }

    @Test
    void they_are_written_down_to_be_looked_at() throws IOException {
        Files.createDirectories(MAILS);
        for (var language : List.of("en", "de")) {
            for (var letter : letters(language, "Ada Lovelace").entrySet()) {
                var file = MAILS.resolve(letter.getKey() + "." + language + ".html");
                Files.writeString(file, mail(letter.getValue()).html());
            }
        }

        assertThat(MAILS.resolve("sign-in.en.html")).exists();
    }

    private static void check(Letter letter, String language) {
        var mail = mail(letter);

        assertThat(mail.text()).isNotBlank().doesNotContain("{{", "null", "%s");
        assertThat(mail.html())
                .startsWith("<!doctype html>")
                .contains("lang=\"" + language + "\"", "name=\"color-scheme\"")
                .doesNotContain("{{", "%s", "<b>", "<img", "<script", "url(", "@import", "src=");
        assertThat(mail.subject()).isNotBlank().hasSizeLessThan(120).doesNotContain("\n");
        for (var words : letter.paragraphs()) {
            assertThat(mail.text()).contains(words);
            assertThat(mail.html()).contains(words.replaceAll("[&<\"'].*", ""));
        }
        assertThat(links(HREF, mail.html()).stream().map(LettersTest::plain).toList())
                .containsExactlyInAnyOrderElementsOf(links(URL, mail.text()));
        headers(letter, mail);
    }

    private static void headers(Letter letter, Mail mail) {
        assertThat(mail.headers()).containsEntry("Auto-Submitted", "auto-generated");
        if (letter.unsubscribing() == null) {
            assertThat(mail.headers()).doesNotContainKey("List-Unsubscribe");
            return;
        }
        assertThat(mail.headers())
                .containsEntry(
                        "List-Unsubscribe", "<" + ORIGIN + "/api/notices/unsubscribe?token=t>")
                .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private static Map<String, Letter> letters(String language, String name) {
        var all = new TreeMap<String, Letter>();
        all.putAll(AccountLetterSamples.in(language, LINK));
        all.putAll(InviteLetterSamples.in(language, name, LINK));
        all.putAll(LeaveLetterSamples.in(language));
        all.putAll(LoginLetterSamples.in(language, "Firefox · Linux", LINK));
        all.putAll(NoticeLetterSamples.in(language, name, ORIGIN));
        all.putAll(PasswordLetterSamples.in(language, LINK));
        all.putAll(ProviderLetterSamples.in(language, LINK));
        return all;
    }

    private static Mail mail(Letter letter) {
        return letter.to("ada@basel.test", "m1");
    }

    private static List<String> links(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.groupCount() == 0 ? found.group() : found.group(1))
                .distinct()
                .toList();
    }

    private static String plain(String html) {
        return html.replace("&amp;", "&");
    }
}
