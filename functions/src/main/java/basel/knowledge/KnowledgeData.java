package basel.knowledge;

import basel.shared.kernel.UserId;
import basel.shared.person.PersonalData;
import jakarta.inject.Singleton;
import java.util.List;

/// What of a person's can be found again: words and vectors, made of their messages and facts. They
/// read those; an empty manifest under their id stays as the mark that refuses late writers.
@Singleton
final class KnowledgeData implements PersonalData {
    private final Knowledge knowledge;

    KnowledgeData(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public String name() {
        return "knowledge";
    }

    @Override
    public Object export(UserId user) {
        return List.of();
    }

    @Override
    public void delete(UserId user) {
        knowledge.deleteOwner(Owner.of(user));
    }
}
