package basel.shared.model.scripted;

import static basel.shared.model.scripted.InterviewSamples.QUESTION;
import static basel.shared.model.scripted.InterviewSamples.STORY;
import static basel.shared.model.scripted.InterviewSamples.answer;
import static basel.shared.model.scripted.InterviewSamples.asked;
import static basel.shared.model.scripted.InterviewSamples.fact;
import static basel.shared.model.scripted.InterviewSamples.question;
import static basel.shared.model.scripted.InterviewSamples.story;
import static basel.shared.model.scripted.InterviewSamples.withMaterials;
import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.model.Material;
import basel.shared.model.ModelRequest;
import basel.shared.model.scripted.reading.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselScriptTest {
    private static final String COMPLETE =
            "At my last job the nightly report took five hours. I was asked to get it under one. "
                    + "I rewrote it as one SQL query. After that it ran in eleven minutes.";
    private static final String NEXT = QUESTION.text() + " [^q1]";

    private final BaselScript script = new BaselScript();

    @Test
    void it_begins_with_an_honest_greeting_and_the_first_question() {
        var request = new ModelRequest("basel", "en", "", List.of(QUESTION), List.of(), 500);

        assertThat(script.answer(request)).contains("I am Basel", "No AI model").endsWith(NEXT);
    }

    @Test
    void in_german_it_greets_in_german() {
        var request = new ModelRequest("basel", "de", "", List.of(QUESTION), List.of(), 500);

        assertThat(script.answer(request))
                .contains("ich bin Basel", "kein KI-Modell")
                .endsWith(NEXT);
    }

    @Test
    void a_complete_answer_gets_the_next_question_as_written() {
        assertThat(script.answer(story(COMPLETE, 0))).endsWith(NEXT).contains("SQL");
    }

    @Test
    void an_answer_without_a_result_is_asked_for_it_without_a_mark() {
        var reply =
                script.answer(
                        story("Our report was slow. I had to fix it, so I rewrote the query.", 0));

        assertThat(reply).doesNotContain("[^").endsWith("?");
        assertThat(Voice.of(Language.ENGLISH).variants("lack.result")).anyMatch(reply::endsWith);
    }

    @Test
    void what_was_said_before_a_follow_up_counts_too() {
        var request =
                story(
                        "After that it ran in eleven minutes instead of five hours.",
                        1,
                        "Our report was slow. I had to fix it, so I rewrote the query.",
                        "What came out of it?");

        assertThat(script.answer(request)).endsWith(NEXT);
    }

    @Test
    void a_question_is_followed_up_twice_at_most() {
        assertThat(script.answer(story("It was a project. I did things.", 2))).endsWith(NEXT);
    }

    @Test
    void the_same_thing_is_not_asked_twice() {
        var first =
                script.answer(
                        story("Our report was slow. I had to fix it, so I rewrote the query.", 0));
        var second =
                script.answer(
                        story(
                                "It was all right.",
                                1,
                                "Our report was slow. I had to fix it, so I rewrote the query.",
                                first));

        assertThat(Voice.of(Language.ENGLISH).variants("lack.result")).noneMatch(second::endsWith);
    }

    @Test
    void a_plain_question_is_not_followed_up() {
        var request = answer("en", asked("Where do you live?", 0, false), "In Basel.");

        assertThat(script.answer(request)).endsWith(NEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I don't want to answer that.",
                "Next question please",
                "skip",
                "I don't know",
                "Nothing comes to mind.",
                "Das möchte ich nicht beantworten.",
                "Nächste Frage",
                "Keine Ahnung",
                "Da fällt mir gerade nichts ein."
            })
    void who_does_not_want_to_answer_gets_the_next_question(String said) {
        assertThat(script.answer(story(said, 0))).endsWith(NEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Why do you ask?",
                "Who are you?",
                "Are you a human?",
                "Was wissen Sie über mich?",
                "Warum fragen Sie das?"
            })
    void a_question_back_is_answered_and_the_question_repeated(String said) {
        assertThat(script.answer(story(said, 0))).endsWith(STORY).doesNotContain("[^");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop", "Let's take a break", "Pause bitte", "Für heute reicht es"})
    void who_wants_to_stop_is_asked_nothing(String said) {
        assertThat(script.answer(story(said, 0))).doesNotContain("?", "[^");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "...", "ok", "hm"})
    void an_empty_answer_is_met_kindly_with_the_same_question(String said) {
        assertThat(script.answer(story(said, 0))).endsWith(STORY).doesNotContain("[^");
    }

    @Test
    void what_a_fact_answers_is_not_asked() {
        var request =
                withMaterials(
                        story(COMPLETE, 0),
                        asked(STORY, 0, true),
                        question("q1", "Where do you live?"),
                        question("q2", "Do you know Kafka?"),
                        question("q3", "What do you like about your work?"),
                        fact("f1", "place", "Basel"),
                        fact("f2", "skill", "Kafka"));

        assertThat(script.answer(request)).endsWith("What do you like about your work? [^q3]");
    }

    @Test
    void a_gap_is_asked_about_where_no_question_is_left() {
        var gap = Material.of("gap", "g1", "What certificates do you hold?");

        assertThat(script.answer(withMaterials(story(COMPLETE, 0), asked(STORY, 0, true), gap)))
                .endsWith("What certificates do you hold? [^g1]");
    }

    @Test
    void with_nothing_left_to_ask_it_still_keeps_the_talk_open() {
        assertThat(script.answer(withMaterials(story(COMPLETE, 0), asked(STORY, 0, true))))
                .endsWith("?");
    }

    @Test
    void a_short_answer_to_a_technical_question_is_asked_for_an_example_once() {
        var asked =
                new Material(
                        "asked",
                        "a",
                        Map.of("id", "x", "followUps", "0", "story", "false", "kind", "technical"),
                        "How do you find a memory leak?");

        assertThat(script.answer(answer("en", asked, "With a heap dump."))).doesNotContain("[^");
    }

    @Test
    void reactions_vary_from_turn_to_turn() {
        var first =
                script.answer(story("We shipped it and all was fine in the end, thanks to me.", 2));
        var second =
                script.answer(
                        story(
                                "We shipped it and all was fine in the end, thanks to me.",
                                2,
                                "Something else I said.",
                                first));

        assertThat(second.substring(0, 12)).isNotEqualTo(first.substring(0, 12));
    }

    @Test
    void both_languages_have_the_same_phrases() {
        assertThat(Voice.of(Language.ENGLISH).names()).isEqualTo(Voice.of(Language.GERMAN).names());
    }
}
