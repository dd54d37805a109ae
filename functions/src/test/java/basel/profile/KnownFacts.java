package basel.profile;

import basel.shared.kernel.FactId;
import basel.shared.kernel.UserId;
import basel.shared.push.Fact;
import io.micronaut.context.ApplicationContext;
import java.util.Locale;

/// Puts facts as other rooms find them, and changes them as their person would.
public final class KnownFacts {
    private final StoredFacts stored;
    private final Facts facts;

    public KnownFacts(ApplicationContext context) {
        this.stored = context.getBean(StoredFacts.class);
        this.facts = context.getBean(Facts.class);
    }

    public void put(UserId user, Fact fact) {
        var matter = stored.matter(user, "print-" + fact.id());
        var item = new StoredFact(fact, java.util.Set.of(matter.print()), null, fact.createdAt());
        if (!stored.create(user, item, matter)) {
            throw new IllegalStateException("there is a fact " + fact.id());
        }
    }

    /// The person confirms a fact and shares it so.
    public void share(UserId user, FactId id, Fact.Visibility visibility) {
        var version = facts.find(user, id).orElseThrow().version();
        var name = visibility.name().toLowerCase(Locale.ROOT);
        facts.change(user, id, new FactDraft(version, null, null, "confirmed", name));
    }
}
