package basel.persona;

import basel.shared.kernel.ChatId;
import basel.shared.kernel.Member;
import basel.shared.web.CanRefuse;
import basel.shared.web.Problem;
import basel.talk.Conversations;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/// What visitors asked in vain, for the candidate; what to ask, for the visitor.
@Controller("/persona")
@Secured({"candidate", "recruiter", "researcher", "supporter", "admin"})
@Tag(name = "persona")
@CanRefuse
final class PersonaController {
    private final Questions questions;
    private final Conversations conversations;
    private final Links links;
    private final Sharing sharing;
    private final Entries entries;
    private final Suggestions suggestions;

    PersonaController(
            Questions questions,
            Conversations conversations,
            Links links,
            Sharing sharing,
            Entries entries,
            Suggestions suggestions) {
        this.questions = questions;
        this.conversations = conversations;
        this.links = links;
        this.sharing = sharing;
        this.entries = entries;
        this.suggestions = suggestions;
    }

    @Get("/questions")
    @Operation(
            operationId = "listVisitorQuestions",
            summary = "What visitors asked my Basel and it did not know, the newest first",
            description = "The open ones come up in my next interview. 50 at most are kept.")
    @ApiResponse(responseCode = "200", description = "All of them", useReturnTypeSchema = true)
    QuestionPage list(@Parameter(hidden = true) Member member) {
        return QuestionPage.of(questions.of(member.id()).reversed());
    }

    @Delete("/questions/{id}")
    @Operation(
            operationId = "dropVisitorQuestion",
            summary = "Drop a question: it is not asked in my interview")
    @ApiResponse(responseCode = "204", description = "Dropped")
    HttpResponse<Void> drop(@Parameter(hidden = true) Member member, String id) {
        if (!questions.drop(member.id(), id)) {
            throw Problem.notFound("There is no such question (any more).");
        }
        return HttpResponse.noContent();
    }

    @Get("/chats/{id}/suggestions")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(
            operationId = "suggestQuestions",
            summary = "Questions that this conversation's Basel can answer",
            description = "For the visitor whose conversation it is.")
    @ApiResponse(responseCode = "200", description = "At most four", useReturnTypeSchema = true)
    SuggestionPage suggest(@Parameter(hidden = true) Member member, String id) {
        var visit =
                conversations
                        .visit(member, new ChatId(id))
                        .orElseThrow(() -> Problem.notFound("There is no such conversation."));
        var link = links.find(visit.invite()).filter(Link::open);
        if (link.isEmpty()) {
            return new SuggestionPage(List.of());
        }
        var shared = sharing.of(visit.host(), link.get().hiddenTopics());
        var names = Stems.of(entries.name(visit.host())).words();
        var phrases = Phrases.in(member.language());
        return new SuggestionPage(suggestions.of(shared, names, phrases));
    }
}
