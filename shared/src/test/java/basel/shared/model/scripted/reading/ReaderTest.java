package basel.shared.model.scripted.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What single answers say, one rule at a time.
class ReaderTest {
    @Test
    void a_name_followed_by_no_is_denied() {
        assertThat(read("Do you know Docker?", "Docker, no. Podman yes, every day."))
                .containsExactlyInAnyOrder("not skill Docker", "skill Podman");
    }

    @Test
    void an_employers_name_is_not_what_the_years_were_spent_with() {
        assertThat(read("Where have you worked?", "Six years at Northwind Logistics."))
                .containsExactlyInAnyOrder("years 6 work", "employer Northwind Logistics");
    }

    @Test
    void no_years_of_something_are_none_of_it() {
        assertThat(read("Wie viele Jahre Erfahrung haben Sie mit SAP?", "Keine."))
                .containsExactly("not skill SAP");
    }

    @Test
    void what_a_colleague_does_is_not_learned() {
        assertThat(read("Who does what?", "Marta does the frontend in React, I write the SQL."))
                .containsExactly("skill SQL");
    }

    @Test
    void a_year_of_the_calendar_is_no_number_of_years() {
        assertThat(read("Seit wann machen Sie das?", "Seit 2011, also vierzehn Jahre."))
                .containsExactly("years 14 work");
    }

    @Test
    void mere_no_before_another_thing_corrects_nothing() {
        assertThat(read("Do you speak other languages?", "I understand Spanish. No French, sadly."))
                .containsExactlyInAnyOrder("language Spanish", "not language French");
    }

    @Test
    void a_correction_counts_and_what_it_corrects_does_not() {
        assertThat(read("How many years of Python?", "Five, no, six if you count my thesis."))
                .containsExactlyInAnyOrder("years 6 Python", "skill Python");
    }

    @Test
    void skills_without_a_computer_are_learned_from_their_list() {
        assertThat(
                        read(
                                "Was sind Ihre Aufgaben?",
                                "Wareneingang, Qualitätsprüfung, Mahnwesen. Bilanzen mache ich nicht."))
                .containsExactlyInAnyOrder(
                        "skill Wareneingang",
                        "skill Qualitätsprüfung",
                        "skill Mahnwesen",
                        "not skill Bilanzen");
    }

    @Test
    void a_thing_made_is_known_by_its_name() {
        assertThat(read("Have you built anything?", "A Rust crate called gravelpit."))
                .containsExactlyInAnyOrder("project gravelpit", "skill Rust");
    }

    @Test
    void what_is_wished_or_done_for_pleasure_is_not_learned() {
        assertThat(read("What do you want to learn?", "Go, and maybe some Kubernetes.")).isEmpty();
        assertThat(read("Any hobbies?", "Climbing and baking sourdough.")).isEmpty();
    }

    @Test
    void a_papers_name_is_told_without_the_word_for_it() {
        assertThat(read("Are you certified?", "I have the Scrum Master certificate from Acme."))
                .containsExactly("certificate Scrum Master");
        assertThat(read("Any licences?", "I hold a forklift licence and a CSCS card."))
                .containsExactlyInAnyOrder("certificate forklift licence", "certificate CSCS card");
    }

    @Test
    void a_paper_studied_for_is_not_held() {
        assertThat(read("Welche Scheine haben Sie?", "Den Kranschein mache ich gerade.")).isEmpty();
    }

    @Test
    void a_masters_title_is_a_paper_and_a_role_only_as_the_job_held() {
        assertThat(read("Was sind Sie?", "Ich bin Elektromeister."))
                .containsExactly("certificate Elektromeister");
        assertThat(read("What do you do?", "I work as a master plumber."))
                .contains("role master plumber");
    }

    @Test
    void the_language_of_a_document_is_not_spoken() {
        assertThat(read("Which languages do you speak?", "Dutch. The manuals are in Polish."))
                .containsExactly("language Dutch");
    }

    @Test
    void years_at_an_employer_count_for_the_role_told_right_before() {
        assertThat(read("What did you do?", "I was a nurse, five years at Oakfield Lodge."))
                .contains("years 5 nurse");
    }

    private static List<String> read(String question, String answer) {
        var reading = Reading.of(answer, new Question(question), Language.ENGLISH);
        return Reader.read(reading).stream().map(ReaderTest::said).toList();
    }

    private static String said(Learned fact) {
        return (fact.yes() ? "" : "not ") + fact.kind().word() + " " + fact.value();
    }
}
