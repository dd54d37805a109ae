package basel.resume;

import static basel.resume.ResumeSamples.said;
import static org.assertj.core.api.Assertions.assertThat;

import basel.profile.Facts;
import basel.profile.LearnResult;
import basel.profile.Statement;
import basel.shared.kernel.FactId;
import basel.shared.kernel.UserId;
import basel.shared.push.Fact;
import basel.testing.Rooms;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ProposalsTest {
    private static final UserId ADA = new UserId("01990000-0000-7000-8000-00000000000a");
    private static final UserId BOB = new UserId("01990000-0000-7000-8000-00000000000b");

    private final io.micronaut.context.ApplicationContext rooms = Rooms.fresh();
    private final Facts facts = rooms.getBean(Facts.class);
    private final Proposals proposals = rooms.getBean(Proposals.class);
    private final Entries entries = rooms.getBean(Entries.class);
    private final Profiles profiles = rooms.getBean(Profiles.class);

    @Test
    void facts_are_proposed_into_the_sections_they_belong_to() {
        Stream.of(
                        said("skill", "Java"),
                        said("years", "6 Kotlin"),
                        said("role", "Backend developer"),
                        said("employer", "Acme"),
                        said("education", "BSc Physics"),
                        said("certificate", "AWS Developer"),
                        said("project", "Billing engine"),
                        said("language", "English (C1)"),
                        said("place", "Hamburg"),
                        said("motivation", "learning"),
                        said("skill", "PHP", Fact.Polarity.no))
                .forEach(said -> facts.learn(ADA, said));

        var shown =
                proposals.of(ADA).stream()
                        .map(proposal -> proposal.section() + ": " + proposal.words().line())
                        .toList();

        assertThat(shown)
                .containsExactlyInAnyOrder(
                        "skills: Java",
                        "skills: Kotlin · 6 years",
                        "experience: Backend developer",
                        "experience: Acme",
                        "education: BSc Physics",
                        "certificates: AWS Developer",
                        "projects: Billing engine",
                        "languages: English · C1",
                        "profile: Hamburg");
    }

    @Test
    void accepting_stores_the_entry_with_its_source_and_confirms_the_fact() {
        var id = learn(said("role", "Backend developer"));

        var accepted = accept(id);

        assertThat(accepted.fact().state()).isEqualTo(Fact.State.confirmed);
        var entry = entries.in(ADA, Section.experience).getFirst();
        assertThat(entry.title()).isEqualTo("Backend developer");
        assertThat(entry.visibility()).isEqualTo(Fact.Visibility.PRIVATE);
        var origin = Objects.requireNonNull(entry.source());
        assertThat(origin.quote()).isEqualTo("I said Backend developer");
        assertThat(Objects.requireNonNull(origin.said()).chatId()).isEqualTo("chat-1");
        assertThat(proposals.of(ADA)).isEmpty();
    }

    @Test
    void accepting_again_or_at_the_same_time_comes_to_one_entry() throws Exception {
        var id = learn(said("skill", "Java"));

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<Proposal.Accepted> accept = () -> accept(id);
            for (Future<Proposal.Accepted> each :
                    threads.invokeAll(List.of(accept, accept, accept, accept))) {
                assertThat(each.get().fact().state()).isEqualTo(Fact.State.confirmed);
            }
        }

        assertThat(entries.in(ADA, Section.skills)).hasSize(1);
        assertThat(facts.find(ADA, id).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void years_complete_the_skill_that_stands_already() {
        accept(learn(said("skill", "Java")));
        var years = learn(said("years", "6 java"));

        var proposal = proposals.of(ADA).getFirst();
        accept(years);

        assertThat(proposal.entryId()).isNotNull();
        var skill = entries.in(ADA, Section.skills).getFirst();
        assertThat(skill.title()).isEqualTo("Java");
        assertThat(skill.years()).isEqualTo(6);
        assertThat(entries.in(ADA, Section.skills)).hasSize(1);
    }

    @Test
    void a_role_and_an_employer_of_the_same_words_make_one_entry() {
        var source = said("role", "Nurse").source();
        var quote = "I am a nurse at Acme";
        accept(learn(statement("role", "Nurse", quote, source)));

        accept(learn(statement("employer", "Acme", quote, source)));

        var entry = entries.in(ADA, Section.experience).getFirst();
        assertThat(entry.title()).isEqualTo("Nurse");
        assertThat(entry.organisation()).isEqualTo("Acme");
        assertThat(entries.in(ADA, Section.experience)).hasSize(1);
        assertThat(proposals.of(ADA)).isEmpty();
    }

    private static Statement statement(
            String kind, String value, String quote, Fact.Source source) {
        return new Statement(kind, value, Fact.Polarity.yes, "Tells " + value, quote, source);
    }

    @Test
    void a_place_goes_to_the_top_unless_one_stands_there() {
        var id = learn(said("place", "Hamburg"));
        accept(id);

        assertThat(profiles.of(ADA).location()).isEqualTo("Hamburg");
        facts.learn(ADA, said("place", "Berlin"));
        assertThat(proposals.of(ADA)).isEmpty();
    }

    @Test
    void a_foreign_fact_cannot_be_accepted() {
        var id = learn(said("skill", "Java"));

        var result = proposals.accept(BOB, id, Fact.Visibility.PUBLIC);

        assertThat(result).isInstanceOf(SaveResult.Missing.class);
        assertThat(facts.find(ADA, id).orElseThrow().state()).isEqualTo(Fact.State.proposed);
        assertThat(entries.in(BOB, Section.skills)).isEmpty();
    }

    @Test
    void what_may_be_told_is_what_was_confirmed_or_typed() {
        learn(said("skill", "Go"));
        accept(learn(said("skill", "Java")));

        var shown = profiles.shared(ADA);

        assertThat(shown).extracting(Shown::value).containsExactly("Java", "Java");
        assertThat(shown).extracting(Shown::entry).containsExactly(true, false);
        assertThat(shown.getFirst().factId()).isEqualTo(shown.getLast().id());
        assertThat(profiles.shared(BOB)).isEmpty();
    }

    private FactId learn(Statement said) {
        return switch (facts.learn(ADA, said)) {
            case LearnResult.Learned(var fact) -> new FactId(fact.id());
            case LearnResult.Changed(var fact) -> new FactId(fact.id());
            case LearnResult.Known(var fact) -> new FactId(fact.id());
            case LearnResult.Forgotten _ -> throw new IllegalStateException("forgotten");
        };
    }

    private Proposal.Accepted accept(FactId id) {
        var result = proposals.accept(ADA, id, Fact.Visibility.PRIVATE);
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return ProfileController.saved(result, "test");
    }
}
