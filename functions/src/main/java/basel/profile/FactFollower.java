package basel.profile;

import basel.shared.kernel.FactId;
import basel.shared.kernel.UserId;

/// Where other rooms learn of facts that become others. It is told before a fact is changed or
/// deleted, so that no crash in between keeps it from learning: it looks at the fact once the write
/// must have happened. Of a fact just learned it is told after.
public interface FactFollower {
    void changing(UserId user, FactId fact);
}
