package basel.shared.notice;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What happened that somebody is to be told of. `kind` is its name on the wire.
@Serdeable
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = News.SignIn.class, name = "sign-in"),
    @JsonSubTypes.Type(value = News.AccountChanged.class, name = "account"),
    @JsonSubTypes.Type(value = News.LinkUsed.class, name = "link-used"),
    @JsonSubTypes.Type(value = News.QuestionAsked.class, name = "question-asked"),
    @JsonSubTypes.Type(value = News.QuestionAnswered.class, name = "question-answered"),
    @JsonSubTypes.Type(value = News.BudgetLow.class, name = "budget-low"),
})
public sealed interface News {
    /// A browser not seen before signed in to the account.
    @Serdeable
    record SignIn(String browser, @Nullable String place) implements News {}

    /// What leads into the account was changed; `name` is the provider's, where there is one.
    @Serdeable
    record AccountChanged(What what, @Nullable String name) implements News {}

    /// Somebody came by one of the person's links; `visitor` is what they call themselves.
    @Serdeable
    record LinkUsed(String label, @Nullable String visitor) implements News {}

    /// A visitor asked what the person's Basel does not know.
    @Serdeable
    record QuestionAsked(String question) implements News {}

    /// What the person asked `host`'s Basel is answered, in that conversation.
    @Serdeable
    record QuestionAnswered(String host, String question, String chatId) implements News {}

    /// Little is left of what models may do for the person until then.
    @Serdeable
    record BudgetLow(Instant until) implements News {}

    /// What of an account can change.
    @Serdeable
    enum What {
        @JsonProperty("address")
        ADDRESS,
        @JsonProperty("phone")
        PHONE,
        @JsonProperty("password-set")
        PASSWORD_SET,
        @JsonProperty("password-removed")
        PASSWORD_REMOVED,
        @JsonProperty("provider")
        PROVIDER,
        @JsonProperty("session-copied")
        SESSION_COPIED
    }
}
